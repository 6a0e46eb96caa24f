// The custom element: a button in the corner and the panel that it opens, or the panel in the page.
/* global STYLE */
import { T } from "./texts.js";
import { button, h, icon, link } from "./dom.js";
import { suggestions } from "./answer.js";
import { Memory } from "./memory.js";
import { Talk } from "./talk.js";
import { turnOf } from "./turn.js";

const LONGEST = 500;
const SHORT_NOTICE = 5000;
const SMALL = "(max-width: 30rem), (max-height: 30rem)";

/** Black or white, whichever is read better on a colour written #rrggbb. */
function readable(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? "#000" : "#fff";
}

export class TanyaDinkes extends HTMLElement {
  connectedCallback() {
    if (!this.shadowRoot) this.build();
    this.gone = new AbortController();
    const { signal } = this.gone;
    addEventListener("online", () => this.talk.drain(), { signal });
    for (const event of ["resize", "scroll"]) visualViewport.addEventListener(event, () => this.fit(), { signal });
  }

  disconnectedCallback() {
    this.gone.abort();
  }

  build() {
    this.base = TanyaDinkes.base;
    this.inline = this.getAttribute("posisi") === "halaman";
    this.pending = [];
    const index = [...document.querySelectorAll(this.localName)].indexOf(this);
    this.memory = new Memory(`tanya-dinkes:${this.id || index}`);
    this.talk = new Talk(this.base, this.memory, this);
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    this.paint();
    if (this.inline) root.append(this.panel());
    else this.corner(root);
    this.talk.drain();
  }

  paint() {
    const colour = this.getAttribute("warna");
    if (!/^#[0-9a-f]{6}$/i.test(colour || "")) return;
    this.style.setProperty("--tanya-warna", colour);
    this.style.setProperty("--tanya-tulisan", readable(colour));
  }

  get heading() {
    return this.getAttribute("judul") || T.title;
  }

  corner(root) {
    this.launcher = h("button", { type: "button", class: "launcher", "aria-haspopup": "dialog", click: () => this.open() },
      icon("chat"), this.heading);
    root.append(h("div", { class: "corner", lang: "id" }, this.launcher));
    if (this.memory.state.open && !matchMedia(SMALL).matches) this.show(() => this.box.setAttribute("open", ""));
    else (self.requestIdleCallback || setTimeout)(() => this.ready());
  }

  /** Build and lay out the panel unseen, so that the click has only to show it. */
  ready() {
    if (!this.box) this.shadowRoot.firstChild.append(this.panel());
  }

  open() {
    const small = matchMedia(SMALL).matches;
    this.ready();
    // On a telephone the keyboard would cover the start questions: the title takes the focus there. The dialog gives it,
    // once, when it opens.
    this.caption.autofocus = small;
    this.input.autofocus = !small;
    this.show(() => (small ? this.box.showModal() : this.box.show()));
  }

  show(opening) {
    this.ready();
    this.launcher.hidden = true;
    opening();
    if (this.start.hidden) this.scroller.scrollTop = this.scroller.scrollHeight;
    // Behind the first frame: what is kept may be long.
    setTimeout(() => this.memory.set({ open: this.box.open }));
  }

  closed() {
    this.memory.set({ open: false });
    this.launcher.hidden = false;
    this.launcher.focus();
  }

  /** Keep the panel inside what the telephone's keyboard leaves of the screen. */
  fit() {
    if (!this.box || this.inline) return;
    this.box.style.setProperty("--tall", `${visualViewport.height}px`);
    this.box.style.setProperty("--top", `${visualViewport.offsetTop}px`);
  }

  panel() {
    this.caption = h("h2", { id: "title", tabindex: "-1" }, this.heading);
    this.start = h("div", { class: "start" });
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-label": T.log });
    this.status = h("div", { class: "status", role: "status" });
    this.scroller = h("div", { class: "scroller", tabindex: "0", role: "group", "aria-label": T.log }, this.start, this.log, this.status);
    const buttons = [button(T.clear, () => this.clear(), "bin"), !this.inline && button(T.close, () => this.box.close(), "close")];
    const parts = [h("div", { class: "head" }, this.caption, buttons), this.scroller, this.form()];
    this.box = this.inline
      ? h("section", { class: "panel inline", "aria-labelledby": "title", lang: "id" }, parts)
      : h("dialog", { class: "panel", "aria-labelledby": "title", close: () => this.closed(), keydown: (event) => this.key(event) }, parts);
    this.restore();
    return this.box;
  }

  key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.box.close();
    }
  }

  form() {
    this.input = h("input", {
      id: "question", maxlength: LONGEST, placeholder: T.placeholder, autocomplete: "off", enterkeyhint: "send",
      input: () => this.memory.set({ draft: this.input.value }),
    });
    this.input.value = this.memory.state.draft;
    const send = h("button", { class: "send", "aria-label": T.send, title: T.send }, icon("send"));
    const note = h("p", { class: "privacy" }, T.privacy, " ", link(`${this.base}/privasi`, T.more));
    return h("form", { submit: (event) => this.submit(event) },
      h("label", { for: "question", class: "unseen" }, T.label), h("div", {}, this.input, send), note);
  }

  submit(event) {
    event.preventDefault();
    const question = this.input.value.trim();
    if (!question) return;
    this.input.value = "";
    // On a telephone the keyboard makes room for the answer.
    if (matchMedia(SMALL).matches) this.input.blur();
    this.talk.ask(question);
  }

  /** Show what this tab remembers. */
  restore() {
    const { turns, waiting } = this.memory.state;
    const given = this.getAttribute("pertanyaan");
    const questions = given ? given.split("|").map((one) => one.trim()).filter(Boolean) : T.examples;
    this.start.replaceChildren(h("p", {}, T.hello), ...suggestions(questions, T.start, (one) => this.talk.ask(one)));
    for (const turn of turns) {
      this.question(turn.question);
      this.turn(turn);
    }
    waiting.forEach((one) => this.question(one));
  }

  question(text) {
    this.leave(this.start);
    this.start.hidden = true;
    const turn = h("div", { class: "turn" }, h("p", { class: "asked" }, h("span", { class: "unseen" }, `${T.you} `), text));
    this.pending.push(turn);
    this.log.append(turn);
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  turn(turn) {
    if (!this.box) return;
    const place = this.pending.shift();
    place.append(turnOf(turn, this));
    this.scroller.scrollTop = place.offsetTop - 12;
  }

  /** Say how things stand, below the log; `retry` offers to ask again. */
  notice(text, { busy, retry } = {}) {
    clearTimeout(this.passing);
    if (!this.status) return;
    this.leave(this.status);
    this.status.className = busy ? "status busy" : "status";
    this.status.replaceChildren(...(text ? [h("p", {}, text)] : []), ...(retry ? [button(T.retry, () => this.talk.drain())] : []));
    this.scroller.scrollTop = text ? this.scroller.scrollHeight : this.scroller.scrollTop;
  }

  /** Keep the focus in the panel when the part that holds it goes away. */
  leave(part) {
    if (part.contains(this.shadowRoot.activeElement)) this.scroller.focus();
  }

  /** Say something that passes by itself. */
  mention(text) {
    this.notice(text);
    this.passing = setTimeout(() => this.notice(""), SHORT_NOTICE);
  }

  clear() {
    this.talk.clear();
    this.pending = [];
    this.log.replaceChildren();
    this.start.hidden = false;
    this.mention(T.cleared);
  }
}
