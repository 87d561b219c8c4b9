/** Starts a grid on each element with data-grid: loads the table, restores what was not saved, joins the parts. */

import { askAboutConflicts } from "./conflict_dialog.js";
import { Draft } from "./draft.js";
import { Editor } from "./editor.js";
import { showFigure } from "./figure_dialog.js";
import { listenToKeys } from "./keys.js";
import { Outbox, packDraft, unpackDraft } from "./outbox.js";
import { printWholeTable } from "./print_table.js";
import { Rows } from "./rows.js";
import { showSaveState } from "./save_state.js";
import { Saver } from "./saver.js";
import { Selection } from "./selection.js";
import { Sheet } from "./sheet.js";
import { TableView } from "./table_view.js";
import { currentUnit } from "./unit.js";

const RESIZE_PAUSE = 300; // ms; the table draws itself again first

async function loadTable(url) {
  const response = await fetch(url, { credentials: "same-origin", headers: { Accept: "application/json" } });
  const isJson = response.headers.get("content-type")?.includes("json");
  const answer = isJson ? await response.json() : { message: "登录已过期，请重新登录后再打开。" };
  if (!response.ok || !isJson) throw new Error(answer.message);
  return answer;
}

export class Grid {
  constructor(element, table) {
    this.element = element;
    this.url = element.dataset.url;
    this.rows = new Rows(table.columns, table.parent);
    this.rows.load(table.rows);
    this.draft = new Draft(this.rows);
    this.sheet = new Sheet({ table, rows: this.rows, draft: this.draft, unit: currentUnit() });
    const person = table.person;
    this.outbox = new Outbox({ person, book: element.dataset.book, table: table.table });
    this.saver = new Saver({ draft: this.draft, outbox: this.outbox, url: element.dataset.saveUrl, person });
    this.saver.revision = table.revision;
    this.selection = new Selection(this.sheet);
  }

  async start() {
    const drafts = await this.outbox.adopt();
    for (const packed of drafts) unpackDraft(this.draft, packed);
    this.part("empty").hidden = this.rows.list.length > 0;
    this.view = new TableView(this.part("table"), this.sheet, this.selection);
    await this.view.isBuilt;
    this.editor = new Editor({ view: this.view, sheet: this.sheet, selection: this.selection });
    this.editor.attach();
    this.act = this.#acts();
    this.#listen();
    showSaveState(this.part("save"), this.saver, { onConflicts: () => this.#askAboutConflicts() });
    this.#showTools();
    this.#say("");
    if (drafts.length > 0) this.#resume();
    this.#followAddress();
    this.element.dataset.ready = "";
  }

  part(name) {
    return this.element.querySelector(`[data-part="${name}"]`);
  }

  #resume() {
    this.outbox.keep(this.draft);
    this.outbox.forgetAdopted();
    this.#say("已找回上次没有保存的内容。");
    if (this.draft.conflicts.length > 0) this.#askAboutConflicts();
    this.saver.saveNow();
  }

  #acts() {
    const { sheet, selection } = this;
    const ids = () => sheet.visible.slice(selection.range.top, selection.range.bottom + 1).map((row) => row.id);
    return {
      undo: () => sheet.undo() || this.#say("没有可以撤销的操作。"),
      redo: () => sheet.redo() || this.#say("没有可以重做的操作。"),
      fillDown: () => this.#report(sheet.fillDown(selection.range)),
      clear: () => this.#report(sheet.clear(selection.range)),
      save: () => this.saver.saveNow(),
      selectAll: () => this.#selectAll(),
      insertRow: () => this.#insertRow(),
      removeRows: () => sheet.removeRows(ids()),
      fold: () => this.#fold(selection.activeRow?.id),
      figure: () => this.#showFigure(),
    };
  }

  /** Tell where the figure under the cursor came from and what reads it. */
  async #showFigure() {
    const row = this.selection.activeRow;
    if (!row) return;
    this.editor.commit();
    if (row.key === null) {
      this.#say("这一行还没有保存，保存后可以看来源。");
      return;
    }
    const id = `${this.sheet.table.table}/${row.key}/${this.selection.activeColumn.field}`;
    const url = `${this.element.dataset.figureUrl}?id=${encodeURIComponent(id)}`;
    await showFigure(url, () => this.editor.focus()).catch((error) => this.#say(error.message));
  }

