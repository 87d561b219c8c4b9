/** Copy the text of a cell; pages of an intranet without HTTPS have no clipboard, and copy a selection instead. */

function copySelected(source) {
  const range = document.createRange();
  range.selectNodeContents(source);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  const isDone = document.execCommand("copy");
  selection.removeAllRanges();
  return isDone;
}

async function copyText(source) {
  if (!navigator.clipboard) return copySelected(source);
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    return copySelected(source);
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const isDone = await copyText(document.getElementById(button.dataset.copy));
  const word = button.firstChild;
  word.textContent = isDone ? "已复制" : "请手动复制";
  button.classList.toggle("jx-copied", isDone);
  setTimeout(() => {
    word.textContent = "复制";
  }, 2000);
});
