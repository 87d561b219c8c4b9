/** Undo and redo: each step holds what one act of the person did. */

const LIMIT = 200;

export class History {
  constructor() {
    this.done = [];
    this.undone = [];
  }

  add(step) {
    this.done.push(step);
    if (this.done.length > LIMIT) this.done.shift();
    this.undone = [];
  }

  /** Return the step to undo, or undefined. */
  back() {
    const step = this.done.pop();
    if (step) this.undone.push(step);
    return step;
  }

  /** Return the step to do again, or undefined. */
  forward() {
    const step = this.undone.pop();
    if (step) this.done.push(step);
    return step;
  }
}
