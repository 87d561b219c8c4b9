/** What every page does: the unit switch, the way from a finding to its cell, htmx with the CSRF token, messages when it fails. */

import { csrfToken } from "./saver.js";
import { attendBoxes } from "./scroll_box.js";
import { startUnitSwitch } from "./unit.js";

function say(message, isError) {
  const region = document.getElementById("jx-messages");
  if (!region) return;
  const box = document.createElement("div");
  box.className = `jx-message jx-message--${isError ? "error" : "info"}`;
  box.setAttribute("role", isError ? "alert" : "status");
  const close = document.createElement("button");
  Object.assign(close, { type: "button", className: "btn-close", ariaLabel: "关闭这条消息" });
  close.dataset.dismiss = "";
  box.append(document.createTextNode(message), close);
  region.append(box);
}

function failureOf(xhr) {
  try {
    return JSON.parse(xhr.responseText).message;
  } catch {
    return xhr.status === 503 ? "系统正忙，请稍后再试。" : `没有成功（${xhr.status}），请稍后再试。`;
  }
}

function goToCell(source) {
  const { goRow: row, goField: field } = source.dataset;
  document.dispatchEvent(new CustomEvent("jixiao:go-to-cell", { detail: { row, field } }));
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.jx-menu[open]")) if (menu !== except) menu.open = false;
}

document.addEventListener("click", (event) => {
  const target = event.target;
  if (!(target instanceof Element)) return;
  closeMenus(target.closest("details.jx-menu"));
  target.closest("[data-dismiss]")?.parentElement.remove();
  const source = target.closest("[data-go-row]");
  if (source && !target.closest("a, button:not([data-go-row]), summary, input, textarea, select")) goToCell(source);
  if (target.closest("[data-print]")) window.print();
});
document.addEventListener("keydown", (event) => event.key === "Escape" && closeMenus(null));
document.addEventListener("change", (event) => event.target.matches?.("select[data-go]") && location.assign(event.target.value));
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = csrfToken();
});
document.addEventListener("htmx:responseError", (event) => say(failureOf(event.detail.xhr), true));
document.addEventListener("htmx:sendError", () => say("网络不通，没有成功，请稍后再试。", true));
document.addEventListener("htmx:afterSettle", (event) => attendBoxes(event.target));
attendBoxes(document);
startUnitSwitch();
