"use strict";
/* What lies over the chat: the input with a command, the list above it, the menu of a message, forms. */

const Overlays = (() => {
  const { esc, ICONS, mark, avatar, person } = Parts;

  const pills = (options, active) =>
    Object.entries(options || {}).map(([option, value]) =>
      `<span class="pill${option === active ? " active" : ""}"><b>${esc(option)}</b><i>${esc(String(value))}${option === active ? '<span class="caret"></span>' : ""}</i></span>`).join("");
  const box = (command, options, active) =>
    `<div class="box">${ICONS.plus}<div class="typed"><span class="command">${esc(command)}</span>${pills(options, active)}</div></div>`;

  const commandLine = (item) => `<div class="composer">${box(item.command, item.options)}</div>`;

  /* Choices that are seen without scrolling. */
  const SHOWN = 10;
  const autocomplete = (item) => {
    const choices = (Message.body(item.payload).choices || []).slice(0, SHOWN);
    const rows = choices.map((choice, i) => `<div class="choice${i === (item.chosen ?? 0) ? " chosen" : ""}">${esc(choice.name)}</div>`);
    const empty = '<div class="choice">No options match your search.</div>';
    const head = `<div class="group"><b>${esc(item.option)}</b>${esc(item.description || "")}</div>`;
    const options = { ...item.options, [item.option]: item.typed };
    return `<div class="composer"><div class="popup">${head}${rows.join("") || empty}</div>${box(item.command, options, item.option)}</div>`;
  };

  const entry = (text, icon, extra = "") => `<div class="entry ${extra}"><span>${text}</span>${icon || ""}</div>`;
  const menu = (item, context) => {
    const app = person("bot", context);
    const upper = [entry("Add Reaction", ICONS.right), "<hr>", entry("Reply", ICONS.reply), entry("Forward", ICONS.forward), "<hr>", entry("Copy Text", ICONS.copy), entry("Apps", ICONS.right, "chosen")];
    const lower = [entry("Copy Message Link", ICONS.link)];
    const commands = item.commands.map((command, i) =>
      `<div class="entry${i === item.chosen ? " chosen" : ""}"><span class="app">${avatar(app)}<span>${esc(command)}</span></span></div>`);
    const on = item.on ? draw({ ...item.on, pointed: true }, context) : "";
    return `${on}<div class="menus"><div class="menu">${upper.join("")}${lower.join("")}</div><div class="menu sub">${commands.join("")}</div></div>`;
  };

  /* What a member fills in, by the type of the component. */
  const ticks = (options, chosen, square) => options.map((option) => {
    const more = option.description ? `<div class="help">${esc(option.description)}</div>` : "";
    const on = chosen ? chosen.includes(option.value) : option.default;
    return `<div class="tick">${mark(on, square)}<div>${esc(option.label)}${more}</div></div>`;
  }).join("");
  const textInput = (part, values) => {
    const given = values[part.custom_id] ?? part.value ?? "";
    const long = part.style === 2 ? " long" : "";
    const count = part.style === 2 && part.max_length ? `<div class="count">${given.length}/${part.max_length}</div>` : "";
    return `<div class="input${long}${given ? "" : " hint"}">${esc(given || part.placeholder || "")}</div>${count}`;
  };
  const FIELDS = {
    4: (part, values) => textInput(part, values),
    19: () => '<div class="drop">Drop file here or <a>browse</a></div>',
    21: (part, values) => ticks(part.options, values[part.custom_id], false),
    22: (part, values) => ticks(part.options, values[part.custom_id], true),
    23: (part, values) => `<div class="tick">${mark(values[part.custom_id] ?? part.default, true)}</div>`,
  };
  const control = (part, context) => (FIELDS[part.type] ? FIELDS[part.type](part, context.values) : Components.draw(part, context));

  const field = (part, context) => {
    if (part.type === 1) return part.components.map((inner) => field({ type: 18, label: inner.label, component: inner }, context)).join("");
    if (part.type !== 18) return Components.draw(part, context);
    const needed = part.component.required === false ? "" : " <em>*</em>";
    const help = part.description ? `<div class="help">${esc(part.description)}</div>` : "";
    return `<div><div class="label">${esc(part.label || "")}${needed}</div>${help}<div class="field">${control(part.component, context)}</div></div>`;
  };
  const modal = (item, context) => {
    const form = Message.body(item.payload);
    const inner = { ...context, files: item.files || {}, opened: item.opened, values: item.values || {} };
    const app = person("bot", context);
    const note = `<div class="note">${ICONS.shield}<span>This form will be submitted to ${esc(app.name)}. Do not share passwords or other sensitive information.</span></div>`;
    const fields = form.components.map((part) => field(part, inner)).join("");
    return `<div class="shade"><div class="modal"><div class="top">${avatar(app)}<div class="title">${esc(form.title)}</div>${ICONS.cross}</div>` +
      `<div class="fields">${note}${fields}</div><div class="bottom"><div class="button s2">Cancel</div><div class="button s1">Submit</div></div></div></div>`;
  };

  /* Where one is: a channel, or a post in a forum. */
  const channel = (item) => `<div class="where"><span>#</span>${esc(item.name)}${item.post ? `${ICONS.right}<b>${esc(item.post)}</b>` : ""}</div>`;

  const KINDS = { channel, message: Message.draw, "user message": Message.draw, "command line": commandLine, autocomplete, menu, modal };
  const draw = (item, context) => {
    const how = KINDS[item.kind];
    if (!how) throw new Error(`no drawing for an item of the kind ${item.kind}`);
    return how(item, context);
  };

  return { draw };
})();

/* Draw a scene; gives its height in px once its pictures are there. */
async function drawScene(scene, common, theme, width) {
  const stage = document.getElementById("stage");
  const context = { names: {}, language: "en", ...common, ...scene, now: Date.parse(scene.now || common.now) };
  stage.className = [theme, width < 500 ? "phone" : "", scene.items.every((item) => item.kind === "modal") ? "bare" : ""].join(" ");
  stage.style.width = `${width}px`;
  stage.innerHTML = scene.items.map((item) => Overlays.draw(item, context)).join("");
  await Promise.all([...stage.querySelectorAll("img")].map((image) => image.decode().catch(() => { throw new Error(`a picture of ${scene.id} cannot be shown`); })));
  await document.fonts.ready;
  return Math.ceil(stage.getBoundingClientRect().height);
}
