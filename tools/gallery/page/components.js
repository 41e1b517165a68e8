"use strict";
/* Components of messages and forms, by the numbers that Discord gives their types. */

const Components = (() => {
  const { esc, ICONS, mark, emoji, colour, avatar } = Parts;

  const button = (part) => {
    const words = part.label ? `<span>${esc(part.label)}</span>` : "";
    const outside = part.style === 5 ? ICONS.outside : "";
    return `<div class="button s${part.style}${part.disabled ? " off" : ""}">${emoji(part.emoji)}${words}${outside}</div>`;
  };

  /* What a menu offers. Menus of users, roles and channels take it from the names that are known. */
  const KINDS = { 5: ["users"], 6: ["roles"], 7: ["users", "roles"], 8: ["channels"] };
  const optionsOf = (part, context) => {
    if (part.type === 3) return part.options;
    const chosen = new Set((part.default_values || []).map((value) => String(value.id)));
    return KINDS[part.type].flatMap((kind) =>
      Object.keys(context.names[kind] || {}).map((id) => {
        const { name, color } = Markdown.named(context.names, kind, id);
        const who = kind === "users" ? Object.values(context.people || {}).find((one) => one.name === name) || { name } : null;
        return { label: (kind === "channels" ? "# " : "") + name, who, color: kind === "roles" ? color || "#99aab5" : "", default: chosen.has(id) };
      }),
    );
  };
  const face = (option) => {
    if (option.who) return avatar(option.who);
    return option.color ? `<span class="dot" style="background:${option.color}"></span>` : emoji(option.emoji);
  };
  const closed = (part, chosen, several) => {
    if (!chosen.length) return `<span class="hint">${esc(part.placeholder || "Make a selection")}</span>`;
    const one = (option) => `${face(option)}${esc(option.label)}`;
    if (!several) return `<span class="value">${one(chosen[0])}</span>`;
    return `<span class="chips">${chosen.map((option) => `<span class="chip">${one(option)}${ICONS.drop}</span>`).join("")}</span>`;
  };
  const select = (part, context) => {
    const options = optionsOf(part, context);
    const picked = (context.values || {})[part.custom_id];
    const chosen = options.filter((option) => (picked ? picked.includes(option.value) : option.default));
    const several = (part.max_values ?? 1) > 1;
    const row = (option) => {
      const more = option.description ? `<div class="more">${esc(option.description)}</div>` : "";
      const on = chosen.includes(option);
      const sign = several || on ? `<span class="mark">${mark(on, several)}</span>` : "";
      return `<div class="option${on ? " chosen" : ""}">${face(option)}<div class="two"><div class="what">${esc(option.label)}</div>${more}</div>${sign}</div>`;
    };
    const open = (context.opened || []).includes(part.custom_id);
    const below = open ? `<div class="opened">${options.map(row).join("")}</div>` : "";
    return `<div class="select${part.disabled ? " off" : ""}"><div class="closed">${closed(part, chosen, several)}${ICONS.down}</div>${below}</div>`;
  };

  const source = (media, context) => {
    const url = (media || {}).url || "";
    return context.files[url.replace(/^attachment:\/\//, "")] || (url.startsWith("data:") ? url : "");
  };
  const picture = (url, { alt = "", spoiler = false, kind = "" } = {}) => {
    const image = `<img class="${kind}" src="${url}" alt="${esc(alt)}">`;
    return spoiler ? `<div class="veil">${image}</div>` : image;
  };
  const gallery = (shots) => {
    const amount = shots.length > 4 ? "many" : "n" + shots.length;
    const each = shots.map((shot) => `<div class="shot">${picture(shot.url, shot)}${shot.alt ? '<span class="alt">ALT</span>' : ""}</div>`);
    return `<div class="gallery ${amount}">${each.join("")}</div>`;
  };
  const weight = (url) => {
    const bytes = Math.round(((url.length - url.indexOf(",") - 1) * 3) / 4);
    return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(2)} KB`;
  };
  const file = (filename, url) => `<div class="file">${ICONS.file}<div><a>${esc(filename)}</a><div class="more">${weight(url)}</div></div></div>`;

  const accessory = (part, context) => {
    const kind = part.type === 2 ? "side middle" : "side";
    return `<div class="${kind}">${draw(part, context)}</div>`;
  };
  const container = (part, context) => {
    const inner = part.components.map((one) => draw(one, context)).join("");
    const accent = part.accent_color == null ? "" : ` style="--accent:${colour(part.accent_color)}"`;
    return `<div class="container${accent ? " accent" : ""}"${accent}>${inner}</div>`;
  };

  const DRAW = {
    1: (part, context) => `<div class="row">${part.components.map((one) => draw(one, context)).join("")}</div>`,
    2: button,
    3: select,
    5: select,
    6: select,
    7: select,
    8: select,
    9: (part, context) => `<div class="section"><div class="texts">${part.components.map((one) => draw(one, context)).join("")}</div>${part.accessory ? accessory(part.accessory, context) : ""}</div>`,
    10: (part, context) => `<div class="display">${Markdown.whole(part.content, context)}</div>`,
    11: (part, context) => picture(source(part.media, context), { alt: part.description, spoiler: part.spoiler, kind: "thumb" }),
    12: (part, context) => gallery(part.items.map((item) => ({ url: source(item.media, context), alt: item.description, spoiler: item.spoiler }))),
    13: (part, context) => file((part.file.url || "").replace(/^attachment:\/\//, ""), source(part.file, context)),
    14: (part) => `<div class="rule${part.spacing === 2 ? " wide" : ""}${part.divider === false ? " none" : ""}"></div>`,
    17: container,
  };
  const draw = (part, context) => {
    const how = DRAW[part.type];
    if (!how) throw new Error(`no drawing for a component of type ${part.type}`);
    return how(part, context);
  };

  return { draw, select, gallery, file, source };
})();
