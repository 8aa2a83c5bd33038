// Who one is, and whom one can be. On a small screen the people are behind a button.

import { $, el } from "./element.js";

export function avatar(person) {
  const { user, name } = person || { user: "kring", name: "◯" };
  const hue = [...user].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  const letters = name.split(" ").map((word) => word[0]).slice(0, 2).join("");
  const colour = person ? `hsl(${hue} 42% 34%)` : "#2f6f5e";
  return el("span", { class: "avatar", style: `background:${colour}`, "aria-hidden": "true" }, letters);
}

const described = ({ roles, discipline, language }) =>
  [...roles, discipline, language.toUpperCase()].join(" · ");

const labelled = (one, name, more) => [avatar(one), el("span", {}, name, el("small", {}, more))];

/** `waits` says for whom something new stands there. */
export function draw(people, me, waits, be) {
  const wanted = $("filter").value.toLowerCase();
  const found = people.filter((one) => `${one.name} ${described(one)}`.toLowerCase().includes(wanted));
  const shown = found.map((one) => el("li", {}, somebody(one, one.user === me.user, waits(one.user), be)));
  redraw($("people"), shown.length ? shown : [el("li", { class: "nobody" }, "Nobody like that.")], "user");
  $("me").replaceChildren(...labelled(me, `You are ${me.name}`, described(me)));
  $("choose").replaceChildren(...labelled(me, `You are ${me.name}`, "Be somebody else ▾"));
}

function somebody(one, isMe, waits, be) {
  const dot = { class: "dot", role: "img", "aria-label": "has a new message", title: "Kring wrote" };
  const button = { type: "button", "aria-current": String(isMe), "data-user": one.user };
  return el("button", { ...button, onclick: () => be(one.user) },
    ...labelled(one, one.name, described(one)), waits && el("span", dot));
}

/** A list drawn anew, with the scroll and the focus where they were. */
export function redraw(list, nodes, key) {
  const scroll = list.scrollTop;
  const had = list.contains(document.activeElement) ? document.activeElement.dataset[key] : null;
  list.replaceChildren(...nodes);
  list.scrollTop = scroll;
  if (had) list.querySelector(`[data-${key}="${CSS.escape(had)}"]`)?.focus();
}

export const choosing = () => document.body.classList.contains("choosing");

/** Opens or closes the list of people, where it is behind the button. */
export function choose(on) {
  if (choosing() && !on) $("choose").focus();
  document.body.classList.toggle("choosing", on);
  $("choose").setAttribute("aria-expanded", String(on));
}

$("choose").addEventListener("click", () => choose(!choosing()));
document.addEventListener("keydown", ({ key }) => key === "Escape" && choosing() && choose(false));
document.querySelector('.skip[href="#filter"]').addEventListener("click", () => choose(true));
