// The conversation: questions wait in line, each is asked until the service has answered or refused it.
import { T } from "./texts.js";
import { ask } from "./api.js";

const SLOW = 5000;
const LONGEST_WAIT = 3600;

export class Talk {
  /** `view` shows: question(text), turn(turn), notice(text, {busy, retry}). */
  constructor(base, memory, view) {
    Object.assign(this, { base, memory, view, busy: false });
  }

  ask(question) {
    const { waiting } = this.memory.state;
    this.memory.set({ waiting: [...waiting, question], draft: "" });
    this.view.question(question);
    return this.drain();
  }

  /** Ask what waits, first come first served; stops at a fault and is called again by the reader or by `online`. */
  async drain() {
    clearTimeout(this.later);
    const { waiting, id } = this.memory.state;
    if (this.busy || !waiting.length) return;
    if (!navigator.onLine) {
      this.view.notice(T.offline);
      return;
    }
    const result = await this.patiently(waiting[0], id);
    if (id === this.memory.state.id && !this.settle(waiting[0], result)) return;
    this.drain();
  }

  async patiently(question, id) {
    this.busy = true;
    this.view.notice(T.waiting, { busy: true });
    const slow = setTimeout(() => this.view.notice(T.slow, { busy: true }), SLOW);
    const result = await ask(this.base, question, id);
    clearTimeout(slow);
    this.busy = false;
    this.view.notice("");
    return result;
  }

  /** Show what came of a question; false when it must wait. */
  settle(question, { answer, refused, wait, offline }) {
    if (answer || refused) {
      const turn = { question, answer, refused };
      const { turns, waiting } = this.memory.state;
      this.memory.set({ turns: [...turns, turn], waiting: waiting.slice(1) });
      this.view.turn(turn);
      return true;
    }
    if (wait) {
      const seconds = Math.min(wait, LONGEST_WAIT);
      this.later = setTimeout(() => this.drain(), seconds * 1000);
      this.view.notice(T.many(seconds));
    } else {
      this.view.notice(offline ? T.offline : T.failed, { retry: !offline });
    }
    return false;
  }

  clear() {
    clearTimeout(this.later);
    this.memory.clear();
  }
}
