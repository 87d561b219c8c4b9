/** What a person can do to a table: write, paste, fill, clear, insert, delete, undo. It knows no screen. */

import { choicesOf, editText, readCell, showCell } from "./cell.js";
import { History } from "./history.js";
import { parseBlock, writeBlock } from "./paste.js";
import { randomName } from "./rows.js";

export class Sheet extends EventTarget {
  constructor({ table, rows, draft, unit }) {
    super();
    Object.assign(this, { table, rows, draft, unit, columns: rows.columns, history: new History() });
  }

  get visible() {
    return this.rows.visible();
  }

  isLocked(column) {
    return Boolean(this.table.locked || column.locked);
  }

  get canInsert() {
    return Boolean(this.table.can_insert && !this.table.locked);
  }

  #changed(detail) {
    this.dispatchEvent(new CustomEvent("changed", { detail }));
  }

  /** Write typed texts into cells, as one step that can be undone; locked cells are left out and counted. */
  write(entries, inserted = []) {
    const open = entries.filter(({ column }) => !this.isLocked(column));
    const cells = open.map(({ id, column, typed }) => {
      const { cell, problem } = readCell(column, typed, this.unit);
      return { id, field: column.field, before: this.#stateOf(id, column.field), after: { text: cell ?? typed, problem } };
    });
    const changes = cells.filter(({ before, after }) => before.text !== after.text || before.problem !== after.problem);
    if (changes.length + inserted.length > 0) {
      this.history.add({ cells: changes, inserted, removed: [] });
      for (const { id, field, after } of changes) this.#put(id, field, after);
      this.#changed({ ids: changes.map(({ id }) => id), isStructure: inserted.length > 0 });
    }
    return { locked: entries.length - open.length, problems: cells.filter(({ after }) => after.problem).length };
  }

  #stateOf(id, field) {
    const row = this.rows.get(id);
    return { text: row.cells[field], problem: row.problems[field] };
  }

  #put(id, field, { text, problem }) {
    const row = this.rows.get(id);
    if (!row) return;
    row.cells[field] = text;
    delete row.problems[field];
    if (problem) {
      row.problems[field] = problem;
      this.draft.refuse(id, field, text, problem);
    } else {
      this.draft.set(id, field, text);
    }
  }

  #entriesOf({ top, bottom, left, right }, typedAt) {
    const rows = this.visible.slice(top, bottom + 1);
    return rows.flatMap((row, down) =>
      this.columns.slice(left, right + 1).map((column, along) => ({ id: row.id, column, typed: typedAt(down, along) })),
    );
  }

  clear(range) {
    return this.write(this.#entriesOf(range, () => ""));
  }

  /** Repeat the top row of the range below it; of a single row, the row above. */
  fillDown(range) {
    const source = range.top === range.bottom ? range.top - 1 : range.top;
    if (source < 0) return { locked: 0, problems: 0 };
    const row = this.visible[source];
    const texts = this.columns.slice(range.left, range.right + 1).map((column) => this.editedText(row, column));
    return this.write(this.#entriesOf({ ...range, top: source + 1 }, (_, along) => texts[along]));
  }

  /** Write a block from the clipboard: one cell fills the range, a block begins at its top left and adds rows. */
  paste(text, range) {
    const block = parseBlock(text);
    if (block.length === 1 && block[0].length === 1) return this.write(this.#entriesOf(range, () => block[0][0]));
    const inserted = this.#rowsFor(range.top + block.length);
    const width = Math.max(...block.map((cells) => cells.length));
    const target = { top: range.top, bottom: range.top + block.length - 1, left: range.left, right: range.left + width - 1 };
    const entries = this.#entriesOf(target, (down, along) => block[down][along]);
    const done = this.write(entries.filter(({ typed }) => typed !== undefined), inserted);
    return { ...done, left: Math.max(0, range.top + block.length - this.visible.length) };
  }

  #rowsFor(count) {
    const inserted = [];
    while (this.canInsert && this.visible.length < count) inserted.push(this.#newRow(this.rows.list.at(-1)?.id ?? null));
    return inserted;
  }

  copy(range) {
    const cells = this.#entriesOf(range, () => "").map(({ id, column }) => this.copiedText(this.rows.get(id), column));
    const width = range.right - range.left + 1;
    return writeBlock(Array.from({ length: range.bottom - range.top + 1 }, (_, n) => cells.slice(n * width, (n + 1) * width)));
  }

  /** Return what a person edits or copies of a cell. */
  editedText(row, column) {
    return row.problems[column.field] ? row.cells[column.field] : editText(column, row.cells[column.field], this.unit);
  }

  copiedText(row, column) {
    return this.editedText(row, column);
  }

  shownCell(row, column) {
    return showCell(column, row.cells[column.field], this.unit);
  }

  /** Judge a text while it is typed. */
  problemOf(column, typed) {
    return readCell(column, typed, this.unit).problem ?? "";
  }

  choicesOf(column) {
    return choicesOf(column);
  }

  #newRow(after) {
    const parent = this.rows.parent;
    const beside = parent && after !== null ? this.rows.get(after).cells[parent] : "";
    const row = this.rows.insert(randomName("t"), after, beside ? { [parent]: beside } : {});
    this.draft.insert(row.id);
    if (beside) this.draft.set(row.id, parent, beside);
    return { row, after };
  }

  /** Insert a row below another one; returns its id. */
  insertBelow(id) {
    if (!this.canInsert) return null;
    const made = this.#newRow(id);
    this.history.add({ cells: [], inserted: [made], removed: [] });
    this.#changed({ ids: [], isStructure: true });
    return made.row.id;
  }

  removeRows(ids) {
    if (!this.canInsert || ids.length === 0) return;
    const removed = ids.map((id) => this.#takeOut(id));
    this.history.add({ cells: [], inserted: [], removed });
    this.#changed({ ids: [], isStructure: true });
  }

  #takeOut(id) {
    const taken = this.rows.remove(id);
    this.draft.remove(taken.row);
    return taken;
  }

  /** Put a row back: if its deletion is still here it is taken back, else the row is written again as a new one. */
  #putBack({ row, after }) {
    if (!this.draft.deleted.delete(row.id)) {
      row.key = null;
      this.draft.insert(row.id);
    }
    this.rows.restore(row, after);
    for (const [field, text] of Object.entries(row.cells)) {
      if (row.problems[field]) this.draft.refuse(row.id, field, text, row.problems[field]);
      else if (row.key === null ? text !== "" : text !== row.saved[field]) this.draft.set(row.id, field, text);
    }
  }

  undo() {
    const step = this.history.back();
    if (step) this.#replay({ cells: [...step.cells].reverse(), state: "before", goes: step.inserted, comes: step.removed });
    return Boolean(step);
  }

  redo() {
    const step = this.history.forward();
    if (step) this.#replay({ cells: step.cells, state: "after", goes: step.removed, comes: step.inserted });
    return Boolean(step);
  }

  #replay({ cells, state, goes, comes }) {
    const isUndo = state === "before";
    if (!isUndo) for (const made of comes) this.#putBack(made);
    if (isUndo) for (const made of [...comes].reverse()) this.#putBack(made);
    for (const change of cells) this.#put(change.id, change.field, change[state]);
    for (const { row } of isUndo ? [...goes].reverse() : goes) if (this.rows.get(row.id)) this.#takeOut(row.id);
    this.#changed({ ids: cells.map(({ id }) => id), isStructure: goes.length + comes.length > 0 });
  }
}
