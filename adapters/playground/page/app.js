// The playground page: shows what the server says, sends what the visitor does.
"use strict";

const $ = (id) => document.getElementById(id);
const state = { where: "private", lines: [], people: [], rooms: [], me: "", seen: {}, home: null, letters: {}, read: null };
let socket;

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
  if ("travelling" in message) { document.body.classList.toggle("travelling", message.travelling); return; }
  if ("form" in message) return message.form ? openForm(message.form) : $("modal").close();
  if ("home" in message) { state.home = message.home; return draw(); }
  Object.assign(state, message);
  draw();
}

function openForm(form) {
  const close = () => $("modal").close();
  $("modal").replaceChildren(Cards.form(form, send, close, state.people));
  if (!$("modal").open) $("modal").showModal();
}

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
  const colour = user === "kring" ? "#2f6f5e" : `hsl(${hue} 42% 40%)`;
  return el("span", { class: "avatar", style: `background:${colour}`, "aria-hidden": "true" }, user === "kring" ? "◯" : letters);
}

function draw() {
  const locale = (person(state.me) || {}).language === "en" ? "en-GB" : "nl-NL";
  const zone = { timeZone: "Europe/Amsterdam" };
  const now = new Date(state.now);
  $("now").textContent = now.toLocaleString(locale, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", ...zone });
  $("now").dateTime = state.now;
  drawPlaces();
  drawPeople();
  const shown = state.lines.filter((line) => line.where === state.where);
  const stamp = (at) => new Date(at).toLocaleString(locale, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", ...zone });
  const atEnd = $("lines").scrollHeight - $("lines").scrollTop - $("lines").clientHeight < 120 || state.drawn !== state.me + state.where;
  if (state.where === "home") {
    $("lines").replaceChildren(state.home ? Cards.card(state.home, send) : el("p", { class: "empty" }, "…"));
  } else {
    $("lines").replaceChildren(...(shown.length ? shown.map((line) => drawLine(line, stamp)) : [el("p", { class: "empty" }, "Nothing here yet.")]));
  }
  state.follow = atEnd;
  if (atEnd) toEnd();
  state.drawn = state.me + state.where;
  const who = name(state.me);
  $("title").textContent = { channel: "# " + state.channel, private: "Kring", home: "Kring · Home" }[state.where] || roomName(state.where);
  $("subtitle").textContent = { channel: `You are ${who}. Commands start with /kring`, private: `A private conversation between ${who} and Kring`, home: `What ${who} sees on Kring's home` }[state.where] || `A conversation of ${who} and others, with Kring in it`;
  $("text").placeholder = state.where !== "private" ? "Write to everyone here, or /kring help" : "Write to Kring, for example: help";
  $("composer").style.display = state.where === "home" ? "none" : "";
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
  const place = (where, label) => el("button", { type: "button", "aria-current": String(state.where === where), onclick: () => go(where) },
    label, unread(where) ? el("span", { class: "badge" }, String(unread(where))) : null);
  const rooms = state.rooms.map((room) => place(room, "⚭ " + roomName(room)));
  $("places").replaceChildren(place("channel", "# " + state.channel), place("private", "◯ Kring (direct message)"), ...rooms, place("home", "⌂ Home"));
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
  const scroll = $("people").scrollTop;
  $("people").replaceChildren(...found.map((p) => el("li", {}, el("button", { type: "button", "aria-current": String(p.user === state.me), "data-user": p.user, onclick: () => be(p.user) },
    avatar(p.user), el("span", {}, p.name, el("small", {}, [p.discipline, p.language.toUpperCase(), ...p.roles].join(" · "))),
    waiting(p.user) && el("span", { class: "dot", role: "img", "aria-label": "has a new message", title: "Kring wrote to " + p.name })))));
  $("people").scrollTop = scroll;
}

function be(user) {
  state.home = null;
  if (state.where.includes(",")) state.where = "private";
  send({ do: "be", user });
  if (state.where === "home") send({ do: "home" });
}

$("filter").addEventListener("input", drawPeople);
$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (text) send({ do: "say", text });
  state.drawn = null; // what comes back is what one wants to see
  $("text").value = "";
});
document.querySelectorAll("[data-days]").forEach((button) => button.addEventListener("click", () => send({ do: "travel", days: Number(button.dataset.days) })));
$("restart").addEventListener("click", () => Cards.confirm({ title: "Start over?", text: "Everything that happened in this demo is forgotten.", yes: "Start over", no: "Keep it" }, () => send({ do: "restart" })));
connect();
