/** The cell under the cursor and the block it spans, counted in rows and columns that are visible. */

export class Selection extends EventTarget {
  constructor(sheet) {
    super();
    Object.assign(this, { sheet, row: 0, column: 0, anchorRow: 0, anchorColumn: 0 });
  }

  get range() {
    return {
      top: Math.min(this.row, this.anchorRow),
      bottom: Math.max(this.row, this.anchorRow),
      left: Math.min(this.column, this.anchorColumn),
      right: Math.max(this.column, this.anchorColumn),
    };
  }

  get activeRow() {
    return this.sheet.visible[this.row];
  }

  get activeColumn() {
    return this.sheet.columns[this.column];
  }

  /** Move the cursor; the block grows with it where it is extended. */
  moveTo(row, column, isExtended = false) {
    const clamp = (number, count) => Math.max(0, Math.min(number, count - 1));
    this.row = clamp(row, this.sheet.visible.length);
    this.column = clamp(column, this.sheet.columns.length);
    if (!isExtended) [this.anchorRow, this.anchorColumn] = [this.row, this.column];
    this.anchorRow = clamp(this.anchorRow, this.sheet.visible.length);
    this.dispatchEvent(new CustomEvent("moved"));
  }

  moveBy(down, along, isExtended = false) {
    this.moveTo(this.row + down, this.column + along, isExtended);
  }

  /** Go to the next or the previous cell, over the end of a row; returns false at the end of the table. */
  step(direction) {
    const width = this.sheet.columns.length;
    const at = this.row * width + this.column + direction;
    if (at < 0 || at >= width * this.sheet.visible.length) return false;
    this.moveTo(Math.floor(at / width), at % width);
    return true;
  }

  selectRow(row) {
    this.anchorRow = row;
    this.anchorColumn = this.sheet.columns.length - 1;
    this.moveTo(row, 0, true);
  }

  /** Go to a cell by the id of its row and its field; returns false where it is not there. */
  goTo(id, field) {
    const row = this.sheet.visible.findIndex((other) => other.id === id);
    const column = this.sheet.columns.findIndex((other) => other.field === field);
    if (row < 0) return false;
    this.moveTo(row, Math.max(0, column));
    return true;
  }
}
