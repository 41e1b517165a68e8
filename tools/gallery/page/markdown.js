"use strict";
/* Discord's markdown as HTML. `names` tells what the ids of mentions are called, `now` (ms) what is relative to when. */

const Markdown = (() => {
  const escapeHtml = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  const EMOJI = /^(?:\p{RI}\p{RI}|\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?|[\u{E0020}-\u{E007F}]+)?(?:\u200D\p{Emoji}(?:\p{EMod}|\uFE0F)?)*)/u;
  const isEmoji = (text) => /\p{Emoji_Presentation}|\uFE0F|\p{RI}\p{RI}/u.test(text);

  const named = (names, kind, id) => {
    const found = (names[kind] || {})[id];
    return typeof found === "string" ? { name: found } : found || { name: kind === "users" ? "unknown-user" : "unknown" };
  };
  const mention = (text, color) => {
    const style = color ? ` style="color:${color};background:color-mix(in srgb, ${color} 16%, transparent)"` : "";
    return `<span class="mention"${style}>${escapeHtml(text)}</span>`;
  };

  const FORMATS = {
    t: { timeStyle: "short" },
    T: { timeStyle: "medium" },
    d: { dateStyle: "short" },
    D: { dateStyle: "long" },
    f: { dateStyle: "long", timeStyle: "short" },
    F: { dateStyle: "full", timeStyle: "short" },
  };
  const UNITS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const relative = (seconds, language) => {
    const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) || UNITS.at(-1);
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.round(seconds / length), unit);
  };
  const stamp = (unix, style, context) => {
    if (style === "R") return relative(unix - context.now / 1000, context.language);
    return new Intl.DateTimeFormat(context.language === "en" ? "en-GB" : context.language, { ...FORMATS[style || "f"], timeZone: "UTC" }).format(unix * 1000);
  };

  /* Each rule: a pattern at the place that is read, and what it becomes. */
  const INLINE = [
    [/^\\([^0-9A-Za-z\s])/, (m) => escapeHtml(m[1])],
    [/^(`+)([^]*?[^`])\1(?!`)/, (m) => `<code>${escapeHtml(m[2].trim() || m[2])}</code>`],
    [/^<@!?(\d+)>/, (m, c) => mention("@" + named(c.names, "users", m[1]).name)],
    [/^<#(\d+)>/, (m, c) => mention("#\u00a0" + named(c.names, "channels", m[1]).name)],
    [/^<@&(\d+)>/, (m, c) => { const role = named(c.names, "roles", m[1]); return mention("@" + role.name, role.color); }],
    [/^<\/([^:>]+):\d+>/, (m) => mention("/" + m[1])],
    [/^<a?:(\w+):\d+>/, (m) => `<span class="emoji">:${m[1]}:</span>`],
    [/^<t:(-?\d+)(?::([tTdDfFR]))?>/, (m, c) => `<span class="stamp">${stamp(Number(m[1]), m[2], c)}</span>`],
    [/^@(everyone|here)\b/, (m) => mention(m[0])],
    [/^\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?(?: "[^"]*")?\)/, (m, c) => `<a>${inline(m[1], c)}</a>`],
    [/^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/\d+/, (m, c) => mention(`#\u00a0${named(c.names, "channels", m[1]).name}\u00a0\u203a\u00a0💬`)],
    [/^<(https?:\/\/[^\s>]+)>/, (m) => `<a>${escapeHtml(m[1])}</a>`],
    [/^https?:\/\/[^\s<]+[^\s<.,:;"')\]]/, (m) => `<a>${escapeHtml(m[0])}</a>`],
    [/^\|\|([^]+?)\|\|/, (m, c) => `<span class="spoiler${c.revealed ? " open" : ""}"><span>${inline(m[1], c)}</span></span>`],
    [/^\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/, (m, c) => `<strong>${inline(m[1], c)}</strong>`],
    [/^__((?:\\[^]|[^\\])+?)__(?!_)/, (m, c) => `<u>${inline(m[1], c)}</u>`],
    [/^~~((?:\\[^]|[^\\])+?)~~/, (m, c) => `<s>${inline(m[1], c)}</s>`],
    [/^\*(?=\S)((?:\*\*|\\[^]|[^*\\])+?)\*(?!\*)/, (m, c) => `<em>${inline(m[1], c)}</em>`],
    [/^_(?=\S)((?:__|\\[^]|[^_\\])+?)_(?!\w)/, (m, c) => `<em>${inline(m[1], c)}</em>`],
    [/^\n/, () => "<br>"],
    [/^[\p{L}\p{N}]+/u, (m) => escapeHtml(m[0])],
  ];

  const inline = (text, context) => {
    let html = "";
    while (text) {
      const face = text.match(EMOJI);
      if (face && isEmoji(face[0])) {
        html += `<span class="emoji">${face[0]}</span>`;
        text = text.slice(face[0].length);
        continue;
      }
      const rule = INLINE.find(([pattern]) => pattern.test(text));
      const found = rule ? text.match(rule[0]) : [[...text][0]];
      html += rule ? rule[1](found, context) : escapeHtml(found[0]);
      text = text.slice(found[0].length);
    }
    return html;
  };

  /* Lines of a list, with what is indented below an item inside it. */
  const list = (lines, context) => {
    const ordered = /^\s*\d/.test(lines[0]);
    const depth = lines[0].match(/^ */)[0].length;
    const items = [];
    for (const line of lines) {
      const own = line.match(/^ */)[0].length <= depth && line.match(/^\s*(?:[-*]|\d+\.) (.*)/);
      if (own) items.push({ head: own[1], below: [] });
      else items.at(-1).below.push(line);
    }
    const body = items.map(({ head, below }) => `<li>${inline(head, context)}${below.length ? list(below, context) : ""}</li>`);
    const start = ordered ? ` start="${lines[0].match(/\d+/)[0]}"` : "";
    return ordered ? `<ol${start}>${body.join("")}</ol>` : `<ul>${body.join("")}</ul>`;
  };

  /* Each rule takes some lines from the front; what it becomes stands on its own. */
  const BLOCKS = [
    [/^```(?:[\w+-]+\n|\n?)([^]*?)\n?```\n?/, (m) => `<pre>${escapeHtml(m[1])}</pre>`],
    [/^>>> ([^]*)/, (m, c) => `<div class="quote"><div>${blocks(m[1], c)}</div></div>`],
    [/^(?:> [^\n]*(?:\n|$))+/, (m, c) => `<div class="quote"><div>${blocks(m[0].replace(/^> /gm, "").replace(/\n$/, ""), c)}</div></div>`],
    [/^(#{1,3}) +([^\n]+)\n?/, (m, c) => `<div class="heading h${m[1].length}">${inline(m[2], c)}</div>`],
    [/^-# +([^\n]+)\n?/, (m, c) => `<div class="small">${inline(m[1], c)}</div>`],
    [/^ *[-*] [^\n]+(?:\n(?: *[-*] | +\d+\. )[^\n]+)*\n?/, (m, c) => list(m[0].replace(/\n$/, "").split("\n"), c)],
    [/^ *\d+\. [^\n]+(?:\n(?: *\d+\. | +[-*] )[^\n]+)*\n?/, (m, c) => list(m[0].replace(/\n$/, "").split("\n"), c)],
  ];

  const blocks = (text, context) => {
    let html = "";
    let plain = "";
    let lineStart = true;
    const flush = () => { html += inline(plain, context); plain = ""; };
    while (text) {
      const rule = BLOCKS.find(([pattern], i) => (lineStart || i === 0) && pattern.test(text));
      if (rule) {
        const found = text.match(rule[0]);
        plain = plain.replace(/\n$/, "");
        flush();
        html += rule[1](found, context);
        text = text.slice(found[0].length);
        lineStart = true;
        continue;
      }
      const taken = text.match(/^(?:[^\n`]+|`(?!``)[^`\n]*`?|[^])/)[0];
      plain += taken;
      text = text.slice(taken.length);
      lineStart = taken.endsWith("\n");
    }
    flush();
    return html;
  };

  return {
    escapeHtml,
    isEmoji,
    whole: (text, context) => `<div class="md">${blocks(String(text), context)}</div>`,
    line: (text, context) => `<span class="md">${inline(String(text).replace(/^(?:#{1,3}|-#|>) /gm, "").replace(/\n/g, " "), context)}</span>`,
    named,
  };
})();
