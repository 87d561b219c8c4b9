/** What is typed and not yet on the server: changes, new rows, deletions, cells that cannot be read, conflicts. */

import { randomName } from "./rows.js";

const CONFLICT = "与他人刚保存的内容不同，请选择留哪一个。";

export class Draft {
  constructor(rows) {
    this.rows = rows;
    this.cells = new Map(); // id → {field: text}, new rows too
    this.base = new Map(); // id → {field: what the server had when the person began}
    this.inserted = new Set();
    this.deleted = new Map(); // id → {key, version}
    this.refused = new Map(); // id → {field: {text, message}}
    this.conflicts = [];
    this.revived = new Map(); // key of a row that another person deleted → the new row that takes its content
    this.inflight = null; // {name, body}: sent under one idempotency key until the server has answered
  }

  get hasPending() {
    return this.cells.size + this.inserted.size + this.deleted.size > 0;
  }

  get isEmpty() {
    return !this.hasPending && !this.inflight && this.refused.size + this.conflicts.length === 0;
  }

  isTyped(id, field) {
    const isOpen = this.conflicts.some((conflict) => conflict.id === id && conflict.field === field);
    return isOpen || this.cells.get(id)?.[field] !== undefined || this.refused.get(id)?.[field] !== undefined;
  }

  /** Keep a cell that can be saved. */
  set(id, field, text) {
    this.#forget(this.refused, id, field);
    this.#dropConflict(id, field);
    const row = this.rows.get(id);
    if (!this.inserted.has(id) && !this.inflight && row.key && row.saved[field] === text) {
      this.#forget(this.cells, id, field);
      return;
    }
    this.base.set(id, { [field]: row.saved[field], ...this.base.get(id) });
    this.cells.set(id, { ...this.cells.get(id), [field]: text });
  }

  /** Keep a text that cannot be read; it stays on this machine until it is mended. */
  refuse(id, field, text, message) {
    this.#forget(this.cells, id, field);
    this.refused.set(id, { ...this.refused.get(id), [field]: { text, message } });
  }

  insert(id) {
    this.inserted.add(id);
  }

  remove(row) {
    for (const kept of [this.cells, this.base, this.refused]) kept.delete(row.id);
    this.conflicts = this.conflicts.filter((conflict) => conflict.id !== row.id);
    if (!this.inserted.delete(row.id)) this.deleted.set(row.id, { key: row.key, version: row.version });
  }

