// Values in words; the same rules as web/words.py and web/view.py, which a test holds together.
import { T } from "./texts.js";

export const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const QUALIFIERS = { about: "sekitar", almost: "hampir", over: "lebih dari", under: "kurang dari" };
const SIGNS = { persen: ["%", "persen"], rupiah: ["Rp"] };
const SCALES = [[1e12, " triliun"], [1e9, " miliar"], [1e6, " juta"], [1, ""]];
const LABEL = 60;
const SIZE = "(?:\\s*(?:%|(?:persen|ribu|juta|miliar|triliun)\\b))*";
const HEAD = new RegExp(`(?:Rp\\.?\\s*)?\\d[\\d.,]*${SIZE}(?:\\s*[-–]\\s*\\d[\\d.,]*${SIZE})?`, "i");
// Written without a look behind, which browsers before 2023 cannot read.
const PHONE = /(^|[^\d.,])((?:11[0235789]|129)(?:\s+(?:ekstensi|ext\.?|pesawat)\s+(\d{1,4}))?|0\d{2,3}[\s-]?\d{3,4}[\s-]?\d{3,5})(?![.,]?\d)/g;

/** "2026-01-12" → "12 Januari 2026"; "2026-01" → "Januari 2026"; "2024/2025" → "2024 – 2025". */
export const period = (iso) => iso.split("/").map((part) => {
  const [year, month, day] = part.split("-").map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}).join(" – ");

/** When a figure holds, or when its article appeared, or that nobody says. */
export function dated(figure) {
  if (figure.as_of) return `per ${period(figure.as_of)}`;
  return figure.published ? `terbit ${period(figure.published)}` : T.undated;
}

/** A figure as its text writes it, cut before and after the number: {qualifier, number, unit}. */
export function headline(figure) {
  const text = figure.text.trim().replace(/\s+/g, " ");
  const head = HEAD.exec(text);
  if (!head || ["date", "time", "identifier", "ordinal"].includes(figure.kind)) return { qualifier: "", number: text, unit: "" };
  const number = head[0].replace(/^[ .,]+|[ .,]+$/g, "");
  const rest = text.slice(head.index + head[0].length).trim();
  const behind = /\b(lebih|kurang)\b/.test(rest);
  const written = (SIGNS[figure.unit] || []).some((sign) => number.includes(sign));
  return {
    qualifier: text.slice(0, head.index).trim() || (!behind && QUALIFIERS[figure.qualifier]) || "",
    number,
    unit: rest || (!written && figure.unit) || "",
  };
}

/** What a figure counts where its own words do not say it ("98 persen"), and the label is short. */
export const labelled = (figure) => !headline(figure).unit && (figure.label || "").length <= LABEL && figure.label;

/** A number for a chart: "2.419", "1,2 juta". */
export function short(number) {
  const [size, name] = SCALES.find(([least]) => number >= least) || SCALES[3];
  return new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 }).format(number / size) + name;
}

/** Cut `text` into {text, marked}; spans are counted in characters, not in UTF-16 units. */
export function pieces(text, spans) {
  const found = [];
  Array.from(text).forEach((character, at) => {
    const marked = spans.some(([start, end]) => start <= at && at < end);
    const last = found[found.length - 1];
    if (last && last.marked === marked) last.text += character;
    else found.push({ text: character, marked });
  });
  return found;
}

/** The question as it was read, the words that were read otherwise marked. */
export function understood(question, corrections) {
  const read = new Map(corrections.map((one) => [one.written.toLowerCase(), one.read]));
  return question.split(/([^\p{L}\p{N}]+)/u).map((word) => {
    const other = read.get(word.toLowerCase());
    return { text: other || word, marked: other !== undefined };
  });
}

/** Numbers to call in a text, as {text, dial}; the ambulance's where there is none. */
export function phones(text) {
  const found = new Map();
  for (const [, , number, extension] of text.matchAll(PHONE)) {
    found.set(number, extension ? `${number.split(/\s/)[0]},${extension}` : number.replace(/\D/g, ""));
  }
  if (!found.size) found.set("119", "119");
  return [...found].map(([shown, dial]) => ({ text: shown, dial }));
}
