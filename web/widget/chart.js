// A series of figures as a chart and as the table that says the same.
import { T } from "./texts.js";
import { h, s } from "./dom.js";
import { dated, period, short, whole } from "./format.js";

const WIDTH = 320;
const ROW = 40;

/** A figure element with chart and table; `source` makes the link of one figure. */
export function chart(series, source) {
  const places = new Set(series.map((figure) => figure.place)).size > 1;
  const name = (figure) => {
    if (places) return figure.place || T.nowhere;
    return figure.as_of ? period(figure.as_of) : dated(figure);
  };
  const what = series[0].label || series[0].unit || T.number;
  const title = `${what[0].toUpperCase()}${what.slice(1)} ${places ? T.byPlace : T.byTime}`;
  const rows = series.map((figure) => ({ name: name(figure), number: Number(figure.value || NaN), figure }));
  return h("figure", {}, picture(rows, title), table(rows, title, places, source));
}

function picture(rows, title) {
  const top = Math.max(...rows.map((row) => row.number));
  if (rows.length < 2 || !(top > 0) || rows.some((row) => !(row.number >= 0))) return null;
  const sorted = [...rows].sort((a, b) => a.number - b.number);
  const said = (row) => `${short(row.number)} (${row.name})`;
  const bars = rows.flatMap((row, at) => bar(row, at * ROW, (row.number / top) * WIDTH));
  return s("svg", { viewBox: `0 0 ${WIDTH} ${ROW * rows.length}`, role: "img", "aria-label": `${title}. ${T.range(said(sorted[0]), said(sorted[rows.length - 1]))}` },
    s("title", {}, title), s("desc", {}, T.range(said(sorted[0]), said(sorted[rows.length - 1]))), bars);
}

function bar(row, y, width) {
  const rect = (name, length) => s("rect", { class: name, x: 0, y: y + 20, width: length, height: 10, rx: 3 });
  return [
    s("text", { x: 0, y: y + 13 }, row.name),
    s("text", { x: WIDTH, y: y + 13, "text-anchor": "end", class: "value" }, short(row.number)),
    rect("base", WIDTH),
    rect("bar", width.toFixed(1)),
  ];
}

function table(rows, title, places, source) {
  const head = [places ? T.place : T.time, T.number, T.sources].map((word) => h("th", { scope: "col" }, word));
  const body = rows.map(({ name, figure }) => h("tr", {},
    h("th", { scope: "row" }, name, places && h("small", {}, dated(figure))),
    h("td", {}, whole(figure)),
    h("td", {}, source(figure))));
  return h("table", {}, h("caption", {}, title), h("thead", {}, h("tr", {}, head)), h("tbody", {}, body));
}
