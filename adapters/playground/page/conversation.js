// The messages of one conversation. What stands there stays: a reader hears what is new, and whoever
// pressed a button keeps their place.

import { card } from "./cards.js";
import { $, el } from "./element.js";
import { form } from "./forms.js";
import { menu } from "./menu.js";

const NEAR = 120; // pixels from the end that still count as the end
const MARGIN = 12; // pixels above the line that is read
const DRAWN_IN = 1000; // milliseconds in which a conversation is drawn and forgotten by a reader
let quieted;
let shown = ""; // whose conversation, and which, is drawn
let follows = true;

/** `lines` as the server sends them, each with the `lang` it is written in. */
export function draw(which, lines, looks, act) {
  const box = $("lines");
  const anew = which !== shown;
  follows = anew || box.scrollTop > end() - NEAR;
  if (anew) quiet();
  if (anew) box.replaceChildren();
  shown = which;
  const old = new Map([...box.children].map((node) => [node.dataset.line, node]));
  const nodes = lines.map((line) => kept(old.get(String(line.id)), line, looks, act));
  const gone = [...old.values()].filter((node) => !nodes.includes(node) && node.isConnected);
  if (gone.some((node) => node.contains(document.activeElement))) box.focus();
  gone.forEach((node) => node.remove());
  nodes.forEach((node, at) => node === box.children[at] || box.insertBefore(node, box.children[at] || null));
  if (!nodes.length) box.replaceChildren(el("p", { class: "empty" }, "Nothing here yet."));
  if (follows) toEnd();
}

/** What was said before is no news: while it is drawn, nothing is read aloud. */
function quiet() {
  $("lines").setAttribute("aria-live", "off");
  clearTimeout(quieted);
  quieted = setTimeout(() => $("lines").setAttribute("aria-live", "polite"), DRAWN_IN);
}

export function toEnd() {
  follows = true;
  $("lines").scrollTop = end();
}

/** Of a last message that is longer than the screen, one reads the beginning first. */
function end() {
  const box = $("lines");
  const last = box.lastElementChild;
  const first = last ? last.offsetTop - box.offsetTop - MARGIN : 0;
  return Math.min(first, box.scrollHeight - box.clientHeight);
}

// A chart that loads late makes the page longer: whoever was at the end stays there.
$("lines").addEventListener("load", () => follows && toEnd(), true);

/** The node that is there, or one in its place where the line was changed. */
function kept(node, line, looks, act) {
  const written = JSON.stringify(line.body);
  if (node?.written === written) return node;
  const made = Object.assign(drawn(line, looks, act), { written });
  made.dataset.line = line.id;
  if (node?.contains(document.activeElement)) replaced(node, made);
  else node?.replaceWith(made);
  return made;
}

/** The focus goes to the same button of the new card, or to the card. */
function replaced(node, made) {
  const label = document.activeElement.textContent;
  node.replaceWith(made);
  made.tabIndex = -1;
  const same = [...made.querySelectorAll("button")].find((button) => button.textContent === label);
  (same || made).focus();
}

function drawn(line, { name, avatar, stamp, people, verbs, lang }, act) {
  const { kind, text } = line.body;
  const body = kind === "said" ? el("div", { class: "said" }, text)
    : kind === "form" ? form(line.body, act, () => {}, people) : card(line.body, act);
  body.lang = line.lang;
  if (!line.author) return el("div", { class: "line" }, el("div", {}, body));
  const bot = line.author === "kring" && el("span", { class: "bot-tag" }, "bot");
  const header = el("header", {}, el("strong", {}, name(line.author)), bot, el("small", {}, stamp(line.at)));
  const hand = (verb) => { act({ do: "hand", verb, line: line.id }); toEnd(); };
  const handed = kind === "said" && line.where === "channel" && !bot;
  const actions = handed && menu(name(line.author), verbs, lang, hand);
  const whisper = line.whisper && el("div", { class: "whisper" }, "Only visible to you");
  return el("div", { class: "line", "data-author": line.author },
    avatar(line.author), el("div", {}, header, whisper, body, actions));
}
