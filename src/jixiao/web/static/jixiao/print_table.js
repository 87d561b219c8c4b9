/** For printing the whole table stands on the page as plain HTML: the grid itself only draws the rows in sight. */

import { isNumeric } from "./cell.js";

function made(name, text, className = "") {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = className;
  return element;
}

function headOf(sheet) {
  const line = document.createElement("tr");
  for (const column of sheet.columns) {
    const unit = column.kind === "money" ? sheet.unit : column.unit;
    line.append(made("th", unit ? `${column.label}（${unit}）` : column.label));
  }
  const head = document.createElement("thead");
  head.append(line);
  return head;
}

function lineOf(sheet, row) {
  const line = document.createElement("tr");
  for (const column of sheet.columns) {
    const text = row.problems[column.field] ? row.cells[column.field] : sheet.shownCell(row, column).text;
    line.append(made("td", text, isNumeric(column) ? "jx-figure" : ""));
  }
  return line;
}

/** Put the table on the page while it is printed. */
export function printWholeTable(element, sheet) {
  let printed = null;
  window.addEventListener("beforeprint", () => {
    printed?.remove();
    printed = made("table", "", "jx-print");
    const body = document.createElement("tbody");
    body.append(...sheet.rows.list.map((row) => lineOf(sheet, row)));
    printed.append(made("caption", sheet.table.label), headOf(sheet), body);
    element.after(printed);
  });
  window.addEventListener("afterprint", () => printed?.remove());
}
