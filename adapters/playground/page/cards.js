// Draws what the renderer sends. Text nodes only: nothing anybody typed is ever read as markup.
"use strict";

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child || child === 0));
  return node;
}

const Cards = {
  forms: 0,

  card(card, act) {
    return el("article", { class: "card", "aria-label": card.summary }, ...card.body.map((part) => Cards.part(part, act)));
  },

  part(part, act) {
    switch (part.kind) {
      case "heading": return el("h2", {}, part.text);
      case "text": return el("p", {}, ...Cards.runs(part.runs));
      case "row": return el("div", { class: "row" }, el("span", {}, ...Cards.runs(part.runs)), part.button && Cards.button(part.button, act));
      case "fields": return el("dl", {}, ...part.items.flatMap(([label, value]) => [el("dt", {}, label), el("dd", {}, value)]));
      case "progress": return el("div", { class: "progress" }, el("span", { "aria-hidden": "true" },
        ...Array.from({ length: part.total }, (_, n) => el("i", { class: n < part.done ? "on" : "" }))), part.label);
      case "divider": return el("hr");
      case "footnote": return el("p", { class: "footnote" }, part.text);
      case "file": return el("div", { class: "buttons" }, el("a", { class: "file", href: part.href, download: part.name }, part.label));
      case "link": return el("div", { class: "buttons" }, el("a", { class: "file", href: part.href, target: "_blank", rel: "noopener" }, part.label));
      case "chat": return el("div", { class: "buttons" }, el("button", { type: "button", onclick: () => act({ do: "write", to: part.name }) }, part.label));
      case "chart": return el("figure", { class: "chart" }, el("img", { src: "data:image/svg+xml;charset=utf-8," + encodeURIComponent(part.svg), alt: part.alt }), el("figcaption", {}, part.alt));
      case "buttons": return el("div", { class: "buttons" }, ...part.items.map((item) => Cards.button(item, act)));
    }
    return el("p", {}, "?");
  },

  runs(runs) {
    return runs.map((run) => {
      if (run.mention) return el("span", { class: "mention" }, run.text);
      if (run.code) return el("code", {}, run.text);
      if (run.bold) return el("strong", {}, run.text);
      return document.createTextNode(run.text);
    });
  },

  button(item, act) {
    const press = () => act({ do: "press", action: item.action, key: item.key });
    const look = { primary: "primary", danger: "danger" }[item.style] || "";
    return el("button", { type: "button", class: look, onclick: () => (item.confirm ? Cards.confirm(item.confirm, press) : press()) }, item.label);
  },

  confirm(asked, yes) {
    const dialog = document.getElementById("modal");
    if (!dialog) return;
    const close = () => dialog.close();
    dialog.replaceChildren(el("div", { class: "form" }, el("h2", { id: "modal-title" }, asked.title), el("p", { class: "questions" }, asked.text),
      el("footer", {}, el("button", { type: "button", onclick: close }, asked.no),
        el("button", { type: "button", class: "danger", onclick: () => { close(); yes(); } }, asked.yes))));
    dialog.showModal();
  },

  form(form, act, close, people) {
    const named = `form-${++Cards.forms}`;
    const node = el("form", { class: "form", novalidate: true }, el("h2", { id: named }, form.title),
      el("div", { class: "questions" }, form.intro && el("p", {}, form.intro), ...form.inputs.map((input) => Cards.input(input, form.errors[input.id], people, named))),
      el("footer", {}, el("button", { type: "button", onclick: close }, form.cancel),
        el("button", { type: "submit", class: "primary" }, form.submit)));
    node.addEventListener("submit", (event) => {
      event.preventDefault();
      act({ do: "submit", action: form.action, key: form.key, origin: form.origin, ...Cards.filled(form, node) });
    });
    return node;
  },

  // `within` makes the ids of one form its own: a gallery shows many.
  input(input, error, people, within) {
    const id = `${within}-${input.id}`;
    const notes = [input.hint && el("p", { class: "hint", id: id + "-hint" }, input.hint), error && el("p", { class: "error", id: id + "-error" }, error)];
    const told = notes.filter(Boolean).map((note) => note.id).join(" ") || null;
    const shared = { name: input.id, id, "aria-invalid": error ? "true" : null, "aria-describedby": told, "aria-required": input.required ? "true" : null };
    const label = el("label", { for: id }, input.label + (input.required ? " *" : ""));
    if (input.kind === "text") {
      const box = input.multiline ? el("textarea", { ...shared, maxlength: input.most }, input.value) : el("input", { ...shared, maxlength: input.most, type: "text", value: input.value });
      return el("div", {}, label, box, ...notes);
    }
    if (input.kind === "date" || input.kind === "time") return el("div", {}, label, el("input", { ...shared, type: input.kind, value: input.value }), ...notes);
    if (input.kind === "people") {
      const options = people.map((p) => el("option", { value: p.user, selected: input.values.includes(p.user) }, p.name));
      return el("div", {}, label, el("select", { ...shared, multiple: true, size: 5 }, ...options), ...notes);
    }
    const boxes = input.options.map(([text, value]) => el("label", { class: "option" },
      el("input", { type: input.many ? "checkbox" : "radio", name: input.id, value, checked: input.values.includes(value) }), text));
    return el("fieldset", { "aria-describedby": told }, el("legend", {}, input.label), el("div", { class: input.options.length > 6 ? "slots" : "" }, ...boxes), ...notes);
  },

  filled(form, node) {
    const data = new FormData(node);
    const filled = { values: {}, chosen: {}, picked: {} };
    for (const input of form.inputs) {
      if (input.kind === "people") filled.picked[input.id] = data.getAll(input.id);
      else if (input.many) filled.chosen[input.id] = data.getAll(input.id);
      else filled.values[input.id] = data.get(input.id) || "";
    }
    return filled;
  },
};
