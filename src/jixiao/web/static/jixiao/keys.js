/** The keyboard of a grid; everything can be done without a mouse, and no key traps the person in it. */

const PAGE = 12; // rows
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-PAGE, 0], PageDown: [PAGE, 0] };

/** Handle the keys while a cell is edited; returns whether the key was taken. */
function whileEditing(event, { editor, selection }) {
  const { choices } = editor;
  if (choices.isOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    choices.move(event.key === "ArrowDown" ? 1 : -1);
    if (editor.field.value === "") editor.field.value = choices.labels[choices.at];
  } else if (event.key === "Enter" && event.altKey) {
    editor.breakLine();
  } else if (event.key === "Enter") {
    editor.commit();
    selection.moveBy(event.shiftKey ? -1 : 1, 0);
  } else if (event.key === "Tab") {
    editor.commit();
    selection.step(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape") {
    editor.cancel();
  } else if (editor.mode === "type" && event.key in MOVES && !choices.isOpen && !event.shiftKey) {
    editor.commit();
    selection.moveBy(...MOVES[event.key]);
  } else {
    return false;
  }
  return true;
}

function move(event, selection) {
  const isFar = event.ctrlKey || event.metaKey;
  const [down, along] = MOVES[event.key] ?? [0, 0];
  if (event.key === "Home") selection.moveTo(isFar ? 0 : selection.row, 0, event.shiftKey);
  else if (event.key === "End") selection.moveTo(isFar ? Infinity : selection.row, Infinity, event.shiftKey);
  else if (isFar) selection.moveTo(down ? down * Infinity : selection.row, along ? along * Infinity : selection.column, event.shiftKey);
  else selection.moveBy(down, along, event.shiftKey);
}

const WITH_CONTROL = {
  z: (act, event) => (event.shiftKey ? act.redo() : act.undo()),
  y: (act) => act.redo(),
  d: (act) => act.fillDown(),
  s: (act) => act.save(),
  a: (act) => act.selectAll(),
};

function whileIdle(event, { editor, selection, act }) {
  const isControl = event.ctrlKey || event.metaKey;
  if (event.altKey && event.key === "Insert") act.insertRow();
  else if (event.altKey && event.key === "Delete") act.removeRows();
  else if (event.altKey && event.key === "Enter") act.figure();
  else if (event.altKey && event.shiftKey && ["ArrowLeft", "ArrowRight"].includes(event.key)) act.fold();
  else if (event.altKey && event.key === "ArrowDown") editor.edit();
  else if (event.altKey) return false;
  else if (event.key in MOVES || event.key === "Home" || event.key === "End") move(event, selection);
  else if (event.key === "Enter") selection.moveBy(event.shiftKey ? -1 : 1, 0);
  else if (event.key === "Tab") return selection.step(event.shiftKey ? -1 : 1);
  else if (event.key === "F2") editor.edit();
  else if (event.key === "Delete" || event.key === "Backspace") act.clear();
  else if (isControl && WITH_CONTROL[event.key.toLowerCase()]) WITH_CONTROL[event.key.toLowerCase()](act, event);
  else return false;
  return true;
}

/** Let the field of a grid take the keyboard; after Esc the next Tab leaves the grid. */
export function listenToKeys(grid) {
  let isLeaving = false;
  grid.editor.field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Tab" && isLeaving && !grid.editor.isEditing) return;
    if (event.key !== "Shift") isLeaving = event.key === "Escape" && !grid.editor.isEditing;
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
    if (isSave) grid.editor.commit();
    const isTaken = grid.editor.isEditing ? whileEditing(event, grid) : whileIdle(event, grid);
    if (isTaken || isSave) event.preventDefault();
  });
}
