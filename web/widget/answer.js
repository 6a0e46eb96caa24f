// An answer of the server as the card that a reader sees.
import { T } from "./texts.js";
import { h, link, marked } from "./dom.js";
import { dated, headline, period, phones, pieces, understood } from "./format.js";
import { chart } from "./chart.js";

const SOURCES = 3;
const LONG = 14;
const SOURCED = ["answered", "partial", "not_found", "out_of_scope"];
const FOUND = ["answered", "partial"];

const lines = (answer) => answer.text.split("\n").map((line) => line.trim()).filter(Boolean);

/** Whether the answer is a figure, to be set large: its first line names the first one. */
export const leads = (answer) => FOUND.includes(answer.status) && answer.figures.length > 0
  && (lines(answer)[0] || "").toLowerCase().includes(headline(answer.figures[0]).number.toLowerCase());

/** The answer to `question` as nodes; `base` is the service's address, `ask` puts a suggested question. */
export function card(question, answer, base, ask) {
  const large = leads(answer);
  const every = lines(answer);
  const text = large && every[0].includes("·") ? every.slice(1) : every;
  const paragraphs = text.map((line, at) => h("p", { class: at || large ? null : "first" }, line));
  return [
    answer.corrections.length > 0 && h("p", { class: "read" }, T.read, h("q", {}, marked(understood(question, answer.corrections), "b"))),
    answer.status === "partial" && h("p", { class: "label" }, T.nearest),
    large && figure(answer.figures[0]),
    answer.status === "emergency" ? alarm(answer, paragraphs) : paragraphs,
    answer.computed.map((one) => h("p", { class: "computed" }, h("b", {}, T.computed), " ", one.text)),
    answer.series && answer.series.length > 0 && chart(answer.series, (one) => link(digest(base, one), one.outlet || T.article)),
    SOURCED.includes(answer.status) && sources(answer, base),
    suggestions(answer.suggestions || [], T.next, ask),
  ];
}

/** Questions as buttons under a heading. */
export function suggestions(questions, title, ask) {
  const buttons = questions.map((one) => h("li", {}, h("button", { type: "button", click: () => ask(one) }, one)));
  return buttons.length ? [h("h3", {}, title), h("ul", { class: "pills" }, buttons)] : [];
}

function figure(one) {
  const { qualifier, number, unit } = headline(one);
  return [
    h("p", { class: "figure" }, qualifier && h("small", {}, qualifier, " "), h("strong", { class: number.length > LONG && "long" }, number), " ", unit && h("span", {}, unit)),
    h("p", { class: "where" }, [one.place, dated(one)].filter(Boolean).join(" · ")),
  ];
}

function alarm(answer, paragraphs) {
  const calls = phones(answer.text).map((phone) => h("a", { href: `tel:${phone.dial}` }, `${T.call} ${phone.text}`));
  return h("div", { class: "alarm" }, h("h3", {}, T.emergency), h("p", { class: "calls" }, calls), paragraphs);
}

const digest = (base, { article_id: id, start, end }) =>
  `${base}/artikel/${encodeURIComponent(id)}${end ? `?kutip=${start}-${end}#kutipan` : ""}`;

function sources(answer, base) {
  const found = [...answer.passages];
  if (leads(answer)) {
    const first = answer.figures[0];
    const own = (one) => one.article_id === first.article_id;
    found.sort((a, b) => own(b) - own(a));
    if (!found.some(own)) found.unshift({ ...first, text: null, title: null });
  }
  const title = FOUND.includes(answer.status) ? T.sources : T.related;
  const items = found.slice(0, SOURCES).map((one) => h("li", {}, source(one, answer.figures, base)));
  return items.length > 0 && [h("h3", {}, title), h("ul", { class: "sources" }, items)];
}

function source(one, figures, base) {
  const name = one.outlet || one.title || T.article;
  const named = link(one.url, name);
  return [
    h("p", {}, named === name ? link(digest(base, one), name) : named, ` · ${one.published ? period(one.published) : T.undated}`),
    one.title && one.outlet && h("p", { class: "title" }, one.title),
    one.text && h("details", {}, h("summary", {}, T.quote),
      h("blockquote", {}, marked(pieces(one.text, spans(one, figures)), "mark")),
      h("p", {}, link(digest(base, one), T.digest))),
  ];
}

function spans(passage, figures) {
  const inside = figures
    .filter((one) => one.article_id === passage.article_id && one.start >= passage.start && one.end <= passage.end)
    .map((one) => [one.start - passage.start, one.end - passage.start]);
  return [...(passage.highlights || []), ...inside];
}

/** The answer as text to paste elsewhere: its lines, its first source, its link. */
export function plain(question, answer, base) {
  const first = answer.passages[0] || answer.figures[0];
  const from = first && `${T.sources}: ${[first.outlet || first.title, first.published && period(first.published)].filter(Boolean).join(", ")}`;
  return [question, answer.text, from, address(question, base)].filter(Boolean).join("\n");
}

/** Where the public page shows the answer to `question`. */
export const address = (question, base) => `${base}/?q=${encodeURIComponent(question)}`;
