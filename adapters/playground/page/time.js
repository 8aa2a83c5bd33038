// What time it is in the demo, and time that passes.

import { confirm } from "./dialog.js";
import { $ } from "./element.js";

const ZONE = { timeZone: "Europe/Amsterdam" };
const DAY = { weekday: "short", day: "numeric", month: "short" };
const HOUR = { hour: "2-digit", minute: "2-digit" };
const buttons = document.querySelectorAll(".clock button");

export const stamp = (at, locale) => new Date(at).toLocaleString(locale, { ...DAY, ...HOUR, ...ZONE });
const DATE = { day: "numeric", month: "long", year: "numeric", ...ZONE };
const day = (at) => new Date(at).toLocaleDateString("en-GB", DATE);

export function draw(now) {
  $("now").textContent = new Date(now).toLocaleString("en-GB", { ...DAY, year: "numeric", ...HOUR, ...ZONE });
  $("now").dateTime = now;
}

const busy = () => document.body.getAttribute("aria-busy") === "true";

/** How far a journey is, and null when it is over. While time passes nothing else can be asked of it:
 *  the buttons say so and keep the focus. */
export function passes(journey, tell) {
  if (journey && !busy()) tell("Time passes…");
  if (!journey && busy()) tell(`It is ${day($("now").dateTime)}.`);
  document.body.setAttribute("aria-busy", String(Boolean(journey)));
  for (const button of buttons) button.setAttribute("aria-disabled", String(Boolean(journey)));
  $("busy").hidden = !journey;
  if (!journey) return;
  draw(journey.now);
  const what = journey.again ? "The month before is played" : "Time passes";
  $("passing").textContent = `${what}: ${day(journey.now)}`;
  $("passed").value = journey.percent;
}

const OVER = {
  title: "Start over?",
  text: "Everything that happened in this demo is forgotten.",
  yes: "Start over",
  no: "Keep it",
};

export function begin(send) {
  for (const button of document.querySelectorAll("[data-days]")) {
    const days = Number(button.dataset.days);
    button.addEventListener("click", () => busy() || send({ do: "travel", days }));
  }
  $("restart").addEventListener("click", () => busy() || confirm(OVER, () => send({ do: "restart" })));
}
