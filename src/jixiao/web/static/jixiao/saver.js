/** Saving by row: on its own after each pause, again after each failure, never twice. */

const PAUSE = 1500; // ms after the last change
const AT_MOST = 30_000; // ms after the first change
const TIMEOUT = 30_000;
const RETRY = [3000, 6000, 12_000, 30_000]; // ms between tries while the network is down
const KEEPALIVE_LIMIT = 60_000; // bytes that a browser still sends while a page closes

/** Return the CSRF token: the meta element names the cookie, or holds the token itself. */
export function csrfToken() {
  const named = document.querySelector('meta[name="csrf-token"]')?.content ?? "";
  const found = document.cookie.split("; ").find((cookie) => cookie.startsWith(`${named}=`));
  return found ? decodeURIComponent(found.slice(named.length + 1)) : named;
}

/** Return a signal that ends a request after a while; AbortSignal.timeout is too new for some office browsers. */
function timeLimit(delay) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), delay);
  return controller.signal;
}

async function answerOf(response) {
  const isJson = response.headers.get("content-type")?.includes("json");
  if (response.redirected || (response.ok && !isJson)) return { status: 401, answer: { code: "login", message: "登录已过期。" } };
  const answer = isJson ? await response.json() : { code: "error", message: `服务器没有给出可读的答复（${response.status}）。` };
  return { status: response.status, answer, retryAfter: Number(response.headers.get("retry-after")) || 0 };
}

export class Saver extends EventTarget {
  constructor({ draft, outbox, url, person }) {
    super();
    Object.assign(this, { draft, outbox, url, person, state: { name: "clean" }, first: 0, tries: 0, timer: 0, running: null });
    window.addEventListener("online", () => this.#isWaiting() && this.save());
    window.addEventListener("focus", () => this.state.name === "login" && this.save());
    window.addEventListener("pagehide", () => this.#saveWhileClosing());
  }

  #isWaiting() {
    return ["offline", "busy"].includes(this.state.name);
  }

  #tell(state) {
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: state }));
  }

  /** Keep what was just typed in the browser and save it after a pause. */
  changed() {
    const isKept = this.outbox.keep(this.draft);
    if (!this.draft.hasPending) {
      if (!this.draft.inflight && !this.running) this.#tell({ name: "clean", isKept });
      return;
    }
    this.first ||= Date.now();
    if (["offline", "busy", "login"].includes(this.state.name)) return;
    if (!this.running) this.#tell({ name: "dirty", isKept });
    this.#later(Math.min(PAUSE, Math.max(0, this.first + AT_MOST - Date.now())));
  }

  #later(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), delay);
  }

  /** Save now; while a request is under way its end saves what came since. */
  save() {
    clearTimeout(this.timer);
    this.running ??= this.#send().finally(() => {
      this.running = null;
      if (this.state.name === "clean" && this.draft.hasPending) this.#later(this.wantsAgain ? 0 : PAUSE);
      this.wantsAgain = false;
    });
    return this.running;
  }

  /** Save at the wish of the person. */
  saveNow() {
    this.wantsAgain = Boolean(this.running);
    return this.save();
  }

  async #send() {
    if (!this.draft.inflight && !this.draft.hasPending) return;
    const sent = this.draft.inflight ?? this.draft.take();
    this.outbox.keep(this.draft);
    this.#tell({ name: "saving" });
    let result;
    try {
      result = await answerOf(await this.#post(sent, { signal: timeLimit(TIMEOUT) }));
    } catch {
      this.#waitAndRetry({ name: "offline" }, RETRY[Math.min(this.tries, RETRY.length - 1)]);
      return;
    }
    this.#receive(result);
    this.outbox.keep(this.draft);
  }

  #post({ name, body }, options) {
    const headers = {
      "Content-Type": "application/json",
      Accept: "application/json",
      "X-CSRFToken": csrfToken(),
      "Idempotency-Key": name,
      "X-Jixiao-Person": this.person,
    };
    return fetch(this.url, { method: "POST", credentials: "same-origin", headers, body: JSON.stringify(body), ...options });
  }

  #waitAndRetry(state, delay) {
    this.tries += 1;
    this.#tell({ ...state, until: Date.now() + delay });
    this.#later(delay);
  }

  #receive({ status, answer, retryAfter }) {
    if (status === 200 || (status === 409 && answer.conflicts)) {
      this.#accept(status, answer);
    } else if (status === 503 || status === 502 || status === 504 || status === 429) {
      this.#waitAndRetry({ name: "busy", message: answer.message }, (retryAfter || 5) * 1000);
    } else if (status === 401) {
      this.#tell({ name: "login", message: answer.message, loginUrl: answer.login_url });
    } else {
      this.draft.giveBack();
      this.#tell({ name: "stopped", message: answer.message });
    }
  }

  #accept(status, answer) {
    const saved = { rows: [], temps: {}, refused: [], ...(status === 409 ? answer.saved : answer) };
    this.first = 0;
    this.tries = 0;
    this.draft.settle(saved);
    if (status === 409) this.draft.meetConflicts(answer.conflicts, saved);
    else this.draft.inflight = null;
    if (saved.revision) this.revision = saved.revision;
    this.#tell({ name: "clean", savedAt: saved.revision ? new Date() : this.state.savedAt });
    this.dispatchEvent(new CustomEvent("saved", { detail: { revision: this.revision } }));
    if (status === 409) this.dispatchEvent(new CustomEvent("conflict"));
  }

  /** Try to send what is pending while the page closes; the outbox keeps it in any case. */
  #saveWhileClosing() {
    if (this.running || !this.draft.hasPending || ["login", "stopped"].includes(this.state.name)) return;
    const sent = this.draft.inflight ?? this.draft.take();
    this.outbox.keep(this.draft);
    if (JSON.stringify(sent.body).length * 3 < KEEPALIVE_LIMIT) this.#post(sent, { keepalive: true }).catch(() => {});
  }
}
