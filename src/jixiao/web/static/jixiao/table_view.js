/** The table on the screen: Tabulator draws only the rows in sight; cells, cursor and block are painted here. */

import { TabulatorFull as Tabulator } from "../vendor/tabulator/tabulator_esm.min.js";
import { isNumeric } from "./cell.js";
import { currentUnit } from "./unit.js";

const NUMBER_FIELD = "jx-number";
const WIDTHS = { text: 170, reference: 150, code: 110, flag: 70, date: 116, money: 136, percent: 100, number: 100 };
const LEAST_HEIGHT = 260; // pixels
const NARROW = 700; // pixels; below it no column is frozen

function made(name, className, text = "") {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function headerOf(column) {
  const header = made("span", "jx-head");
  header.title = column.meaning ?? "";
  header.append(made("span", "jx-head__label", column.label));
  if (column.kind === "money") {
    const unit = made("span", "jx-head__unit", currentUnit());
    unit.dataset.moneyUnit = "";
    header.append(unit);
  } else if (column.unit) {
    header.append(made("span", "jx-head__unit", column.unit));
  }
  return header;
}

export class TableView {
  constructor(element, sheet, selection) {
    Object.assign(this, { element, sheet, selection, painting: 0 });
    const isNarrow = element.clientWidth < NARROW;
    this.table = new Tabulator(element, {
      data: this.#data(),
      index: "id",
      columns: [this.#numberColumn(isNarrow), ...this.#columns(isNarrow)],
      columnDefaults: { headerSort: false, headerHozAlign: "center", vertAlign: "middle" },
      nestedFieldSeparator: false,
      layout: "fitColumns",
      height: this.#height(),
      placeholder: "",
      renderVerticalBuffer: 400,
    });
    window.addEventListener("resize", () => this.table.setHeight(this.#height()));
    this.isBuilt = new Promise((resolve) => this.table.on("tableBuilt", resolve));
    for (const event of ["renderComplete", "scrollVertical", "scrollHorizontal", "columnResized"]) {
      this.table.on(event, () => this.paintSoon());
    }
  }

  /** Return the height at which the line below the table ends where the window ends, so that it is always seen. */
  #height() {
    const below = this.element.closest("[data-grid]").querySelector('[data-part="save"]').parentElement.offsetHeight + 20;
    const top = this.element.getBoundingClientRect().top + window.scrollY;
    return Math.max(LEAST_HEIGHT, window.innerHeight - top - below);
  }

  get holder() {
    return this.element.querySelector(".tabulator-tableholder");
  }

  #data() {
    return this.sheet.visible.map(({ id }) => ({ id }));
  }

  #numberColumn(isNarrow) {
    const formatter = (cell) => {
      const { id } = cell.getData();
      cell.getElement().dataset.id = id;
      return made("span", "jx-number", String(this.sheet.visible.findIndex((row) => row.id === id) + 1));
    };
    const titleFormatter = () => made("span", "visually-hidden", "行号");
    return { field: NUMBER_FIELD, title: "行号", titleFormatter, formatter, width: 44, resizable: false, frozen: !isNarrow, hozAlign: "center" };
  }

  /** Hold the columns that name a row: those at the front are frozen, one further back stays when it is scrolled past. */
  #columns(isNarrow) {
    const { columns } = this.sheet;
    const front = columns.findIndex((column) => !column.names_row);
    const stays = front === 0 ? columns.findIndex((column) => column.names_row) : -1;
    return columns.map((column, n) => this.#column(column, !isNarrow && (n < front || front < 0), !isNarrow && n === stays));
  }

  #column(column, isFrozen, stays) {
    return {
      cssClass: stays ? "jx-stays" : "",
      field: column.field,
      title: column.label,
      titleFormatter: () => headerOf(column),
      formatter: (cell) => this.#shown(cell, column),
      minWidth: WIDTHS[column.kind] ?? 120,
      widthGrow: column.kind === "text" ? 2 : 1,
      hozAlign: isNumeric(column) ? "right" : "left",
      frozen: isFrozen,
      variableHeight: column.kind === "text",
    };
  }

  #shown(cell, column) {
    const element = cell.getElement();
    const row = this.sheet.rows.get(cell.getData().id);
    if (!row) return made("span", "");
    const { text, state } = this.sheet.shownCell(row, column);
    const problem = row.problems[column.field];
    element.dataset.id = row.id;
    element.dataset.field = column.field;
    element.classList.toggle("jx-locked", this.sheet.isLocked(column));
    element.classList.toggle("jx-bad", Boolean(problem));
    element.title = problem ?? row.notes[column.field] ?? "";
    const shown = made("span", `jx-cell jx-cell--${problem ? "text" : state}`, problem ? row.cells[column.field] : text);
    return column === this.sheet.columns[0] ? this.#asTree(shown, row) : shown;
  }

  #asTree(shown, row) {
    if (!this.sheet.rows.parent) return shown;
    const box = made("span", `jx-tree jx-tree--${Math.min(row.depth, 5)}`);
    const isFolded = this.sheet.rows.collapsed.has(row.id);
    const mark = made("span", "jx-tree__mark", this.sheet.rows.hasChildren(row.id) ? (isFolded ? "▸" : "▾") : "");
    mark.dataset.fold = row.id;
    box.append(mark, shown);
    return box;
  }

  /** Draw some rows again. */
  redrawRows(ids) {
    for (const id of new Set(ids)) {
      const row = this.table.getRow(id);
      if (row) row.reformat();
    }
    this.paintSoon();
  }

  /** Draw every row again, after rows came or went or the unit changed. */
  async redraw() {
    await this.table.replaceData(this.#data());
    this.paintSoon();
  }

  elementOf(id, field) {
    const row = this.table.getRow(id);
    return row ? row.getCell(field)?.getElement() : null;
  }

  /** Bring the cell under the cursor into sight and return its element. */
  async reveal() {
    const row = this.selection.activeRow;
    if (!row) return null;
    await this.table.scrollToRow(row.id, "nearest", false).catch(() => {});
    const cell = this.elementOf(row.id, this.selection.activeColumn.field);
    if (cell) this.#revealColumn(cell);
    this.paint();
    return cell;
  }

  #revealColumn(cell) {
    if (cell.matches(".tabulator-frozen, .jx-stays")) return;
    const holder = this.holder.getBoundingClientRect();
    const frozen = [...this.element.querySelectorAll(".tabulator-header .tabulator-frozen, .tabulator-header .jx-stays")];
    const left = holder.left + frozen.reduce((sum, column) => sum + column.offsetWidth, 0);
    const place = cell.getBoundingClientRect();
    if (place.left < left) this.holder.scrollLeft -= left - place.left;
    else if (place.right > holder.left + this.holder.clientWidth) {
      this.holder.scrollLeft += place.right - holder.left - this.holder.clientWidth;
    }
  }

  paintSoon() {
    cancelAnimationFrame(this.painting);
    this.painting = requestAnimationFrame(() => this.paint());
  }

  /** Paint the cursor and the block on the cells in sight. */
  paint() {
    const { top, bottom, left, right } = this.selection.range;
    const block = new Set(this.sheet.visible.slice(top, bottom + 1).map((row) => row.id));
    const fields = new Set(this.sheet.columns.slice(left, right + 1).map((column) => column.field));
    const active = this.selection.activeRow?.id;
    const field = this.selection.activeColumn?.field;
    for (const cell of this.element.querySelectorAll(".tabulator-cell")) {
      const isIn = block.has(cell.dataset.id) && fields.has(cell.dataset.field);
      const isActive = cell.dataset.id === active && cell.dataset.field === field;
      cell.classList.toggle("jx-in", isIn && block.size * fields.size > 1);
      cell.classList.toggle("jx-active", isActive);
      if (cell.dataset.field) cell.setAttribute("aria-selected", String(isIn));
    }
    this.onPaint?.();
  }
}
