// The one dialog. When it closes, the focus goes back to where it was before.

import { $, el } from "./element.js";

let opener = null;

export function show(content) {
  const dialog = $("modal");
  if (!dialog.open) opener = document.activeElement;
  content.querySelector("h2").id = "modal-title";
  dialog.replaceChildren(content);
  if (!dialog.open) dialog.showModal();
}

export const close = () => $("modal").close();

/** Asks first; `yes` runs when that is what was pressed. */
export function confirm(asked, yes) {
  const agreed = () => { close(); yes(); };
  show(el("div", { class: "form" }, el("h2", {}, asked.title), el("p", { class: "questions" }, asked.text),
    el("footer", {}, el("button", { type: "button", onclick: close }, asked.no),
      el("button", { type: "button", class: "danger", onclick: agreed }, asked.yes))));
}

/** `otherwise` gets the focus where the opener is gone. */
export function returnsFocus(otherwise) {
  $("modal").addEventListener("close", () => (opener?.isConnected ? opener : otherwise()).focus());
}
