// Draws cards as the renderer sends them; `act` gets what somebody presses.

import { confirm } from "./dialog.js";
import { el } from "./element.js";

export function card({ summary, body }, act) {
  return el("article", { class: "card", "aria-label": summary }, ...body.map((part) => element(part, act)));
}

function element(part, act) {
  switch (part.kind) {
    case "heading": return el("h2", {}, part.text);
    case "text": return el("p", {}, ...inline(part.runs));
    case "row": return row(part, act);
    case "fields": return el("dl", {}, ...part.items.flatMap(field));
    case "progress": return progress(part);
    case "divider": return el("hr");
    case "footnote": return el("p", { class: "footnote" }, part.text);
    case "file": return buttons(el("a", { href: part.href, download: part.name }, part.label));
    case "link": return buttons(el("a", { href: part.href, target: "_blank", rel: "noopener" }, part.label));
    case "chat": return buttons(chat(part, act));
    case "chart": return chart(part);
    case "buttons": return buttons(...part.items.map((item) => button(item, act)));
  }
  return el("p", {}, "?");
}

function inline(runs) {
  return runs.map((run) => {
    if (run.mention) return el("span", { class: "mention" }, run.text);
    if (run.code) return el("code", {}, run.text);
    if (run.bold) return el("strong", {}, run.text);
    return document.createTextNode(run.text);
  });
}

const row = (part, act) =>
  el("div", { class: "row" }, el("span", {}, ...inline(part.runs)), part.button && button(part.button, act));

const field = ([label, value]) => [el("dt", {}, label), el("dd", {}, value)];

function progress({ done, total, label }) {
  const dots = Array.from({ length: total }, (_, n) => el("i", { class: n < done ? "on" : "" }));
  return el("div", { class: "progress" }, el("span", { "aria-hidden": "true" }, ...dots), label);
}

const buttons = (...items) => el("div", { class: "buttons" }, ...items);

const chat = ({ name, label }, act) =>
  el("button", { type: "button", onclick: () => act({ do: "write", to: name }) }, label);

function chart({ svg, alt }) {
  const src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
  return el("figure", { class: "chart" }, el("img", { src, alt }), el("figcaption", {}, alt));
}

function button(item, act) {
  const press = () => act({ do: "press", action: item.action, key: item.key });
  const look = ["primary", "danger"].includes(item.style) ? item.style : null;
  const onclick = () => (item.confirm ? confirm(item.confirm, press) : press());
  return el("button", { type: "button", class: look, onclick }, item.label);
}
