// A series of figures as a chart and as the table that says the same; the geometry is that of web/chart.py.
import { T } from "./texts.js";
import { h, s } from "./dom.js";
import { MONTHS, dated, headline, labelled, period, short } from "./format.js";

const WIDTH = 320;
const ROW = 40;
const HEIGHT = 150;
const FLOOR = 122;
const RISE = 92;
const EDGE = 40;
const LETTER = 7;
const GAP = 10;
let charts = 0;

/** Whether a series sets places side by side; else it follows one through time. */
export const compares = (series) => new Set(series.map((figure) => figure.place)).size > 1;

const capital = (words) => words[0].toUpperCase() + words.slice(1);

/** A figure element with chart and table; `source` makes the link of one figure. */
export function chart(series, source) {
  const places = compares(series);
  const name = (figure) => {
    if (places) return figure.place || T.nowhere;
    return figure.as_of ? period(figure.as_of) : dated(figure);
  };
  const [first] = series;
  const what = headline(first).unit || labelled(first) || first.unit || T.number;
  const title = `${capital(what)} ${places ? T.byPlace : T.byTime}`;
  const rows = series.map((figure) => ({ name: name(figure), number: Number(figure.value || NaN), figure }));
  return h("figure", {}, h("figcaption", {}, title), picture(rows, title, places), table(rows, title, places, source));
}

function picture(rows, title, places) {
  const top = Math.max(...rows.map((row) => row.number));
  if (rows.length < 2 || !(top > 0) || rows.some((row) => !(row.number >= 0))) return null;
  const times = rows.map((row) => moment(row.figure.as_of));
  const rising = !places && times.every((time, at) => at === 0 || time > times[at - 1]);
  const height = rising ? HEIGHT : ROW * rows.length;
  const sorted = [...rows].sort((a, b) => a.number - b.number);
  const said = (row) => `${short(row.number)} (${row.name})`;
  const id = `chart${charts += 1}`;
  return s("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-labelledby": `${id}t ${id}d` },
    s("title", { id: `${id}t` }, title),
    s("desc", { id: `${id}d` }, T.range(said(sorted[0]), said(sorted[rows.length - 1]))),
    rising ? line(rows, times, top) : rows.map((row, at) => bar(row, at * ROW, (row.number / top) * WIDTH)));
}

const text = (x, y, anchor, name, words) => s("text", { x, y, "text-anchor": anchor, class: name }, words);

function bar(row, y, width) {
  const rect = (name, length) => s("rect", { class: name, x: 0, y: y + 20, width: length, height: 10, rx: 3 });
  return [
    text(0, y + 13, "start", null, row.name),
    text(WIDTH, y + 13, "end", "value", short(row.number)),
    rect("base", WIDTH),
    rect("bar", width.toFixed(1)),
  ];
}

function line(rows, times, top) {
  const span = times[times.length - 1] - times[0];
  const points = rows.map((row, at) => [
    Number((EDGE + ((times[at] - times[0]) / span) * (WIDTH - 2 * EDGE)).toFixed(1)),
    Number((FLOOR - (row.number / top) * RISE).toFixed(1)),
  ]);
  let room = Infinity;
  // From the newest back, so that it is the older labels that give way.
  const labels = rows.map((row, at) => [row, ...points[at]]).reverse().map(([row, x, y]) => {
    const dot = s("circle", { cx: x, cy: y, r: 4, class: "bar" });
    const [value, time] = [short(row.number), brief(row.figure.as_of)];
    const half = (Math.max(value.length, time.length) * LETTER) / 2;
    if (x + half > room) return dot;
    room = x - half - GAP;
    return [dot, text(x, y - 10, "middle", "value", value), text(x, HEIGHT - 8, "middle", null, time)];
  }).reverse();
  return [
    s("path", { class: "base", d: `M0 ${FLOOR}H${WIDTH}` }),
    s("polyline", { class: "line", points: points.map((point) => point.join(",")).join(" ") }),
    labels,
  ];
}

/** A date as a year with its fraction; NaN where there is none. */
function moment(iso) {
  const [year, month = 1, day = 1] = (iso || "").split("/").pop().split("-").map((part) => Number(part || NaN));
  return year + (month - 1) / 12 + (day - 1) / 372;
}

function brief(iso) {
  const [year, month] = iso.split("/").pop().split("-");
  return month ? `${MONTHS[month - 1].slice(0, 3)} ${year}` : year;
}

function table(rows, title, places, source) {
  const parts = rows.map((row) => headline(row.figure));
  const unit = parts.every((one) => one.unit === parts[0].unit) && parts[0].unit;
  const head = [places ? T.place : T.time, unit ? capital(unit) : T.number, T.sources].map((word) => h("th", { scope: "col" }, word));
  const body = rows.map(({ name, figure }, at) => h("tr", {},
    h("th", { scope: "row" }, name, places && [" ", h("small", {}, dated(figure))]),
    h("td", {}, parts[at].qualifier, " ", h("span", { class: "number" }, parts[at].number), " ", !unit && parts[at].unit),
    h("td", {}, source(figure))));
  return h("table", {}, h("caption", { class: "unseen" }, title), h("thead", {}, h("tr", {}, head)), h("tbody", {}, body));
}
