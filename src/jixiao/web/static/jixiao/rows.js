/** The rows of one table as the person sees them. A row keeps its own id for as long as the page is open; its key comes from the server. */

/** Return a short random name; crypto.randomUUID is not there without HTTPS. */
export function randomName(prefix) {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return prefix + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Rows {
  constructor(columns, parent) {
    this.columns = columns;
    this.parent = parent;
    this.list = [];
    this.byId = new Map();
    this.collapsed = new Set();
    this.forget();
  }

  /** Forget what is derived from the rows; call it when rows, keys, parents or folds have changed. */
  forget() {
    this.shown = null;
    this.byKey = null;
  }

  /** Take the rows of the server; what is typed and not yet saved is laid over them by the draft. */
  load(rows) {
    const known = new Map(this.list.map((row) => [row.key, row.id]));
    this.list = rows.map((row) => this.#made({ ...row, id: known.get(row.key) ?? row.key }));
    this.byId = new Map(this.list.map((row) => [row.id, row]));
    this.#sortByParent();
  }

  #made({ id, key = null, version = 0, cells = {}, notes = {} }) {
    const blank = Object.fromEntries(this.columns.map((column) => [column.field, ""]));
    return { id, key, version, saved: { ...blank, ...cells }, cells: { ...blank, ...cells }, notes, problems: {}, depth: 0 };
  }

  get(id) {
    return this.byId.get(id);
  }

  withKey(key) {
    this.byKey ??= new Map(this.list.filter((row) => row.key).map((row) => [row.key, row]));
    return this.byKey.get(key) ?? this.byId.get(key);
  }

  /** Insert a row behind another one; at the top where that is null. */
  insert(id, after, cells = {}) {
    const row = this.#made({ id });
    Object.assign(row.cells, cells);
    this.byId.set(id, row);
    this.list.splice(after === null ? 0 : this.indexOf(after) + 1, 0, row);
    this.#measureDepth();
    return row;
  }

  /** Take a row out; returns what is needed to put it back. */
  remove(id) {
    const at = this.indexOf(id);
    const [row] = this.list.splice(at, 1);
    this.byId.delete(id);
    this.#measureDepth();
    return { row, after: at > 0 ? this.list[at - 1].id : null };
  }

  /** Put a row back that was taken out. */
  restore(row, after) {
    this.byId.set(row.id, row);
    const at = after === null || !this.byId.has(after) ? 0 : this.indexOf(after) + 1;
    this.list.splice(at, 0, row);
    this.#measureDepth();
  }

  indexOf(id) {
    return this.list.findIndex((row) => row.id === id);
  }

  /** Return the row before this one, or null. */
  before(id) {
    return this.list[this.indexOf(id) - 1] ?? null;
  }

  /** Write what the server saved; cells that were typed since stay as they are. */
  settle(id, { key, version, cells }, isTyped) {
    const row = this.get(id);
    if (!row) return;
    row.key = key;
    row.version = version;
    Object.assign(row.saved, cells);
    for (const [field, cell] of Object.entries(cells)) {
      if (!isTyped(id, field)) row.cells[field] = cell;
    }
  }

  /** Fold the rows below a row, or unfold them. */
  toggle(id) {
    if (!this.collapsed.delete(id)) this.collapsed.add(id);
    this.shown = null;
  }

  /** Return the rows whose ancestors are all unfolded. */
  visible() {
    if (!this.parent) return this.list;
    this.shown ??= this.list.filter((row) => !this.ancestors(row).some((id) => this.collapsed.has(id)));
    return this.shown;
  }

  ancestors(row) {
    const found = [];
    let above = this.#parentOf(row);
    while (above && !found.includes(above.id)) {
      found.push(above.id);
      above = this.#parentOf(above);
    }
    return found;
  }

  hasChildren(id) {
    const key = this.get(id)?.key;
    return Boolean(this.parent && key && this.list.some((row) => row.cells[this.parent] === key));
  }

  #parentOf(row) {
    const key = this.parent ? row.cells[this.parent] : "";
    const parent = key ? this.withKey(key) : undefined;
    return parent === row ? undefined : parent;
  }

  #measureDepth() {
    this.forget();
    for (const row of this.list) row.depth = this.ancestors(row).length;
  }

  /** Let each row stand below its parent, in the order they came. */
  #sortByParent() {
    this.forget();
    if (!this.parent) return;
    const below = this.#groups();
    const sorted = [];
    const visit = (id) => {
      for (const row of below.get(id) ?? []) {
        sorted.push(row);
        visit(row.id);
      }
    };
    visit("");
    this.list = sorted.concat(this.list.filter((row) => !sorted.includes(row)));
    this.#measureDepth();
  }

  #groups() {
    const groups = new Map();
    for (const row of this.list) {
      const id = this.#parentOf(row)?.id ?? "";
      groups.set(id, [...(groups.get(id) ?? []), row]);
    }
    return groups;
  }
}
