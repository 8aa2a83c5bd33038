// Draws forms, in a dialog or in a card, and reads what was filled in.

import { el } from "./element.js";

let made = 0; // makes the ids of one form its own: a gallery shows many

export function form(asked, act, cancel, people) {
  const own = `form-${++made}`;
  const questions = asked.inputs.map((input) =>
    question(input, asked.errors[input.id], people, `${own}-${input.id}`));
  const node = el("form", { class: "form", novalidate: true },
    el("h2", {}, asked.title),
    el("div", { class: "questions" }, asked.intro && el("p", {}, asked.intro), ...questions),
    el("footer", {}, el("button", { type: "button", onclick: cancel }, asked.cancel),
      el("button", { type: "submit", class: "primary" }, asked.submit)));
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    act({ do: "submit", action: asked.action, key: asked.key, origin: asked.origin, ...filled(asked, node) });
  });
  return node;
}

function question(input, error, people, id) {
  const hint = input.hint && el("p", { class: "hint", id: `${id}-hint` }, input.hint);
  const wrong = error && el("p", { class: "error", id: `${id}-error` }, error);
  const told = [hint, wrong].filter(Boolean).map((note) => note.id).join(" ") || null;
  if (input.kind === "choice") return choice(input, told, hint, wrong);
  const shared = {
    name: input.id, id, "aria-describedby": told,
    "aria-invalid": error ? "true" : null, "aria-required": input.required ? "true" : null,
  };
  const label = el("label", { for: id }, input.label + (input.required ? " *" : ""));
  return el("div", {}, label, box(input, shared, people), hint, wrong);
}

function box(input, shared, people) {
  switch (input.kind) {
    case "people": return el("select", { ...shared, multiple: true, size: 5 }, ...people.map((person) =>
      el("option", { value: person.user, selected: input.values.includes(person.user) }, person.name)));
    case "text": return input.multiline
      ? el("textarea", { ...shared, maxlength: input.most }, input.value)
      : el("input", { ...shared, maxlength: input.most, type: "text", value: input.value });
  }
  return el("input", { ...shared, type: input.kind, value: input.value }); // a date, a time
}

function choice(input, told, ...notes) {
  const type = input.many ? "checkbox" : "radio";
  const options = input.options.map(([text, value]) => el("label", { class: "option" },
    el("input", { type, name: input.id, value, checked: input.values.includes(value) }), text));
  return el("fieldset", { "aria-describedby": told }, el("legend", {}, input.label),
    el("div", { class: options.length > 6 ? "slots" : null }, ...options), ...notes);
}

function filled(asked, node) {
  const data = new FormData(node);
  const read = { values: {}, chosen: {}, picked: {} };
  for (const { id, kind, many } of asked.inputs) {
    if (kind === "people") read.picked[id] = data.getAll(id);
    else if (many) read.chosen[id] = data.getAll(id);
    else read.values[id] = data.get(id) || "";
  }
  return read;
}
