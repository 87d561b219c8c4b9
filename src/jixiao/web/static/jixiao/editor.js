/** The one text field of a grid: it lies over the cell under the cursor, so that typing, pasting and Chinese input methods work at once. */

import { isNumeric } from "./cell.js";
import { ChoiceList } from "./choice_list.js";

export class Editor extends EventTarget {
  constructor({ view, sheet, selection }) {
    super();
    Object.assign(this, { view, sheet, selection, mode: "idle" });
    this.field = document.createElement("textarea");
    this.field.className = "jx-editor";
    this.field.rows = 1;
    this.field.spellcheck = false;
    this.field.setAttribute("aria-label", "空表，可以粘贴");
    this.field.autocomplete = "off";
    this.choices = new ChoiceList(this.field, (label) => this.#take(label));
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("compositionstart", () => this.#begin("type"));
    this.field.addEventListener("blur", () => this.commit());
  }

  /** Lay the field over the table; Tabulator's own tab stop gives way to it. */
  attach() {
    const { holder } = this.view;
    holder.tabIndex = -1;
    holder.setAttribute("role", "rowgroup"); // what can be focused may not stand between a grid and its rows
    holder.querySelector(".tabulator-table").setAttribute("role", "none");
    holder.append(this.#asRow());
    this.view.onPaint = () => this.place();
    this.place();
  }

  /** Return the field in a row and a cell of its own: so it may stand in the grid, and the grid can be reached. */
  #asRow() {
    const [row, cell] = [document.createElement("div"), document.createElement("div")];
    row.setAttribute("role", "row");
    cell.setAttribute("role", "gridcell");
    cell.append(this.field, this.choices.element);
    row.append(cell);
    return row;
  }

  get isEditing() {
    return this.mode !== "idle";
  }

  get #column() {
    return this.selection.activeColumn;
  }

  /** Lay the field over the cell under the cursor. */
  place() {
    const row = this.selection.activeRow;
    const cell = row && this.view.elementOf(row.id, this.#column.field);
    if (!cell?.isConnected) return;
    const { holder } = this.view;
    const [outer, inner] = [holder.getBoundingClientRect(), cell.getBoundingClientRect()];
    const style = this.field.style;
    style.left = `${inner.left - outer.left + holder.scrollLeft}px`;
    style.top = `${inner.top - outer.top + holder.scrollTop}px`;
    style.width = `${inner.width}px`;
    style.minHeight = `${inner.height}px`;
    style.height = `${this.isEditing ? Math.max(inner.height, this.field.scrollHeight) : inner.height}px`;
    this.#describe(row);
  }

  #describe(row) {
    const { label, kind, field } = this.#column;
    const unit = kind === "money" ? `（${this.sheet.unit}）` : "";
    const shown = this.sheet.shownCell(row, this.#column).text || "空";
    const lock = this.sheet.isLocked(this.#column) ? "，自动计算或已锁定" : "";
    const name = `第 ${this.selection.row + 1} 行，${label}${unit}，${row.problems[field] ? row.cells[field] : shown}${lock}`;
    this.field.setAttribute("aria-label", name);
    this.field.setAttribute("aria-invalid", String(Boolean(row.problems[field])));
    this.field.readOnly = this.sheet.isLocked(this.#column);
  }

  focus() {
    this.field.focus({ preventScroll: true });
  }

  #begin(mode) {
    if (this.isEditing || !this.selection.activeRow || this.sheet.isLocked(this.#column)) return false;
    this.mode = mode;
    this.field.classList.add("jx-editor--open");
    this.field.classList.toggle("jx-editor--figure", isNumeric(this.#column));
    return true;
  }

  /** Begin to edit what is in the cell; with the list open where there are choices. */
  edit() {
    if (!this.#begin("edit")) return;
    this.field.value = this.sheet.editedText(this.selection.activeRow, this.#column);
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.choices.open(this.sheet.choicesOf(this.#column), "");
    this.place();
  }

  #typed() {
    if (!this.isEditing && !this.#begin("type")) {
      this.field.value = "";
      return;
    }
    this.choices.open(this.sheet.choicesOf(this.#column), this.field.value);
    const problem = this.choices.isOpen ? "" : this.sheet.problemOf(this.#column, this.field.value);
    this.field.classList.toggle("jx-editor--bad", problem !== "");
    this.place();
    this.dispatchEvent(new CustomEvent("typing", { detail: { problem } }));
  }

  #take(label) {
    this.field.value = label;
    this.commit();
    this.focus();
  }

  /** Write what was typed into the cell. */
  commit() {
    if (!this.isEditing) return;
    const typed = this.choices.pick() ?? this.field.value;
    const [row, column] = [this.selection.activeRow, this.#column];
    this.#end();
    if (row && typed !== this.sheet.editedText(row, column)) this.sheet.write([{ id: row.id, column, typed }]);
    this.dispatchEvent(new CustomEvent("done"));
  }

  /** Leave the cell as it was. */
  cancel() {
    this.#end();
    this.dispatchEvent(new CustomEvent("done"));
  }

  #end() {
    this.mode = "idle";
    this.field.value = "";
    this.field.classList.remove("jx-editor--open", "jx-editor--bad", "jx-editor--figure");
    this.choices.close();
    this.place();
  }

  /** Write a line break at the caret. */
  breakLine() {
    this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    this.place();
  }
}
