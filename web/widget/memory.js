// The conversation of this tab. A browser that keeps nothing (private mode, full) loses only the memory.
const KEPT = 20;

/** Sixteen random bytes as text; works without https, unlike randomUUID. */
const token = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const blank = () => ({ id: token(), turns: [], waiting: [], draft: "", open: false });

export class Memory {
  constructor(name) {
    this.name = name;
    this.state = blank();
    try {
      const kept = JSON.parse(sessionStorage.getItem(name));
      if (kept && Array.isArray(kept.turns) && Array.isArray(kept.waiting)) this.state = kept;
    } catch { /* nothing kept, or not by us */ }
  }

  /** Change the state and keep it. */
  set(change) {
    Object.assign(this.state, change);
    this.state.turns = this.state.turns.slice(-KEPT);
    try {
      sessionStorage.setItem(this.name, JSON.stringify(this.state));
    } catch { /* no room: the page still works */ }
  }

  clear() {
    this.set({ ...blank(), open: this.state.open });
  }
}
