/** The dialog that tells the story of one figure: its source, its history and the rules that read it. */

import { attendBoxes } from "./scroll_box.js";
import { showAmounts } from "./unit.js";

async function readCard(url) {
  const headers = { "HX-Request": "true" }; // the card alone, without the frame of a page
  const response = await fetch(url, { credentials: "same-origin", headers }).catch(() => null);
  if (!response) throw new Error("网络不通，没有取到这个数的来源，请稍后再试。");
  if (response.redirected) throw new Error("登录已过期，请重新登录后再看来源。");
  if (!response.ok) throw new Error(response.status === 404 ? "这一格没有来源可看。" : `没有取到来源（${response.status}），请稍后再试。`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Show the story of a figure; rejects with a sentence where there is none. */
export async function showFigure(url, onClose) {
  if (document.querySelector("dialog.jx-dialog[open]")) return;
  const card = await readCard(url);
  const dialog = document.createElement("dialog");
  dialog.className = "jx-dialog";
  dialog.setAttribute("aria-labelledby", "figure-title");
  const body = document.createElement("div");
  body.className = "jx-dialog__body";
  body.tabIndex = 0;
  body.append(...card.body.children);
  const actions = document.createElement("div");
  actions.className = "jx-dialog__actions";
  const close = document.createElement("button");
  Object.assign(close, { type: "button", className: "btn btn-primary", textContent: "关闭" });
  close.addEventListener("click", () => dialog.close());
  actions.append(close);
  dialog.append(body, actions);
  showAmounts(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose();
  });
  document.body.append(dialog);
  dialog.showModal();
  attendBoxes(dialog);
}
