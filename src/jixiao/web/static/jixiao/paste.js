/** Blocks of cells as Excel and WPS put them on the clipboard: tabs, lines, and quotes round cells with line breaks. */

/** Return where a quoted cell ends and what it holds, or null if the quotes are only part of the text. */
function quotedCell(text, start) {
  let cell = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      cell += text[at];
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      const next = at + 1;
      return next === text.length || text[next] === "\t" || text[next] === "\n" ? [cell, next] : null;
    }
  }
  return null;
}

function plainCell(text, start) {
  const found = text.slice(start).search(/[\t\n]/);
  const end = found < 0 ? text.length : start + found;
  return [text.slice(start, end), end];
}

/** Return the rows of cells of a pasted text. */
export function parseBlock(pasted) {
  const text = pasted.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows = [[]];
  for (let at = 0; ; at += 1) {
    const [cell, next] = (text[at] === '"' && quotedCell(text, at)) || plainCell(text, at);
    rows.at(-1).push(cell);
    if (next >= text.length) return rows;
    if (text[next] === "\n") rows.push([]);
    at = next;
  }
}

function quoteCell(cell) {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Return the text that Excel and WPS read as these rows of cells. */
export function writeBlock(rows) {
  return rows.map((row) => row.map(quoteCell).join("\t")).join("\r\n");
}
