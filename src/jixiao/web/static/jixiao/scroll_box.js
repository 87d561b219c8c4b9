/** Lets the keyboard scroll a table that is wider than its place: such a box takes the focus and says what it is. */

const BOXES = ".jx-table-box, .table-responsive";
const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary";

function isBeyond(box) {
  return box.scrollWidth > box.clientWidth;
}

function attend(box) {
  const isNeeded = isBeyond(box) && !box.querySelector(FOCUSABLE);
  if (!isNeeded) {
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    return;
  }
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "表格，可以左右滚动");
}

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => attend(target)));

/** Attend to every box below an element, now and whenever its size changes. */
export function attendBoxes(root) {
  for (const box of root.querySelectorAll(BOXES)) sizes.observe(box);
}