  #forget(kept, id, field) {
    const fields = kept.get(id);
    if (!fields) return;
    delete fields[field];
    if (Object.keys(fields).length === 0) kept.delete(id);
  }

  #dropConflict(id, field) {
    this.conflicts = this.conflicts.filter((conflict) => conflict.id !== id || conflict.field !== field);
  }

  /** Turn what is pending into the body of one request, under a new idempotency key. */
  take() {
    const changes = [];
    for (const [id, cells] of this.cells) {
      const row = this.rows.get(id);
      if (row && !this.inserted.has(id)) changes.push({ key: row.key, version: row.version, cells });
    }
    const inserted = this.rows.list.filter((row) => this.inserted.has(row.id)).map((row) => this.#insertion(row));
    const deleted = [...this.deleted.values()].filter((row) => row.key);
    this.inflight = { name: randomName("s"), body: { changes, inserted, deleted } };
    for (const kept of [this.cells, this.base, this.inserted, this.deleted]) kept.clear();
    return this.inflight;
  }

  #insertion(row) {
    const before = this.rows.before(row.id);
    return { temp: row.id, after: before ? (before.key ?? before.id) : "", cells: this.cells.get(row.id) ?? {} };
  }

  /** Take back what was sent and not accepted; what was typed since wins. */
  giveBack(isMeant = () => true) {
    const { changes, inserted, deleted } = this.inflight.body;
    this.inflight = null;
    for (const { key, cells } of changes) {
      const row = this.rows.withKey(key);
      if (row && isMeant(key)) this.#takeBack(row, cells);
    }
    for (const { temp, cells } of inserted.filter((row) => isMeant(row.temp) && this.rows.get(row.temp))) {
      this.inserted.add(temp);
      this.#takeBack(this.rows.get(temp), cells);
    }
    for (const row of deleted.filter(({ key }) => isMeant(key))) this.deleted.set(row.key, row);
  }

  #takeBack(row, cells) {
    for (const [field, text] of Object.entries(cells)) {
      if (!this.isTyped(row.id, field)) this.set(row.id, field, text);
    }
  }

  /** Take the answer of the server to what was sent: rows saved, keys of new rows, cells it refused. */
  settle({ rows = [], temps = {}, refused = [] }) {
    for (const [temp, key] of Object.entries(temps)) {
      const row = this.rows.get(temp);
      if (row) row.key = key;
      if (this.deleted.has(temp)) this.deleted.get(temp).key = key;
    }
    this.rows.forget();
    for (const saved of rows) {
      const row = this.rows.withKey(saved.key);
      if (row) this.rows.settle(row.id, saved, (id, field) => this.isTyped(id, field));
      for (const gone of this.deleted.values()) if (gone.key === saved.key) gone.version = saved.version;
    }
    for (const { key, field, text, message } of refused) {
      const row = this.rows.withKey(key);
      if (!row || this.isTyped(row.id, field)) continue;
      this.refuse(row.id, field, text, message);
      row.cells[field] = text;
      row.problems[field] = message;
    }
  }

  /** Take what the server refused because another person had changed it; the own text stays in the cell. */
  meetConflicts(conflicts, saved) {
    const settled = new Set([...saved.rows.map((row) => row.key), ...Object.keys(saved.temps)]);
    const versions = new Map(conflicts.map(({ key, version }) => [key, version]));
    const deletions = new Set(this.inflight.body.deleted.map(({ key }) => key));
    this.giveBack((key) => !settled.has(key) && !deletions.has(key));
    for (const [key, version] of versions) if (this.rows.withKey(key)) this.rows.withKey(key).version = version;
    for (const conflict of conflicts) this.openConflict(conflict);
  }

  openConflict(conflict) {
    const row = this.rows.withKey(conflict.key);
    const id = row?.id ?? conflict.key;
    this.#forget(this.cells, id, conflict.field);
    this.#dropConflict(id, conflict.field);
    this.conflicts.push({ ...conflict, id });
    if (!row) return;
    row.cells[conflict.field] = conflict.mine;
    row.problems[conflict.field] = CONFLICT;
  }

  /** Carry out the choice of the person for one conflict; returns whether the table has to be read again. */
  decide(conflict, keepsMine) {
    this.#dropConflict(conflict.id, conflict.field);
    const row = this.rows.get(conflict.id);
    if (!row) return this.#decideGone(conflict, keepsMine);
    row.version = conflict.version;
    row.saved[conflict.field] = conflict.theirs;
    delete row.problems[conflict.field];
    row.cells[conflict.field] = keepsMine ? conflict.mine : conflict.theirs;
    if (keepsMine) this.set(conflict.id, conflict.field, conflict.mine);
    return false;
  }

  /** Decide about a row that is not on the screen: one the person deleted, or one that another person did. */
  #decideGone({ key, field, mine, version }, keepsMine) {
    if (field === "") {
      if (keepsMine) this.deleted.set(key, { key, version });
      return !keepsMine;
    }
    if (!keepsMine) return false;
    if (!this.revived.has(key)) {
      const { id } = this.rows.insert(randomName("t"), this.rows.list.at(-1)?.id ?? null);
      this.insert(id);
      this.revived.set(key, id);
    }
    const id = this.revived.get(key);
    this.rows.get(id).cells[field] = mine;
    this.set(id, field, mine);
    return false;
  }
}
