// The script tag: define the element once, and add one where the page has placed none itself.
import { T } from "./texts.js";
import { h } from "./dom.js";
import { TanyaDinkes } from "./element.js";

const NAME = "tanya-dinkes";
const SCRIPT = document.currentScript;
const { origin } = new URL(SCRIPT ? SCRIPT.src : location.href);

function add() {
  if (document.querySelector(`${NAME}:not([otomatis])`)) return;
  const widget = h(NAME, { otomatis: true });
  for (const [name, value] of Object.entries(SCRIPT ? SCRIPT.dataset : {})) widget.setAttribute(name, value);
  if (SCRIPT && SCRIPT.dataset.posisi === "halaman") SCRIPT.after(widget);
  else document.body.append(widget);
}

function start() {
  // Browsers before 2023 cannot hold the widget; the public page works in all of them.
  if (!("adoptedStyleSheets" in Document.prototype)) {
    document.body.append(h("a", { href: `${origin}/` }, T.title));
    return;
  }
  if (!customElements.get(NAME)) {
    TanyaDinkes.base = origin;
    customElements.define(NAME, TanyaDinkes);
  }
  add();
}

if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
