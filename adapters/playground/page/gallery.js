// Every card: as drawn here, as Block Kit, as an Adaptive Card. Each has a link of its own: #pulse-3.
"use strict";

const drawn = (card) => (card.drawn.kind === "form" ? Cards.form(card.drawn, () => {}, () => {}, []) : Cards.card(card.drawn, () => {}));

// The JSON of hundreds of cards is written out only where somebody looks at it.
function code(label, value) {
  const shown = el("pre", { tabindex: "0" });
  const open = () => { shown.textContent ||= JSON.stringify(value, null, 2); };
  return el("details", { ontoggle: open }, el("summary", {}, label), shown);
}

function example(card, id, language) {
  const title = card.drawn.summary || card.drawn.title;
  return el("article", { class: "example", id, "aria-label": title }, el("header", {}, el("a", { href: "#" + id }, "#" + id)),
    el("div", { lang: language }, drawn(card)), code("Slack · Block Kit", card.slack), code("Teams · Adaptive Card", card.teams));
}

async function show(language) {
  const cards = await (await fetch(`/playground/gallery?language=${language}`)).json();
  const subjects = Map.groupBy ? Map.groupBy(cards, (card) => card.feature) : cards.reduce((all, card) => all.set(card.feature, [...(all.get(card.feature) || []), card]), new Map());
  document.getElementById("subjects").replaceChildren(...[...subjects].map(([name, shown]) => el("li", {}, el("a", { href: "#" + name }, `${name} (${shown.length})`))));
  document.getElementById("gallery").replaceChildren(...[...subjects].map(([name, shown]) => el("section", { "aria-labelledby": name }, el("h2", { id: name }, name),
    ...shown.map((card, number) => example(card, `${name}-${number + 1}`, language)))));
  find();
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function find() {
  const wanted = document.getElementById("find").value.toLowerCase();
  for (const section of document.querySelectorAll("#gallery section")) {
    for (const card of section.querySelectorAll(".example")) {
      card.hidden = !`${card.id} ${card.children[1].textContent}`.toLowerCase().includes(wanted);
    }
    section.hidden = !section.querySelector(".example:not([hidden])");
  }
}

document.getElementById("find").addEventListener("input", find);
document.querySelectorAll("[data-language]").forEach((button) => button.addEventListener("click", () => show(button.dataset.language)));
show("nl");
