// The playground page: shows what the server says, sends what the visitor does.
"use strict";

const $ = (id) => document.getElementById(id);
const state = { where: "private", lines: [], people: [], rooms: [], me: "", seen: {}, home: null, letters: {}, read: null };
const ZONE = { timeZone: "Europe/Amsterdam" };
const MONTH = 30 * 24 * 3600 * 1000; // what the demo plays when it starts over
let socket;
let opener = null; // what had the focus when a dialog opened

function connect() {
  socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/playground/socket`);
  socket.onmessage = (event) => receive(JSON.parse(event.data));
  socket.onclose = () => { toast("Connection lost; trying again…"); setTimeout(connect, 1000); };
}

function send(request) {
  if (request.do === "write") return write(request.to);
  socket.send(JSON.stringify({ where: state.where === "home" ? "private" : state.where, ...request }));
}

// People have no private conversations here: they find one another in the channel.
function write(to) {
  go("channel");
  $("text").value = `@${to} `;
  $("text").focus();
}

function receive(message) {
  if ("oops" in message) return toast(message.oops);
  if ("travelling" in message) return busy(message.travelling);
  if ("playing" in message) return play(message.playing);
  if ("form" in message) return message.form ? openForm(message.form) : $("modal").close();
  if ("home" in message) { state.home = message.home; return draw(); }
  Object.assign(state, message);
  draw();
}

// While time passes nothing else can be asked for, and the page says so.
function busy(on) {
  document.body.setAttribute("aria-busy", String(on));
  for (const button of document.querySelectorAll(".clock button")) button.disabled = on;
  if (!on) { $("busy").hidden = true; state.began = null; }
}

function play(now) {
  state.began ||= Date.parse(now);
  $("busy").hidden = false;
  $("playing").textContent = "Playing the month before: " + new Date(now).toLocaleDateString("en-GB", { day: "numeric", month: "long", ...ZONE });
  $("played").value = Math.min(100, (100 * (Date.parse(now) - state.began)) / MONTH);
}

function openForm(form) {
  if (!$("modal").open) opener = document.activeElement;
  const close = () => $("modal").close();
  const made = Cards.form(form, send, close, state.people);
  made.querySelector("h2").id = "modal-title";
  made.setAttribute("aria-labelledby", "modal-title");
  made.lang = person(state.me)?.language || "nl";
  $("modal").replaceChildren(made);
  if (!$("modal").open) $("modal").showModal();
  (made.querySelector("[aria-invalid]") || made.querySelector("input, textarea, select"))?.focus();
}

// The focus goes back to where it was; where that is gone, to where one writes.
$("modal").addEventListener("close", () => (opener && opener.isConnected ? opener : $("text")).focus());

function toast(text) {
  $("toast").textContent = text;
  $("toast").classList.add("on");
  setTimeout(() => $("toast").classList.remove("on"), 2500);
}

const person = (user) => state.people.find((p) => p.user === user);
const name = (user) => (user === "kring" ? "Kring" : (person(user) || { name: user }).name);

function avatar(user) {
  const hue = [...user].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  const letters = name(user).split(" ").map((word) => word[0]).slice(0, 2).join("");
  const colour = user === "kring" ? "#2f6f5e" : `hsl(${hue} 42% 34%)`;
  return el("span", { class: "avatar", style: `background:${colour}`, "aria-hidden": "true" }, user === "kring" ? "◯" : letters);
}

function draw() {
  const locale = (person(state.me) || {}).language === "en" ? "en-GB" : "nl-NL";
  const now = new Date(state.now);
  $("now").textContent = now.toLocaleString(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", ...ZONE });
  $("now").dateTime = state.now;
  drawPlaces();
  drawPeople();
  const stamp = (at) => new Date(at).toLocaleString(locale, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", ...ZONE });
  const box = $("lines");
  const anew = state.drawn !== state.me + state.where;
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 120 || anew;
  drawLines(anew, stamp);
  state.follow = atEnd;
  if (atEnd) toEnd();
  state.drawn = state.me + state.where;
  const who = name(state.me);
  $("title").textContent = { channel: "# " + state.channel, private: "Kring", home: "Kring · Home" }[state.where] || roomName(state.where);
  $("subtitle").textContent = { channel: `You are ${who}. Commands start with /kring`, private: `A private conversation between ${who} and Kring`, home: `What ${who} sees on Kring's home` }[state.where] || `A conversation of ${who} and others, with Kring in it`;
  $("text").placeholder = state.where !== "private" ? "Write to everyone here, or /kring help" : "Write to Kring, for example: help";
  $("composer").style.display = state.where === "home" ? "none" : "";
  $("choose").textContent = `You are ${who}. Be somebody else ▾`;
}

