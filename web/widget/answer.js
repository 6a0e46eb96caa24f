// An answer of the server as the card that a reader sees.
import { T } from "./texts.js";
import { h, link, marked } from "./dom.js";
import { dated, headline, labelled, period, phones, pieces, understood } from "./format.js";
import { chart, compares } from "./chart.js";

const SOURCES = 3;
const LONG = 14;
const FOUND = ["answered", "partial"];

const lines = (answer) => answer.text.split("\n").map((line) => line.trim()).filter(Boolean);

/** The lines that nothing else on the card says: not figures set large or in a table, computed numbers, questions, sources. */
function said(answer, large) {
  const offered = (answer.suggestions || []).map((one) => `• ${one}`);
  const elsewhere = [...answer.computed.map((one) => one.text), ...offered];
  const listed = (line, at) => line.includes(" · ") && (answer.series || (large && at === 0));
  return lines(answer).filter((line, at, all) => !listed(line, at) && !elsewhere.includes(line)
    && !(line.endsWith(":") && offered.includes(all[at + 1])) && !line.startsWith(`${T.sources}: `));
}

/** A line with the numbers of `figures` that stand in it as links to where they come from. */
function linked(line, figures, base) {
  const nodes = [];
  for (const one of figures) {
    // A number inside a longer one is another.
    const found = new RegExp(`(^|[^\\d.,])${one.text.replace(/\W/g, "\\$&")}(?![.,]?\\d)`).exec(line);
    if (found) {
      const at = found.index + found[1].length;
      nodes.push(line.slice(0, at), link(digest(base, one), one.text));
      line = line.slice(at + one.text.length);
    }
  }
  return [...nodes, line];
}

/** What a partial answer says before its figure: which data there is none of. */
function note(answer) {
  const [before] = (lines(answer)[0] || "").split(" · ");
  return before.slice(0, before.lastIndexOf(": ") + 1) || T.nearest;
}

/** Whether the answer is one figure, to be set large: the newest of a history, or the one that the first line names. */
export function leads(answer) {
  if (!FOUND.includes(answer.status) || !answer.figures.length) return false;
  if (answer.series) return !compares(answer.series);
  return (lines(answer)[0] || "").toLowerCase().includes(headline(answer.figures[0]).number.toLowerCase());
}

/** The answer to `question` as nodes; `base` is the service's address, `ask` puts a suggested question. */
export function card(question, answer, base, ask) {
  const large = leads(answer);
  const paragraphs = said(answer, large).map((line, at) => h("p", { class: at || large ? null : "first" }, linked(line, answer.figures.slice(large ? 1 : 0), base)));
  return [
    answer.corrections.length > 0 && h("p", { class: "read" }, T.read, h("q", {}, marked(understood(question, answer.corrections), "b"))),
    answer.status === "partial" && h("p", { class: "label" }, note(answer)),
    large && figure(answer.figures[0]),
    answer.status === "emergency" ? alarm(answer, paragraphs) : paragraphs,
    answer.computed.map((one) => h("p", { class: "computed" }, one.text)),
    answer.series && answer.series.length > 0 && chart(answer.series, (one) => link(digest(base, one), one.outlet || T.article)),
    sources(answer, base),
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
    labelled(one) && h("p", { class: "what" }, one.label),
    h("p", { class: "figure" }, qualifier && h("small", {}, qualifier, " "), h("strong", { class: number.length > LONG && "long" }, number), " ", unit && h("span", {}, unit)),
    h("p", { class: "where" }, [one.place, dated(one)].filter(Boolean).join(" · ")),
  ];
}

function alarm(answer, paragraphs) {
  const calls = phones(answer.text).map((phone) => h("a", { href: `tel:${phone.dial}` }, `${T.call} ${phone.text}`));
  return h("div", { class: "alarm" }, h("h3", {}, T.emergency), h("p", { class: "calls" }, calls), paragraphs);
}

const digest = (base, { article_id: id, start, end }) =>
  `${base}/artikel/${encodeURIComponent(id)}?kutip=${start}-${end}#kutipan`;

/** The articles that the answer rests on; behind them, or for a declined question alone, those that are only near. */
function sources(answer, base) {
  const figures = [...(leads(answer) ? answer.figures.slice(0, 1) : []), ...(answer.series || [])];
  const found = [...answer.passages];
  for (const one of figures.slice(0, 1)) {
    if (!found.some((passage) => passage.article_id === one.article_id)) found.unshift({ ...one, text: null, title: null });
  }
  const answered = FOUND.includes(answer.status);
  const rests = (one, at) => answered && (!one.text || (figures.length ? spans(one, figures).length : at === 0));
  const list = (items) => h("ul", { class: "sources" }, items.slice(0, SOURCES).map((one) => h("li", {}, source(one, figures, base))));
  const [own, near] = [found.filter(rests), found.filter((one, at) => !rests(one, at))];
  return [
    own.length > 0 && [h("h3", {}, T.sources), list(own)],
    near.length > 0 && h("details", { class: "near" }, h("summary", {}, T.related), list(near)),
  ];
}

function source(one, figures, base) {
  const name = one.outlet || one.title || T.article;
  const named = link(one.url, name);
  const found = one.text ? spans(one, figures) : [];
  const [start, end] = found[0] || [0, one.end - one.start];
  const place = digest(base, { ...one, start: one.start + start, end: one.start + end });
  return [
    h("p", {}, named === name ? link(place, name) : named, ` · ${one.published ? period(one.published) : T.undated}`),
    one.title && one.outlet && h("p", { class: "title" }, one.title),
    one.text && h("details", {}, h("summary", {}, T.quote),
      h("blockquote", {}, marked(pieces(one.text, found), "mark")),
      h("p", {}, link(place, T.digest))),
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
