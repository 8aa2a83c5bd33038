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
    dialog.replaceChildren(el("div", { class: "form" }, el("h2", {}, asked.title), el("p", {}, asked.text),
      el("footer", {}, el("button", { type: "button", onclick: close }, asked.no),
        el("button", { type: "button", class: "danger", onclick: () => { close(); yes(); } }, asked.yes))));
    dialog.showModal();
  },

  form(form, act, close, people) {
    const node = el("form", { class: "form", novalidate: true }, el("h2", {}, form.title), form.intro && el("p", {}, form.intro),
      ...form.inputs.map((input) => Cards.input(input, form.errors[input.id], people)),
      el("footer", {}, el("button", { type: "button", onclick: close }, form.cancel),
        el("button", { type: "submit", class: "primary" }, form.submit)));
    node.addEventListener("submit", (event) => {
      event.preventDefault();
      act({ do: "submit", action: form.action, key: form.key, origin: form.origin, ...Cards.filled(form, node) });
    });
    return node;
  },

  input(input, error, people) {
    const wrong = error && el("p", { class: "error" }, error);
    const hint = input.hint && el("p", { class: "hint" }, input.hint);
    if (input.kind === "text") {
      const shared = { name: input.id, id: "f-" + input.id, maxlength: input.most, "aria-invalid": Boolean(error) };
      const box = input.multiline ? el("textarea", shared, input.value) : el("input", { ...shared, type: "text", value: input.value });
      return el("div", {}, el("label", { for: "f-" + input.id }, input.label + (input.required ? " *" : "")), box, hint, wrong);
    }
    if (input.kind === "date" || input.kind === "time") {
      const box = el("input", { name: input.id, id: "f-" + input.id, type: input.kind, value: input.value, "aria-invalid": Boolean(error) });
      return el("div", {}, el("label", { for: "f-" + input.id }, input.label), box, hint, wrong);
    }
    const options = input.kind === "people" ? people.map((p) => [p.name, p.user]) : input.options;
    const many = input.kind === "people" || input.many;
    if (input.kind === "people") {
      const select = el("select", { name: input.id, id: "f-" + input.id, multiple: true, size: 5 },
        ...options.map(([label, value]) => el("option", { value, selected: input.values.includes(value) }, label)));
      return el("div", {}, el("label", { for: "f-" + input.id }, input.label), select, hint, wrong);
    }
    const boxes = options.map(([label, value]) => el("label", { class: "option" },
      el("input", { type: many ? "checkbox" : "radio", name: input.id, value, checked: input.values.includes(value) }), label));
    return el("fieldset", {}, el("legend", {}, input.label), el("div", { class: options.length > 6 ? "slots" : "" }, ...boxes), hint, wrong);
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
