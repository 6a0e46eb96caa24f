// Elements made one by one. Text reaches the page only as text nodes: nothing here reads HTML.
const SVG = "http://www.w3.org/2000/svg";

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(9).filter(Boolean));
  return node;
}

/** An HTML element; a property that is a function listens to the event of that name. */
export const h = (tag, props = {}, ...children) => fill(document.createElement(tag), props, children);

/** An SVG element. */
export const s = (tag, props = {}, ...children) => fill(document.createElementNS(SVG, tag), props, children);

const PATHS = {
  chat: "M4 4h16v12H9l-5 4z",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 12h15M13 6l6 6-6 6",
  bin: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  good: "M7 10v10H4V10zM7 11l4-7c2 0 2 2 2 3l-1 3h7l-2 9c0 1-1 1-2 1H7",
  bad: "M7 14V4H4v10zM7 13l4 7c2 0 2-2 2-3l-1-3h7l-2-9c0-1-1-1-2-1H7",
};

/** A line drawing that says nothing to a screen reader. */
export const icon = (name) => s("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, s("path", { d: PATHS[name] }));

/** A link that opens beside the page; an address that is not a web address becomes plain text. */
export function link(url, text) {
  return /^https?:\/\//i.test(url || "") ? h("a", { href: url, target: "_blank", rel: "noopener" }, text) : text;
}

/** A button that shows `name`, as an icon with a label or as words. */
export function button(name, click, image) {
  return h("button", { type: "button", "aria-label": image ? name : null, title: image ? name : null, click }, image ? icon(image) : name);
}

/** Pieces of text ({text, marked}) as nodes, the marked ones in elements of `tag`. */
export const marked = (pieces, tag) => pieces.map((piece) => (piece.marked ? h(tag, {}, piece.text) : piece.text));
