// The playground page: shows what the server says, sends what the visitor does.

import * as conversation from "./conversation.js";
import * as dialog from "./dialog.js";
import { $, el } from "./element.js";
import { form } from "./forms.js";
import * as people from "./people.js";
import * as time from "./time.js";

const state = {
  me: "", where: "private", channel: "", people: [], rooms: [], lines: [], letters: {}, verbs: [], home: null,
  seen: {}, // messages of Kring that were read, by person and place
  read: null, // letters that were read, by person
};
let socket;

const person = (user) => state.people.find((one) => one.user === user);
const name = (user) => (user === "kring" ? "Kring" : person(user)?.name || user);
const language = (user) => person(user)?.language || "nl";

function connect() {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  socket = new WebSocket(`${scheme}://${location.host}/playground/socket?be=${state.me}`);
  socket.onmessage = (event) => receive(JSON.parse(event.data));
  socket.onclose = () => { tell("Connection lost; trying again…"); setTimeout(connect, 1000); };
}

function send(request) {
  if (request.do === "write") return write(request.to);
  if (socket.readyState !== WebSocket.OPEN) return tell("There is no connection now. Try again soon.");
  socket.send(JSON.stringify({ where: state.where === "home" ? "private" : state.where, ...request }));
}

// People have no private conversations here: they find one another in the channel.
function write(to) {
  go("channel");
  $("text").value = `@${to} `;
  $("text").focus();
}

function receive(message) {
  if ("oops" in message) return tell(message.oops);
  if ("journey" in message) return time.passes(message.journey, tell);
  if ("form" in message) return message.form ? open(message.form) : dialog.close();
  Object.assign(state, message);
  draw();
}

function open(asked) {
  const node = form(asked, send, dialog.close, state.people);
  node.lang = asked.lang;
  dialog.show(node);
  const error = node.querySelector(".error");
  (error?.parentElement || node).querySelector("input, textarea, select")?.focus();
  error?.scrollIntoView({ block: "center" });
}

let told;

function tell(text) {
  $("toast").textContent = text;
  $("toast").classList.add("on");
  clearTimeout(told);
  told = setTimeout(() => $("toast").classList.remove("on"), 6000);
}

function draw() {
  const locale = language(state.me) === "en" ? "en-GB" : "nl-NL";
  time.draw(state.now);
  drawPlaces();
  drawPeople();
  const looks = {
    name, people: state.people, verbs: state.verbs, lang: language(state.me), stamp: (at) => time.stamp(at, locale),
    avatar: (user) => people.avatar(person(user)),
  };
  conversation.draw(state.me + state.where, lines(), looks, send);
  drawHeader();
  drawTries();
}

function lines() {
  if (state.where !== "home") return state.lines.filter((line) => line.where === state.where);
  return state.home ? [{ id: "home", body: state.home, lang: state.home.lang }] : [];
}

function drawHeader() {
  const who = name(state.me);
  const [title, subtitle] = {
    channel: [`# ${state.channel}`, `${who} and everybody else. Kring listens to /kring`],
    private: ["Kring", `A private conversation between ${who} and Kring`],
    home: ["Kring · Home", `What ${who} sees on Kring's home`],
  }[state.where] || [roomName(state.where), `A conversation of ${who} and others, with Kring in it`];
  if ($("title").textContent !== title) $("title").textContent = title;
  if ($("subtitle").textContent !== subtitle) $("subtitle").textContent = subtitle;
  document.title = `${who} in ${title} – Kring playground`;
  $("composer").hidden = state.where === "home";
  $("text").placeholder = `Write to ${state.where === "private" ? "Kring" : "everyone"} as ${who}`;
}

function roomName(room) {
  const others = room.split(",").filter((user) => user !== state.me);
  return [...others, "kring"].map(name).join(", ");
}

function drawPlaces() {
  const rooms = state.rooms.map((room) => place(room, `⚭ ${roomName(room)}`));
  const direct = place("private", "◯ Kring", " (direct message)");
  const places = [place("channel", `# ${state.channel}`), direct, ...rooms, place("home", "⌂ Home")];
  people.redraw($("places"), places, "place");
}

function place(where, label, more = "") {
  const count = unread(where);
  const badge = el("span", { class: "badge" }, String(count), el("span", { class: "unseen" }, " new"));
  const here = String(state.where === where);
  const named = el("span", { class: "label" }, label, more && el("span", { class: "more" }, more));
  return el("button", { type: "button", "data-place": where, "aria-current": here, onclick: () => go(where) },
    named, count > 0 && badge);
}

function unread(where) {
  const count = state.lines.filter((line) => line.where === where && line.author === "kring").length;
  const key = state.me + where;
  if (state.where === where) state.seen[key] = count;
  return count - (state.seen[key] || 0);
}

function go(where) {
  state.where = where;
  if (where === "home") send({ do: "home" });
  draw();
}

function drawPeople() {
  state.read ||= { ...state.letters };
  if (state.where === "private") state.read[state.me] = state.letters[state.me];
  const waits = (user) => (state.letters[user] || 0) > (state.read[user] || 0);
  people.draw(state.people, person(state.me), waits, be);
}

function be(user) {
  state.home = null;
  if (state.rooms.includes(state.where)) state.where = "private";
  send({ do: "be", user });
  if (state.where === "home") send({ do: "home" });
  people.choose(false);
}

// What this person could type: pressed, it is said.
function drawTries() {
  const lead = state.where === "private" ? "" : "/kring ";
  const button = { type: "button", lang: language(state.me) };
  const tries = person(state.me).tries.map((text) => el("li", {},
    el("button", { ...button, "data-try": text, onclick: () => say(lead + text) }, text)));
  people.redraw($("tries"), tries, "try");
}

function say(text) {
  send({ do: "say", text });
  conversation.toEnd();
}

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (text) say(text);
  $("text").value = "";
});
$("filter").addEventListener("input", drawPeople);
dialog.returnsFocus(() => ($("composer").hidden ? $("lines") : $("text")));
time.begin(send);
connect();
