// Every card: as drawn here, as Block Kit, as an Adaptive Card.
"use strict";

async function show(language) {
  const cards = await (await fetch(`/playground/gallery?language=${language}`)).json();
  const sections = new Map();
  for (const card of cards) {
    if (!sections.has(card.feature)) sections.set(card.feature, []);
    sections.get(card.feature).push(card);
  }
  const drawn = (card) => (card.drawn.kind === "form" ? Cards.form(card.drawn, () => {}, () => {}, []) : Cards.card(card.drawn, () => {}));
  const code = (label, value) => el("details", { open: true }, el("summary", {}, label), el("pre", { tabindex: "0" }, JSON.stringify(value, null, 2)));
  document.getElementById("gallery").replaceChildren(...[...sections].map(([feature, examples]) => el("section", {}, el("h2", {}, feature),
    ...examples.map((card) => el("div", { class: "example" }, drawn(card), code("Slack · Block Kit", card.slack), code("Teams · Adaptive Card", card.teams))))));
}

document.querySelectorAll("[data-language]").forEach((button) => button.addEventListener("click", () => show(button.dataset.language)));
show("nl");
