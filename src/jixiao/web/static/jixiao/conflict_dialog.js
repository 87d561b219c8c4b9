/** The dialog that shows both values where another person has changed the same cell; nothing is decided unless the person does. */

import { showCell } from "./cell.js";

function made(name, text = "", className = "") {
  const element = document.createElement(name);
  element.textContent = text;
  element.className = className;
  return element;
}

function rowName(sheet, id) {
  const row = sheet.rows.get(id);
  const named = row && sheet.columns.find((column) => column.kind === "text" && row.cells[column.field]);
  return row ? `第 ${sheet.rows.indexOf(id) + 1} 行${named ? `「${row.cells[named.field].slice(0, 20)}」` : ""}` : "已删除的行";
}

function option(group, value, text, note) {
  const label = made("label", "", "jx-conflict__option");
  const input = document.createElement("input");
  Object.assign(input, { type: "radio", name: group, value });
  const shown = made("span", text || "（空）", "jx-conflict__value");
  label.append(input, made("span", note, "jx-conflict__note"), shown);
  return label;
}

function conflictField(sheet, conflict, number) {
  const column = sheet.columns.find((other) => other.field === conflict.field);
  const shown = (text) => (column ? showCell(column, text, sheet.unit).text : text);
  const unit = column?.kind === "money" ? `（${sheet.unit}）` : "";
  const box = made("fieldset", "", "jx-conflict");
  const group = `conflict-${number}`;
  const by = [conflict.by, conflict.at].filter(Boolean).join(" ");
  box.append(
    made("legend", `${rowName(sheet, conflict.id)} · ${column?.label ?? "删除这一行"}${unit}`),
    option(group, "mine", column ? shown(conflict.mine) : "删除这一行", "我填的"),
    option(group, "theirs", shown(conflict.theirs), by ? `${by} 保存的` : "系统里现有的"),
  );
  return box;
}

function button(text, className, onClick) {
  const element = made("button", text, `btn ${className}`);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
}

/** Ask the person about each conflict; calls onDecide(conflict, keepsMine) for those that were chosen. */
export function askAboutConflicts(sheet, conflicts, onDecide) {
  if (document.querySelector("dialog.jx-dialog[open]")) return;
  const dialog = made("dialog", "", "jx-dialog");
  const title = made("h2", "他人也改了这些地方", "jx-dialog__title");
  title.id = "jx-conflict-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const list = made("div", "", "jx-dialog__body");
  list.append(...conflicts.map((conflict, number) => conflictField(sheet, conflict, number)));
  const choose = (value) => () => list.querySelectorAll(`input[value=${value}]`).forEach((input) => (input.checked = true));
  const finish = () => {
    const chosen = conflicts.map((_, n) => list.querySelector(`input[name=conflict-${n}]:checked`)?.value);
    dialog.close();
    conflicts.forEach((conflict, n) => chosen[n] && onDecide(conflict, chosen[n] === "mine"));
  };
  const actions = made("div", "", "jx-dialog__actions");
  actions.append(
    button("全部用我的", "", choose("mine")),
    button("全部用对方的", "", choose("theirs")),
    button("稍后再定", "", () => dialog.close()),
    button("确定", "btn-primary", finish),
  );
  dialog.append(title, made("p", "您填的内容没有丢。请逐处选择留哪一个。", "text-secondary"), list, actions);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
