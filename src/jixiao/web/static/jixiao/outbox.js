/** The outbox: what is typed and not yet saved, kept in the browser by person, Book and table, one entry a tab. */

import { randomName } from "./rows.js";

const WAIT_FOR_TABS = 250; // ms until a tab that is still open has answered

/** Return what the browser has to keep of a draft; rows are named by their key where they have one. */
export function packDraft(draft) {
  const keyOf = (id) => draft.rows.get(id)?.key ?? id;
  const named = (kept) => Object.fromEntries([...kept].map(([id, fields]) => [keyOf(id), fields]));
  const order = draft.rows.list.filter((row) => draft.inserted.has(row.id));
  return {
    cells: named(draft.cells),
    base: named(draft.base),
    refused: named(draft.refused),
    deleted: [...draft.deleted.values()].filter((row) => row.key),
    inserted: order.map((row) => ({ id: row.id, after: draft.rows.before(row.id)?.key ?? draft.rows.before(row.id)?.id ?? "" })),
    conflicts: draft.conflicts,
    inflight: draft.inflight,
  };
}

function putBackRows(draft, inserted, cellsOf) {
  for (const { id, temp = id, after } of inserted) {
    const anchor = draft.rows.withKey(after)?.id ?? draft.rows.list.at(-1)?.id ?? null;
    if (!draft.rows.get(temp)) draft.rows.insert(temp, after === "" ? null : anchor, cellsOf(temp));
  }
}

/** Lay typed cells over a row, and open a conflict where the server has changed the cell since. */
function layCells(draft, name, cells, base) {
  const row = draft.rows.withKey(name);
  for (const [field, mine] of Object.entries(cells)) {
    if (!row) {
      draft.openConflict({ key: name, field, mine, theirs: "（这一行已被删除）", by: "", at: "", version: 0 });
      continue;
    }
    row.cells[field] = mine;
    const theirs = row.saved[field];
    const isChanged = row.key && base[field] !== undefined && theirs !== base[field] && theirs !== mine;
    if (isChanged) draft.openConflict({ key: name, field, mine, theirs, by: "", at: "", version: row.version });
    else draft.set(row.id, field, mine);
  }
}

/** Put a kept draft back over rows that the server has just sent. */
export function unpackDraft(draft, packed) {
  const sent = packed.inflight?.body ?? { changes: [], inserted: [], deleted: [] };
  putBackRows(draft, sent.inserted, (temp) => sent.inserted.find((row) => row.temp === temp).cells);
  for (const { key, cells } of sent.changes) Object.assign(draft.rows.withKey(key)?.cells ?? {}, cells);
  putBackRows(draft, packed.inserted, (id) => packed.cells[id] ?? {});
  for (const { id } of packed.inserted) draft.insert(id);
  for (const [name, cells] of Object.entries(packed.cells)) layCells(draft, name, cells, packed.base[name] ?? {});
  for (const [name, fields] of Object.entries(packed.refused)) {
    const row = draft.rows.withKey(name);
    for (const [field, { text, message }] of Object.entries(row ? fields : {})) {
      draft.refuse(row.id, field, text, message);
      row.cells[field] = text;
      row.problems[field] = message;
    }
  }
  for (const { key } of [...packed.deleted, ...sent.deleted]) {
    const row = draft.rows.withKey(key);
    if (!row) continue;
    draft.rows.remove(row.id);
    if (packed.deleted.some((gone) => gone.key === key)) draft.remove(row);
  }
  for (const conflict of packed.conflicts) draft.openConflict(conflict);
  draft.inflight = packed.inflight;
}

export class Outbox {
  constructor({ person, book, table, storage = localStorage }) {
    this.storage = storage;
    this.prefix = `jixiao:outbox:${person}:${book}:${table}:`;
    this.tab = randomName("");
    this.channel = new BroadcastChannel(this.prefix);
    this.answers = new Set();
    this.channel.addEventListener("message", ({ data }) => {
      if (data.asks) this.channel.postMessage({ tab: this.tab });
      else this.answers.add(data.tab);
    });
  }

  /** Keep a draft, or clear the entry where nothing is left to keep; returns whether the browser could. */
  keep(draft) {
    try {
      if (draft.isEmpty) this.storage.removeItem(this.prefix + this.tab);
      else this.storage.setItem(this.prefix + this.tab, JSON.stringify(packDraft(draft)));
      return true;
    } catch {
      return false;
    }
  }

  /** Return the drafts of tabs that were closed before they had saved, and take over their entries. */
  async adopt() {
    const names = Object.keys(this.storage).filter((name) => name.startsWith(this.prefix));
    if (names.length === 0) return [];
    this.channel.postMessage({ asks: true });
    await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_TABS));
    const orphans = names.filter((name) => !this.answers.has(name.slice(this.prefix.length)));
    const texts = orphans.map((name) => this.storage.getItem(name)).filter(Boolean);
    this.orphans = orphans;
    return texts.map((text) => JSON.parse(text));
  }

  /** Forget the entries that were taken over, once their content is kept under this tab. */
  forgetAdopted() {
    for (const name of this.orphans ?? []) this.storage.removeItem(name);
    this.orphans = [];
  }
}
