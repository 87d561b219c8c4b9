/** One cell: what a person typed → what is stored, what is stored → what is shown. */

import { PLACES, grouped, halfWidth, readDecimal, readYuan, shiftPoint, showYuan, withDecimals } from "./amount.js";

export const NOT_APPLICABLE = "不涉及";
export const MISSING = "?";
const FLAGS = [{ code: "是", label: "是" }, { code: "否", label: "否" }];
const NUMERIC = new Set(["money", "percent", "number"]);
const DATE = /^([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?$/;

/** Whether the cells of a column are figures, which stand at the right. */
export function isNumeric(column) {
  return NUMERIC.has(column.kind);
}

/** Return the choices of a column, none where anything may be typed. */
export function choicesOf(column) {
  if (column.codes?.length) return column.codes;
  return column.kind === "flag" ? FLAGS : [];
}

function readMoney(text, unit) {
  const yuan = readYuan(text, unit);
  if (yuan === null) return { problem: `“${text}”不是金额，请填数字；没有这一项请填“不涉及”。` };
  if ((yuan.split(".")[1] ?? "").length > 2) return { problem: `“${text}${unit}”不到一分钱，金额最小到 0.01 元。` };
  return { cell: withDecimals(yuan, 2) };
}

function readNumber(text) {
  const decimal = readDecimal(text);
  return decimal === null ? { problem: `“${text}”不是数字；没有这一项请填“不涉及”。` } : { cell: decimal };
}

function readPercent(text) {
  const decimal = readDecimal(text.replace(/[%％]\s*$/, ""));
  return decimal === null ? { problem: `“${text}”不是百分比，请填如 66.95。` } : { cell: decimal };
}

function readDate(text) {
  const plain = halfWidth(text).replace(/^([0-9]{4})([0-9]{2})([0-9]{2})$/, "$1-$2-$3");
  const [, year, month, day] = DATE.exec(plain) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  if (!year || !isReal) return { problem: `“${text}”不是日期，请填如 2024-08-31。` };
  return { cell: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
}

function readChoice(text, choices) {
  const found = choices.find((choice) => choice.code === text || choice.label === text);
  return found ? { cell: found.code } : { problem: `“${text}”不在可选项中，请从列表中选择。` };
}

const READERS = { money: readMoney, number: readNumber, percent: readPercent, date: readDate };

/** Return {cell} for what was typed, or {cell, problem} with the text kept as it is. */
export function readCell(column, typed, unit) {
  const text = typed.replace(/\r\n?/g, "\n").trim();
  if (text === "") return { cell: "" };
  if (text === NOT_APPLICABLE) return { cell: NOT_APPLICABLE };
  const choices = choicesOf(column);
  const isFigure = isNumeric(column) || column.kind === "date";
  if (isFigure && /^(?:[-－–—―/／]+|无|不适用)$/.test(text)) return { cell: NOT_APPLICABLE };
  if (isFigure && /^[?？]$/.test(text)) return { cell: MISSING };
  if (choices.length) return { cell: text, ...readChoice(text, choices) };
  return { cell: text, ...(READERS[column.kind]?.(text, unit) ?? {}) };
}

function labelOf(column, cell) {
  return choicesOf(column).find((choice) => choice.code === cell)?.label ?? cell;
}

/** Return what a person edits: the cell in their unit, without thousands marks. */
export function editText(column, cell, unit) {
  const isPlain = readDecimal(cell) === cell || /^-?[0-9]+\.[0-9]+$/.test(cell);
  if (column.kind === "money" && isPlain) return shiftPoint(cell, -(PLACES[unit] ?? 0));
  return labelOf(column, cell);
}

/** Return what is shown and the state that it is shown in: zero, 不涉及 and missing look different. */
export function showCell(column, cell, unit) {
  if (cell === "") return { text: "", state: "blank" };
  if (cell === NOT_APPLICABLE) return { text: NOT_APPLICABLE, state: "none" };
  if (cell === MISSING) return { text: "缺", state: "missing" };
  if (!isNumeric(column) || !/^-?[0-9]+(?:\.[0-9]+)?$/.test(cell)) return { text: labelOf(column, cell), state: "text" };
  const state = /^-?[0.]+$/.test(cell) ? "zero" : cell.startsWith("-") ? "negative" : "figure";
  if (column.kind === "money") return { text: showYuan(cell, unit), state };
  return { text: column.kind === "percent" ? `${grouped(withDecimals(cell, 2))} %` : grouped(cell), state };
}
