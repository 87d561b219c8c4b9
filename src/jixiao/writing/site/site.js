"use strict";

// The list can be searched; without this script it is there in full.
const form = document.querySelector("[data-search]");
if (form) {
  const input = form.querySelector("input");
  const output = form.querySelector("output");
  const units = [...document.querySelectorAll("[data-units] > li")];
  const search = () => {
    const words = input.value.trim().toLowerCase().split(/\s+/u).filter(Boolean);
    let count = 0;
    for (const unit of units) {
      unit.hidden = !words.every((word) => unit.dataset.words.includes(word));
      count += unit.hidden ? 0 : 1;
    }
    output.textContent = words.length ? (count ? `找到 ${count} 个单位` : "没有找到，请换个说法") : `共 ${units.length} 个单位`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", search);
  search();
}

// One switch changes every amount of the page; the exact yuan stand beside each.
const line = document.querySelector("[data-switch]");
if (line) {
  const amounts = [...document.querySelectorAll("[data-yuan]")].map((place) => ({ place, wan: place.textContent }));
  const label = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  let isYuan = false;
  const show = () => {
    label.textContent = isYuan ? "金额单位：元" : "金额单位：万元";
    button.textContent = isYuan ? "改为万元" : "改为元";
    for (const { place, wan } of amounts) place.textContent = isYuan ? place.dataset.yuan : wan;
  };
  button.addEventListener("click", () => { isYuan = !isYuan; show(); });
  line.replaceChildren(label, button);
  show();
}
