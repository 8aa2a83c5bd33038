// What can be done with a message of the channel: behind a button beside it, as in Slack and Teams.

import { el } from "./element.js";

/** `verbs`: each with what it is called, in the `lang` of whoever looks. `choose` gets the one that is chosen. */
export function menu(author, verbs, lang, choose) {
  const items = verbs.map(([verb, label]) =>
    el("button", { type: "button", "data-verb": verb, lang, onclick: () => { show(false); choose(verb); } }, label));
  const list = el("div", { class: "verbs", hidden: true }, ...items);
  const more = el("button", { type: "button", class: "more-verbs", "aria-expanded": "false",
    "aria-label": `Do something with ${author}'s message`, onclick: () => show(list.hidden) }, "⋯");
  const show = (open) => {
    list.hidden = !open;
    more.setAttribute("aria-expanded", String(open));
    (open ? items[0] : more).focus();
  };
  const escape = (event) => event.key === "Escape" && !list.hidden && show(false);
  return el("div", { class: "menu", onkeydown: escape }, more, list);
}
