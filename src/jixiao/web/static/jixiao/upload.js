/** Drag and drop onto a form with a file field, with progress; without this script the form still works. */

function megabytes(bytes) {
  return (bytes / 1_048_576).toFixed(1);
}

function problemOf(files, field) {
  const limit = Number(field.dataset.maxMegabytes || 0);
  const endings = (field.accept || "").split(",").map((ending) => ending.trim().toLowerCase()).filter(Boolean);
  for (const file of files) {
    if (limit && file.size > limit * 1_048_576) return `「${file.name}」有 ${megabytes(file.size)} MB，超过 ${limit} MB，请压缩或拆分后再传。`;
    const isKnown = endings.length === 0 || endings.some((ending) => file.name.toLowerCase().endsWith(ending));
    if (!isKnown) return `「${file.name}」不是可以读的格式，请传 ${endings.join("、")}。`;
  }
  return "";
}

function goOn(form, xhr) {
  const type = xhr.getResponseHeader("content-type") ?? "";
  const answer = type.includes("json") ? JSON.parse(xhr.responseText) : {};
  if (xhr.status >= 400) return answer.message || `没有传成（${xhr.status}），请稍后再试。`;
  location.assign(answer.url || xhr.responseURL || form.action);
  return "";
}

/** Send a form with its files and show how far it is. */
function send(form, { bar, say }) {
  const xhr = new XMLHttpRequest();
  xhr.open("POST", form.action);
  xhr.setRequestHeader("Accept", "application/json, text/html");
  bar.hidden = false;
  xhr.upload.addEventListener("progress", ({ loaded, total }) => {
    bar.max = total;
    bar.value = loaded;
    say(`已上传 ${megabytes(loaded)} / ${megabytes(total)} MB`, false);
  });
  xhr.addEventListener("load", () => {
    const problem = goOn(form, xhr);
    bar.hidden = problem !== "";
    say(problem || "已传完，正在检查…", problem !== "");
  });
  xhr.addEventListener("error", () => {
    bar.hidden = true;
    say("网络不通，没有传成，请再试一次。", true);
  });
  xhr.send(new FormData(form));
}

/** Let one form take files that are dropped on it. */
export function startUpload(form) {
  const field = form.querySelector('input[type="file"]');
  const bar = form.querySelector("progress");
  const status = form.querySelector("[data-upload-status]");
  const say = (text, isError) => {
    status.textContent = text;
    status.classList.toggle("jx-note--bad", isError);
  };
  const check = () => {
    const problem = problemOf(field.files, field);
    say(problem || [...field.files].map((file) => `${file.name}（${megabytes(file.size)} MB）`).join("、"), problem !== "");
    return problem === "" && field.files.length > 0;
  };
  const mark = (isOver) => form.classList.toggle("jx-drop--over", isOver);
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      mark(true);
    });
  }
  form.addEventListener("dragleave", (event) => !form.contains(event.relatedTarget) && mark(false));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    field.files = event.dataTransfer.files;
    check();
  });
  field.addEventListener("change", check);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (check()) send(form, { bar, say });
  });
}

for (const form of document.querySelectorAll("form[data-upload]")) startUpload(form);
