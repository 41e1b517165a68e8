"use strict";
/* Small parts that all of the page uses: pictograms, faces, emoji. */

const Parts = (() => {
  const esc = Markdown.escapeHtml;
  const icon = (size, paths) => `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
  const ICONS = {
    down: icon(18, '<path d="M5 9l7 7 7-7"/>'),
    right: icon(16, '<path d="M9 5l7 7-7 7"/>'),
    cross: icon(22, '<path d="M5 5l14 14M19 5L5 19"/>'),
    drop: icon(12, '<path d="M5 5l14 14M19 5L5 19" stroke-width="3"/>'),
    outside: icon(16, '<path d="M14 4h6v6M20 4L10 14M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"/>'),
    eye: icon(16, '<path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z"/><circle cx="12" cy="12" r="2.8" fill="currentColor"/>'),
    plus: icon(22, '<path d="M12 4v16M4 12h16"/>'),
    file: icon(30, '<path stroke-width="1.6" d="M6 2.5h8l4.5 4.5V20a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 20V4A1.5 1.5 0 0 1 6 2.500zM14 2.500V7h4.500M8 12h8M8 16h8"/>'),
    shield: icon(18, '<path d="M12 3l7 3v5c0 4.5-3 8-7 10-4-2-7-5.5-7-10V6z"/>'),
    reply: icon(16, '<path d="M9 5L3 11l6 6M3 11h11a6 6 0 0 1 6 6v2"/>'),
    forward: icon(16, '<path d="M15 5l6 6-6 6M21 11H10a6 6 0 0 0-6 6v2"/>'),
    link: icon(16, '<path d="M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1"/>'),
    copy: icon(16, '<rect x="9" y="9" width="11" height="11" rx="2"/><path d="M5 15V6a2 2 0 0 1 2-2h8"/>'),
  };
  const mark = (on, square) => {
    const shape = square ? '<rect x="2.5" y="2.5" width="19" height="19" rx="5"' : '<circle cx="12" cy="12" r="9.5"';
    const inner = square ? '<path d="M7 12.500l3.5 3.500L17 8.5" stroke="#fff" stroke-width="2.6"/>' : '<circle cx="12" cy="12" r="4" fill="#fff" stroke="none"/>';
    return `<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke-linecap="round" stroke-linejoin="round">${shape} stroke="${on ? "var(--blurple)" : "var(--muted)"}" stroke-width="1.8" fill="${on ? "var(--blurple)" : "none"}"/>${on ? inner : ""}</svg>`;
  };

  /* A desk bell. */
  const BELL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#4a3f9f"/><path d="M9.5 26a10.5 10.5 0 0 1 21 0z" fill="#f0bf5f"/><rect x="7.5" y="27.3" width="25" height="3.2" rx="1.6" fill="#ffe0a0"/><rect x="18.7" y="12.2" width="2.6" height="4" fill="#f0bf5f"/><circle cx="20" cy="11.7" r="2.3" fill="#ffe0a0"/><path d="M13 24.3a7.2 7.2 0 0 1 4.3-5.5" stroke="#fff6dc" stroke-width="1.5" stroke-linecap="round" fill="none"/></svg>`;
  const HUES = ["#5865f2", "#3ba55d", "#e08a2e", "#d9486e", "#2f9bb5", "#8a5cd6", "#767884"];
  const letter = (name, color) => {
    const hue = color || HUES[[...name].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 9973, 7) % HUES.length];
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${hue}"/><text x="20" y="27" text-anchor="middle" font-family="Noto Sans" font-weight="600" font-size="19" fill="#fff">${esc([...name][0].toUpperCase())}</text></svg>`;
  };
  const avatar = (person) => {
    const source = person.avatar || "data:image/svg+xml," + encodeURIComponent(person.app ? BELL : letter(person.name, person.color));
    return `<img class="avatar" src="${source}" alt="">`;
  };

  const emoji = (given) => {
    if (!given) return "";
    const text = typeof given === "string" ? given : given.id ? "◆" : given.name;
    return `<span class="face">${esc(text)}</span>`;
  };
  const colour = (number) => "#" + Number(number).toString(16).padStart(6, "0");

  /* A person by the key they have in the scenes, or as given. */
  const person = (who, context) => {
    if (who && typeof who === "object") return who;
    return (context.people || {})[who] || { name: who, app: who === "bot" };
  };
  const name = (who, extra = "") => `<span class="name ${extra}"${who.color ? ` style="color:${who.color}"` : ""}>${esc(who.name)}</span>`;
  const tag = (who) => (who.app ? '<span class="tag">APP</span>' : "");

  return { esc, ICONS, mark, avatar, emoji, colour, person, name, tag };
})();
