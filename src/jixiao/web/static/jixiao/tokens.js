/** The editor of a narrative: a plain text field; {{figure id}} stands for a figure of the Book and is shown with its value below. */

import { showYuan } from "./amount.js";
import { currentUnit } from "./unit.js";

const TOKEN = /\{\{\s*([^{}]+?)\s*\}\}/g;

function made(name, text, className) {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = className;
  return element;
}

function valueOf(figure) {
  return figure.yuan === undefined ? figure.text : `${showYuan(figure.yuan, currentUnit())} ${currentUnit()}`;
}

/** Return the pieces of a narrative: texts, figures with their value, and tokens that name no figure. */
export function piecesOf(text, figures) {
  const pieces = [];
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    const figure = figures.get(token[1]);
    pieces.push({ text: text.slice(end, token.index) });
    pieces.push(figure ? { text: valueOf(figure), label: figure.label } : { text: token[0], isUnknown: true });
    end = token.index + token[0].length;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== "");
}

function show(preview, text, figures) {
  const pieces = piecesOf(text, figures).map((piece) => {
    if (!piece.label && !piece.isUnknown) return document.createTextNode(piece.text);
    const element = made("span", piece.text, piece.isUnknown ? "jx-token jx-token--unknown" : "jx-token");
    element.title = piece.isUnknown ? "没有这个数，请从列表中选。" : piece.label;
    return element;
  });
  preview.replaceChildren(...pieces);
}

function fillPicker(list, figures, wanted, onPick) {
  const found = [...figures.values()].filter(({ label, id }) => `${label}${id}`.includes(wanted.trim())).slice(0, 40);
  const options = found.map((figure) => {
    const button = made("button", "", "jx-picker__option");
    button.type = "button";
    button.append(made("span", figure.label, ""), made("span", valueOf(figure), "jx-figure"));
    button.addEventListener("click", () => onPick(figure));
    const item = document.createElement("li");
    item.append(button);
    return item;
  });
  list.replaceChildren(...(options.length ? options : [made("li", "没有找到，换个词试试。", "text-secondary")]));
}

/** Let one narrative show its figures and offer a list of them. */
export function startNarrative(root) {
  const field = root.querySelector("textarea");
  const picker = root.querySelector("[data-picker]");
  const search = picker.querySelector("input");
  const list = picker.querySelector("ul");
  const stated = JSON.parse(root.querySelector('script[type="application/json"]').textContent);
  const figures = new Map(stated.map((figure) => [figure.id, figure]));
  const refresh = () => {
    show(root.querySelector("[data-preview]"), field.value, figures);
    if (picker.open) fillPicker(list, figures, search.value, insert);
  };
  function insert(figure) {
    field.setRangeText(`{{${figure.id}}}`, field.selectionStart, field.selectionEnd, "end");
    picker.open = false;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
  field.addEventListener("input", refresh);
  search.addEventListener("input", refresh);
  picker.addEventListener("toggle", () => {
    refresh();
    if (picker.open) search.focus();
  });
  picker.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    picker.open = false;
    field.focus();
  });
  document.addEventListener("jixiao:unit", refresh);
  refresh();
}

for (const root of document.querySelectorAll("[data-narrative]")) startNarrative(root);
