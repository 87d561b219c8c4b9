/** The switch 元/万元: one choice a browser, and every amount on the page follows it. */

import { showYuan } from "./amount.js";

const STORED = "jixiao:unit";
const UNITS = ["万元", "元"];
let chosen = null;

/** Return the unit that amounts are shown in. */
export function currentUnit() {
  if (chosen === null) {
    const stored = localStorage.getItem(STORED);
    chosen = UNITS.includes(stored) ? stored : document.documentElement.dataset.unit || UNITS[0];
  }
  return chosen;
}

/** Show every amount below an element in the unit; the exact 元 stand in data-money. */
export function showAmounts(root = document) {
  for (const element of root.querySelectorAll("[data-money]")) {
    element.textContent = showYuan(element.dataset.money, currentUnit());
  }
  for (const element of root.querySelectorAll("[data-money-unit]")) element.textContent = currentUnit();
  for (const button of root.querySelectorAll("[data-unit-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.unitChoice === currentUnit()));
  }
}

/** Choose the unit, show everything in it and tell the grids and charts. */
export function chooseUnit(unit) {
  if (!UNITS.includes(unit)) return;
  chosen = unit;
  localStorage.setItem(STORED, unit);
  showAmounts();
  document.dispatchEvent(new CustomEvent("jixiao:unit", { detail: { unit } }));
}

/** Let the buttons of the page choose the unit. */
export function startUnitSwitch() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-unit-choice]");
    if (button) chooseUnit(button.dataset.unitChoice);
  });
  document.addEventListener("htmx:afterSwap", (event) => showAmounts(event.target));
  showAmounts();
}
