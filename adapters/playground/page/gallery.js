// Every card: as drawn here, as Block Kit, as an Adaptive Card. Each has a link of its own: #pulse-3.

import { card } from "./cards.js";
import { $, el } from "./element.js";
import { form } from "./forms.js";

const nothing = () => {};
const drawn = (one) => (one.kind === "form" ? form(one, nothing, nothing, []) : card(one, nothing));

// The JSON of hundreds of cards is written out only where somebody looks at it.
function code(label, value) {
  const shown = el("pre", { tabindex: "0" });
  const open = () => { shown.textContent ||= JSON.stringify(value, null, 2); };
  return el("details", { ontoggle: open }, el("summary", {}, label), shown);
}

function example(one, id, lang) {
  return el("article", { class: "example", id, "aria-label": one.drawn.summary || one.drawn.title },
    el("header", {}, el("a", { href: `#${id}` }, `#${id}`)),
    el("div", { class: "drawn", lang }, drawn(one.drawn)),
    code("Slack · Block Kit", one.slack), code("Teams · Adaptive Card", one.teams));
}

function subject(name, cards, lang) {
  const examples = cards.map((one, number) => example(one, `${name}-${number + 1}`, lang));
  return el("section", { "aria-labelledby": name }, el("h2", { id: name }, name), ...examples);
}

async function show(language) {
  const cards = await (await fetch(`/playground/gallery?language=${language}`)).json();
  const names = [...new Set(cards.map((one) => one.feature))];
  const of = (name) => cards.filter((one) => one.feature === name);
  const link = (name) => el("li", {}, el("a", { href: `#${name}` }, `${name} (${of(name).length})`));
  $("subjects").replaceChildren(...names.map(link));
  $("gallery").replaceChildren(...names.map((name) => subject(name, of(name), language)));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  find();
  $(location.hash.slice(1))?.scrollIntoView();
}

function find() {
  const wanted = $("find").value.toLowerCase();
  for (const section of document.querySelectorAll("#gallery section")) {
    for (const one of section.querySelectorAll(".example")) {
      const text = `${one.id} ${one.querySelector(".drawn").textContent}`;
      one.hidden = !text.toLowerCase().includes(wanted);
    }
    section.hidden = !section.querySelector(".example:not([hidden])");
  }
  const all = document.querySelectorAll(".example").length;
  const found = document.querySelectorAll(".example:not([hidden])").length;
  $("found").textContent = found === all ? `${all} cards` : `${found} of ${all} cards`;
}

$("find").addEventListener("input", find);
document.querySelectorAll("[data-language]").forEach((button) =>
  button.addEventListener("click", () => show(button.dataset.language)));
show("nl");