// What stands there stays: a reader hears what is new, and whoever pressed keeps their place.
function drawLines(anew, stamp) {
  const box = $("lines");
  const home = { id: "home", body: state.home };
  const shown = state.where === "home" ? (state.home ? [home] : []) : state.lines.filter((line) => line.where === state.where);
  if (anew) box.replaceChildren();
  if (!shown.length) return box.replaceChildren(el("p", { class: "empty" }, "Nothing here yet."));
  box.querySelector(":scope > .empty")?.remove();
  const old = new Map([...box.children].map((node) => [node.dataset.line, node]));
  shown.forEach((line, at) => {
    const written = JSON.stringify(line.body);
    let node = old.get(String(line.id));
    old.delete(String(line.id));
    if (!node || node.written !== written) {
      const had = node && node.contains(document.activeElement);
      const made = state.where === "home" ? el("div", { class: "line" }, el("div", {}, Cards.card(state.home, send))) : drawLine(line, stamp);
      made.dataset.line = line.id;
      made.written = written;
      made.lang = state.where === "channel" ? "nl" : person(state.me)?.language || "nl";
      node ? node.replaceWith(made) : box.insertBefore(made, box.children[at] || null);
      node = made;
      if (had) { made.tabIndex = -1; made.focus(); }
    }
  });
  for (const node of old.values()) node.remove();
}

function toEnd() { $("lines").scrollTop = $("lines").scrollHeight; }

// A chart that loads late makes the page longer: whoever was at the end stays there.
$("lines").addEventListener("load", () => state.follow && toEnd(), true);

function drawLine(line, stamp) {
  const body = line.body.kind === "said" ? el("div", { class: "said" }, line.body.text)
    : line.body.kind === "form" ? Cards.form(line.body, send, () => {}, state.people) : Cards.card(line.body, send);
  const tag = line.author === "kring" && el("span", { class: "bot-tag" }, "bot");
  return el("div", { class: "line", "data-author": line.author }, avatar(line.author), el("div", {},
    el("header", {}, el("strong", {}, name(line.author)), tag, el("small", {}, stamp(line.at))),
    line.whisper && el("div", { class: "whisper" }, "Only visible to you"), body));
}

function drawPlaces() {
  const unread = (where) => {
    const count = state.lines.filter((line) => line.where === where && line.author === "kring").length;
    const key = state.me + where;
    if (state.where === where) state.seen[key] = count;
    return Math.max(0, count - (state.seen[key] || 0));
  };
  const place = (where, label) => el("button", { type: "button", "data-place": where, "aria-current": String(state.where === where), onclick: () => go(where) },
    label, unread(where) ? el("span", { class: "badge" }, String(unread(where)), el("span", { class: "unseen" }, " new")) : null);
  const rooms = state.rooms.map((room) => place(room, "⚭ " + roomName(room)));
  redraw($("places"), [place("channel", "# " + state.channel), place("private", "◯ Kring (direct message)"), ...rooms, place("home", "⌂ Home")], "place");
}

const roomName = (room) => room.split(",").filter((user) => user !== state.me).map(name).join(", ") + ", Kring";

function go(where) {
  state.where = where;
  if (where === "home") send({ do: "home" });
  draw();
}

function drawPeople() {
  const wanted = $("filter").value.toLowerCase();
  const found = state.people.filter((p) => `${p.name} ${p.discipline} ${p.roles}`.toLowerCase().includes(wanted));
  state.read ||= { ...state.letters };
  if (state.where === "private") state.read[state.me] = state.letters[state.me];
  const waiting = (user) => (state.letters[user] || 0) > (state.read[user] || 0);
  redraw($("people"), found.map((p) => el("li", {}, el("button", { type: "button", "aria-current": String(p.user === state.me), "data-user": p.user, onclick: () => be(p.user) },
    avatar(p.user), el("span", {}, p.name, el("small", {}, [p.discipline, p.language.toUpperCase(), ...p.roles].join(" · "))),
    waiting(p.user) && el("span", { class: "dot", role: "img", "aria-label": "has a new message", title: "Kring wrote to " + p.name })))), "user");
}

// A list drawn anew, with the scroll and the focus where they were.
function redraw(list, nodes, key) {
  const scroll = list.scrollTop;
  const had = list.contains(document.activeElement) ? document.activeElement.dataset[key] : null;
  list.replaceChildren(...nodes);
  list.scrollTop = scroll;
  if (had) list.querySelector(`[data-${key}="${CSS.escape(had)}"]`)?.focus();
}

function be(user) {
  state.home = null;
  if (state.where.includes(",")) state.where = "private";
  send({ do: "be", user });
  if (state.where === "home") send({ do: "home" });
  choosing(false);
}

// On a small screen the people are behind a button.
function choosing(on) {
  document.body.classList.toggle("choosing", on);
  $("choose").setAttribute("aria-expanded", String(on));
}

$("choose").addEventListener("click", () => choosing(!document.body.classList.contains("choosing")));
document.querySelector('.skip[href="#filter"]').addEventListener("click", () => choosing(true));
$("filter").addEventListener("input", drawPeople);
$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (text) send({ do: "say", text });
  $("text").value = "";
  state.follow = true;
  toEnd();
});
document.querySelectorAll("[data-days]").forEach((button) => button.addEventListener("click", () => send({ do: "travel", days: Number(button.dataset.days) })));
$("restart").addEventListener("click", () => {
  opener = $("restart");
  Cards.confirm({ title: "Start over?", text: "Everything that happened in this demo is forgotten.", yes: "Start over", no: "Keep it" }, () => send({ do: "restart" }));
});
connect();
