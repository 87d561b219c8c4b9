/** The sentence that says whether what was typed is saved. */

const KEPT = "内容已留在本机";

function clock(date) {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

function cleanText({ savedAt }, revision) {
  return [savedAt ? `已保存 ${clock(savedAt)}` : "没有未保存的内容", revision ? `第 ${revision} 版` : ""].filter(Boolean).join(" · ");
}

const TEXTS = {
  clean: cleanText,
  dirty: () => "未保存，停下后自动保存",
  saving: () => "正在保存…",
  offline: () => `未保存，网络不通，${KEPT}`,
  busy: ({ until }) => `未保存，系统正忙，${Math.max(1, Math.ceil((until - Date.now()) / 1000))} 秒后自动再存，${KEPT}`,
  login: () => `未保存，登录已过期，${KEPT}`,
  stopped: ({ message }) => `未保存：${message}${KEPT}。`,
};
const LOOKS = { clean: "saved", dirty: "waiting", saving: "waiting", offline: "failed", busy: "failed", login: "failed", stopped: "failed" };

/** Return the sentence and the look of a state of saving. */
export function describeState(state, { revision, refused, conflicts, isKept = true }) {
  const parts = [TEXTS[state.name](state, revision)];
  if (refused > 0) parts.push(`${refused} 格看不懂，只留在本机`);
  if (conflicts > 0) parts.push(`${conflicts} 处与他人的修改不同`);
  if (!isKept) parts.push("本机存储已满，请勿关闭本页");
  const isCalm = refused + conflicts === 0 && isKept;
  return { text: parts.join(" · "), look: LOOKS[state.name] === "saved" && !isCalm ? "partly" : LOOKS[state.name] };
}

function button(text, onClick) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "btn btn-sm";
  element.textContent = text;
  element.addEventListener("click", onClick);
  return element;
}

function loginLink(url) {
  const link = document.createElement("a");
  Object.assign(link, { href: url, target: "_blank", className: "btn btn-sm", textContent: "重新登录" });
  return link;
}

/** Show the state of a saver in an element and keep it current. */
export function showSaveState(element, saver, { onConflicts, initialRevision }) {
  const text = document.createElement("span");
  const actions = document.createElement("span");
  text.className = "jx-save__text";
  actions.className = "jx-save__actions";
  text.setAttribute("role", "status");
  element.replaceChildren(text, actions);
  let savedAt = null;
  const refresh = () => {
    const { state, draft } = saver;
    savedAt = state.savedAt ?? savedAt;
    const refused = [...draft.refused.values()].reduce((sum, fields) => sum + Object.keys(fields).length, 0);
    const facts = { revision: saver.revision ?? initialRevision, refused, conflicts: draft.conflicts.length, isKept: state.isKept };
    const { text: sentence, look } = describeState({ ...state, savedAt }, facts);
    if (text.textContent !== sentence) text.textContent = sentence;
    element.dataset.look = look;
    element.dataset.state = state.name;
  };
  const offer = () => {
    const { name, loginUrl } = saver.state;
    const offers = [];
    if (name === "login" && loginUrl) offers.push(loginLink(loginUrl));
    if (["login", "stopped", "offline", "busy"].includes(name)) offers.push(button("再试一次", () => saver.saveNow()));
    if (saver.draft.conflicts.length > 0) offers.push(button("查看不同之处", onConflicts));
    actions.replaceChildren(...offers);
  };
  for (const event of ["state", "saved", "conflict", "decided"]) {
    saver.addEventListener(event, () => {
      refresh();
      offer();
    });
  }
  setInterval(() => saver.state.name === "busy" && refresh(), 1000);
  refresh();
  offer();
}