  /** Put the cursor into the cell that the address names: a finding beside another table led here. */
  #followAddress() {
    const [row, field] = (/^#cell=([^/]+)\/(.+)$/.exec(location.hash) ?? []).slice(1).map(decodeURIComponent);
    if (row) this.goTo({ row, field });
  }

  #selectAll() {
    [this.selection.anchorRow, this.selection.anchorColumn] = [0, 0];
    this.selection.moveTo(Infinity, Infinity, true);
  }

  #insertRow() {
    const id = this.sheet.insertBelow(this.selection.activeRow?.id ?? null);
    if (id) this.selection.goTo(id, this.selection.activeColumn.field);
    this.editor.focus();
  }

  #fold(id) {
    if (!id || !this.rows.hasChildren(id)) return;
    this.rows.toggle(id);
    this.view.redraw();
  }

  #listen() {
    const { field } = this.editor;
    listenToKeys(this);
    this.sheet.addEventListener("changed", ({ detail }) => this.#changed(detail));
    this.selection.addEventListener("moved", () => this.#moved());
    this.editor.addEventListener("typing", ({ detail }) => this.#say(detail.problem));
    this.editor.addEventListener("done", () => this.#say(""));
    this.saver.addEventListener("saved", ({ detail }) => this.#saved(detail));
    this.saver.addEventListener("conflict", () => this.#askAboutConflicts());
    field.addEventListener("paste", (event) => this.#paste(event));
    for (const name of ["copy", "cut"]) field.addEventListener(name, (event) => this.#copy(event, name === "cut"));
    for (const name of ["focus", "blur"]) {
      field.addEventListener(name, () => this.element.classList.toggle("jx-grid--focused", name === "focus"));
    }
    this.#listenToMouse();
    this.element.addEventListener("click", (event) => this.act[event.target.closest("[data-act]")?.dataset.act]?.());
    document.addEventListener("jixiao:unit", () => this.#unitChanged());
    document.addEventListener("jixiao:go-to-cell", ({ detail }) => this.goTo(detail));
    document.addEventListener("jixiao:reload", () => this.reload());
    window.addEventListener("hashchange", () => this.#followAddress());
    this.#listenToSize();
    printWholeTable(this.part("table"), this.sheet);
  }

  /** Bring the cell under the cursor back into sight once the window has another size: the table begins at its left again. */
  #listenToSize() {
    let timer = 0;
    window.addEventListener("resize", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.view.reveal(), RESIZE_PAUSE);
    });
  }

  #listenToMouse() {
    const table = this.part("table");
    const cellAt = (event) => event.target.closest?.(".tabulator-cell");
    const go = (event, isExtended) => {
      const { id, field } = cellAt(event)?.dataset ?? {};
      const row = this.sheet.visible.findIndex((other) => other.id === id);
      if (row < 0) return false;
      const column = this.sheet.columns.findIndex((other) => other.field === field);
      if (column < 0) this.selection.selectRow(row);
      else this.selection.moveTo(row, column, isExtended);
      return true;
    };
    table.addEventListener("mousedown", (event) => {
      if (event.button !== 0 || event.target === this.editor.field) return;
      if (event.target.dataset.fold) this.#fold(event.target.dataset.fold);
      this.editor.commit();
      const before = `${this.selection.activeRow?.id}/${this.selection.activeColumn?.field}`;
      if (!go(event, event.shiftKey) && this.rows.list.length > 0) return;
      event.preventDefault();
      this.editor.focus();
      // A cell that is drawn anew between press and release gets no click, so the second press itself counts.
      const isSame = before === `${this.selection.activeRow?.id}/${this.selection.activeColumn?.field}`;
      if (event.detail === 2 && isSame) this.#open();
    });
    table.addEventListener("mouseover", (event) => event.buttons === 1 && !this.editor.isEditing && go(event, true));
  }

  /** Edit the cell under the cursor, or tell where its figure comes from when nobody types it. */
  #open() {
    if (this.sheet.isLocked(this.selection.activeColumn)) this.act.figure();
    else this.editor.edit();
  }

  #changed({ ids, isStructure }) {
    this.part("empty").hidden = this.rows.list.length > 0;
    this.rows.forget();
    if (isStructure) this.view.redraw().then(() => this.#moved());
    else this.view.redrawRows(ids);
    this.saver.changed();
    this.#say("");
  }

  async #moved() {
    this.#say("");
    await this.view.reveal();
    const row = this.selection.activeRow;
    const detail = { row: row?.key ?? null, field: this.selection.activeColumn?.field };
    this.element.dispatchEvent(new CustomEvent("jixiao:cell", { bubbles: true, detail }));
  }

  #paste(event) {
    if (this.editor.isEditing) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text !== "") this.#report(this.sheet.paste(text, this.selection.range));
  }

  #copy(event, isCut) {
    if (this.editor.isEditing) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.sheet.copy(this.selection.range));
    if (isCut) this.act.clear();
  }

  #report({ locked, problems, left = 0 }) {
    const parts = [];
    if (problems > 0) parts.push(`${problems} 格看不懂，已照原样留下并标出`);
    if (locked > 0) parts.push(`${locked} 格是自动计算或已锁定的，没有改`);
    if (left > 0) parts.push(`${left} 行放不下，本表不能增行`);
    if (parts.length > 0) this.#say(`${parts.join("；")}。`);
  }

  /** Say something below the table, or what there is to know of the cell under the cursor. */
  #say(message) {
    const row = this.selection.activeRow;
    const column = this.selection.activeColumn;
    const note = row?.notes[column.field];
    const known = row ? [row.problems[column.field], column.meaning, note && `来源：${note}`].filter(Boolean) : [];
    this.part("note").textContent = message || known.join("　");
    this.part("note").classList.toggle("jx-note--bad", Boolean(row?.problems[column.field]) && !message);
  }

  #saved(detail) {
    this.view.redrawRows(this.rows.list.map((row) => row.id));
    this.element.dispatchEvent(new CustomEvent("jixiao:saved", { bubbles: true, detail: { ...detail, table: this.sheet.table.table } }));
  }

  #askAboutConflicts() {
    if (this.draft.conflicts.length === 0) return;
    askAboutConflicts(this.sheet, this.draft.conflicts, (conflict, keepsMine) => {
      const mustReload = this.draft.decide(conflict, keepsMine);
      this.rows.forget();
      this.view.redraw();
      this.saver.changed();
      this.saver.dispatchEvent(new CustomEvent("decided"));
      if (mustReload) this.reload();
    });
  }

  #unitChanged() {
    this.editor.commit();
    this.sheet.unit = currentUnit();
    this.view.redrawRows(this.rows.list.map((row) => row.id));
    this.#say("");
  }

  #showTools() {
    for (const element of this.element.querySelectorAll("[data-needs=insert]")) element.hidden = !this.sheet.canInsert;
    for (const element of this.element.querySelectorAll("[data-needs=open]")) element.hidden = Boolean(this.sheet.table.locked);
    const { locked } = this.sheet.table;
    this.part("lock").textContent = locked ? `本表已锁定（${locked}），只能查看。` : "";
  }

  /** Put the cursor into a cell that a finding names. */
  goTo({ row, field }) {
    const found = this.rows.withKey(row);
    if (!found) return;
    for (const id of this.rows.ancestors(found)) if (this.rows.collapsed.has(id)) this.#fold(id);
    this.selection.goTo(found.id, field);
    this.element.scrollIntoView({ block: "nearest" });
    this.editor.focus();
  }

  /** Read the table again, e.g. after a repair; what is typed stays. */
  async reload() {
    const packed = packDraft(this.draft);
    const table = await loadTable(this.url).catch(() => null);
    if (!table) return;
    this.saver.revision = table.revision;
    this.rows.load(table.rows);
    for (const kept of [this.draft.cells, this.draft.base, this.draft.refused, this.draft.inserted, this.draft.deleted]) kept.clear();
    this.draft.conflicts = [];
    unpackDraft(this.draft, packed);
    await this.view.redraw();
    this.saver.changed();
  }
}

async function startGrid(element) {
  try {
    const grid = new Grid(element, await loadTable(element.dataset.url));
    await grid.start();
  } catch (error) {
    const note = element.querySelector('[data-part="note"]');
    note.textContent = `表格没有打开：${error.message || "网络不通，请稍后刷新本页。"}`;
    note.classList.add("jx-note--bad");
    throw error;
  }
}

for (const element of document.querySelectorAll("[data-grid]")) startGrid(element);
