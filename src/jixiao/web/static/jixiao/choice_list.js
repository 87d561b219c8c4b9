/** The drop-down of a cell with a list of codes, narrowed by what is typed. */

import { randomName } from "./rows.js";

export class ChoiceList {
  constructor(field, onTake) {
    Object.assign(this, { field, labels: [], at: -1, isOpen: false });
    this.element = document.createElement("ul");
    this.element.className = "jx-choices";
    this.element.id = randomName("choices-");
    this.element.setAttribute("role", "listbox");
    this.element.setAttribute("aria-label", "可选项");
    this.element.hidden = true;
    this.element.addEventListener("mousedown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const option = event.target.closest("li");
      if (option) onTake(option.textContent);
    });
  }

  /** Show the choices that hold a text; nothing where there is none. */
  open(choices, text) {
    const found = choices.map(({ label }) => label).filter((label) => label.includes(text.trim()));
    if (found.length === 0) {
      this.close();
      return;
    }
    this.labels = found;
    this.at = text.trim() ? 0 : found.indexOf(this.field.value);
    this.element.replaceChildren(...found.map((label, n) => this.#option(label, n)));
    this.isOpen = true;
    this.element.hidden = false;
    this.field.setAttribute("aria-controls", this.element.id);
    this.#place();
    this.#mark();
  }

  #option(label, number) {
    const option = document.createElement("li");
    option.id = `${this.element.id}-${number}`;
    option.setAttribute("role", "option");
    option.textContent = label;
    return option;
  }

  #place() {
    const { offsetLeft, offsetTop, offsetHeight, offsetWidth } = this.field;
    const holder = this.field.offsetParent;
    const below = holder.scrollTop + holder.clientHeight - offsetTop - offsetHeight;
    const height = Math.min(this.element.scrollHeight + 2, 220);
    const isAbove = below < height && offsetTop - holder.scrollTop > height;
    this.element.style.left = `${offsetLeft}px`;
    this.element.style.top = `${isAbove ? offsetTop - height : offsetTop + offsetHeight}px`;
    this.element.style.minWidth = `${offsetWidth}px`;
  }

  move(by) {
    this.at = (this.at + by + this.labels.length) % this.labels.length;
    this.#mark();
  }

  #mark() {
    for (const [n, option] of [...this.element.children].entries()) {
      option.setAttribute("aria-selected", String(n === this.at));
      if (n === this.at) option.scrollIntoView({ block: "nearest" });
    }
    if (this.at >= 0) this.field.setAttribute("aria-activedescendant", `${this.element.id}-${this.at}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  /** Return the marked choice while the list is open, or null. */
  pick() {
    return this.isOpen && this.at >= 0 && this.field.value.trim() !== "" ? this.labels[this.at] : null;
  }

  close() {
    this.isOpen = false;
    this.element.hidden = true;
    this.field.removeAttribute("aria-controls");
    this.field.removeAttribute("aria-activedescendant");
  }
}
