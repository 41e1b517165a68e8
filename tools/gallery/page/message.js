"use strict";
/* A message: what stands above it, its text, embeds, files and components. Payloads are as the bot sends them. */

const Message = (() => {
  const { esc, ICONS, avatar, colour, person, name, tag } = Parts;
  const SUPPRESS_EMBEDS = 1 << 2;
  const EPHEMERAL = 1 << 6;
  const IMAGE = /\.(png|jpe?g|gif|webp|svg)$/i;

  /* The message in a REST body or in the callback of an interaction. */
  const body = (payload) => (payload && payload.data && typeof payload.type === "number" ? payload.data : payload || {});

  const above = (item, context) => {
    if (item.command) {
      if (context.language !== "en") return "";
      const user = person(item.command.user, context);
      return `<div class="above">${avatar(user)}${name(user, user.color ? "" : "plain")}<span>used</span><span class="used">${esc(item.command.name)}</span></div>`;
    }
    if (!item.reply_to) return "";
    const to = person(item.reply_to.author, context);
    return `<div class="above">${avatar(to)}${tag(to)}${name(to, to.color ? "" : "plain")}<span class="words">${Markdown.line(item.reply_to.text, context)}</span></div>`;
  };

  const embed = (one, context) => {
    const image = (media) => Components.source(media, context);
    const lines = [];
    if (one.author) lines.push(`<div class="by">${one.author.icon_url ? `<img src="${image({ url: one.author.icon_url })}" alt="">` : ""}${esc(one.author.name)}</div>`);
    if (one.title) lines.push(`<div class="title">${one.url ? `<a>${Markdown.line(one.title, context)}</a>` : Markdown.line(one.title, context)}</div>`);
    if (one.description) lines.push(Markdown.whole(one.description, context));
    if (one.fields && one.fields.length) lines.push(`<div class="fields">${fields(one.fields, context)}</div>`);
    if (one.image) lines.push(`<div class="big"><img src="${image(one.image)}" alt=""></div>`);
    if (one.thumbnail) lines.push(`<img class="little" src="${image(one.thumbnail)}" alt="">`);
    const foot = [one.footer && one.footer.text, one.timestamp && new Date(one.timestamp).toLocaleDateString("en-GB", { timeZone: "UTC" })].filter(Boolean);
    if (foot.length) lines.push(`<div class="foot">${foot.map(esc).join(" • ")}</div>`);
    const accent = one.color == null ? "" : ` style="--accent:${colour(one.color)}"`;
    return `<div class="embed"${accent}>${lines.join("")}</div>`;
  };
  /* Fields beside each other, three a line at most. */
  const fields = (all, context) => {
    const lines = [];
    for (const field of all) {
      const last = lines.at(-1);
      if (field.inline && last && last[0].inline && last.length < 3) last.push(field);
      else lines.push([field]);
    }
    const cell = (field, span) => `<div style="grid-column:span ${span}"><div class="fname">${Markdown.line(field.name, context)}</div>${Markdown.whole(field.value, context)}</div>`;
    return lines.flatMap((line) => line.map((field) => cell(field, field.inline ? 12 / line.length : 12))).join("");
  };

  const attachments = (message, context) => {
    const listed = message.attachments || Object.keys(context.files).map((filename) => ({ filename }));
    const drawn = listed.map((one) => ({ ...one, url: context.files[one.filename] || one.url || "" })).filter((one) => one.url.startsWith("data:"));
    const shots = drawn.filter((one) => IMAGE.test(one.filename));
    const rest = drawn.filter((one) => !IMAGE.test(one.filename)).map((one) => Components.file(one.filename, one.url));
    const spoiler = (one) => Boolean(one.is_spoiler) || one.filename.startsWith("SPOILER_");
    const pictures = shots.map((one) => ({ url: one.url, alt: one.description, spoiler: spoiler(one) }));
    return (pictures.length ? Components.gallery(pictures) : "") + rest.join("");
  };

  const uses = (message, filename) => JSON.stringify([message.components || [], message.embeds || []]).includes(`attachment://${filename}`);

  const draw = (item, context) => {
    const message = item.kind === "user message" ? { content: item.text } : body(item.payload);
    const flags = message.flags || 0;
    const author = person(item.author || "bot", context);
    const ephemeral = Boolean(flags & EPHEMERAL);
    const inner = { ...context, files: item.files || {}, opened: item.opened, values: item.values, revealed: item.revealed };
    const loose = { ...inner, files: Object.fromEntries(Object.entries(inner.files).filter(([filename]) => !uses(message, filename))) };
    const edited = item.edited ? '<span class="edited">(edited)</span>' : "";
    const text = message.content ? `<div class="content">${Markdown.whole(message.content, inner).replace(/<\/div>$/, edited + "</div>")}</div>` : "";
    const thinking = item.thinking ? `<div class="thinking"><i><b></b><b></b><b></b></i>${esc(author.name)} is thinking…</div>` : "";
    const parts = [
      attachments(message, loose),
      ...(flags & SUPPRESS_EMBEDS ? [] : message.embeds || []).map((one) => embed(one, inner)),
      ...(message.components || []).map((one) => Components.draw(one, inner)),
    ].filter(Boolean);
    const header = `<div class="header">${name(author)}${tag(author)}<span class="time">${esc(item.time || context.time || "12:04")}</span></div>`;
    const only = ephemeral ? `<div class="only">${ICONS.eye}${context.language === "en" ? "<span>Only you can see this •</span><a>Dismiss message</a>" : ""}</div>` : "";
    const classes = ["message", item.grouped && "grouped", ephemeral && "private", item.pointed && "pointed"].filter(Boolean).join(" ");
    return `<article class="${classes}">${above(item, context)}${item.grouped ? "" : avatar(author) + header}${thinking}${text}${parts.length ? `<div class="stack${text ? "" : " v2"}">${parts.join("")}</div>` : ""}${only}</article>`;
  };

  return { draw, body };
})();
