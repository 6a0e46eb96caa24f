// One answered question in the log: the card and what a reader can do with it.
import { T } from "./texts.js";
import { button, h } from "./dom.js";
import { vote } from "./api.js";
import { address, card, plain } from "./answer.js";

const REASON = 300;

/** The card of `turn` with its buttons; `widget` is asked to ask, to remember and to mention. */
export function turnOf(turn, widget) {
  if (!turn.answer) return h("div", { class: "card" }, h("p", {}, turn.refused));
  const { question, answer } = turn;
  const ask = (one) => widget.talk.ask(one);
  return h("div", { class: `card ${answer.status}` }, card(question, answer, widget.base, ask), actions(turn, widget));
}

function actions(turn, widget) {
  const row = h("div", { class: "actions" });
  const reason = h("input", { id: `r-${turn.answer.id}`, maxlength: REASON });
  const form = h("form", { class: "reason", hidden: true, submit: (event) => { event.preventDefault(); done(false); } },
    h("label", { for: reason.id }, T.reason), h("div", {}, reason, h("button", {}, T.send)));
  const done = (good) => {
    vote(widget.base, { id: turn.answer.id, good, ...(reason.value.trim() && { reason: reason.value.trim() }) });
    turn.voted = true;
    widget.memory.set({});
    form.remove();
    votes.forEach((one) => one.remove());
    widget.mention(T.thanks);
    row.firstChild.focus();
  };
  const bad = button(T.bad, () => {
    form.hidden = !form.hidden;
    bad.setAttribute("aria-expanded", !form.hidden);
    if (!form.hidden) reason.focus();
  }, "bad");
  bad.setAttribute("aria-expanded", "false");
  const votes = turn.voted ? [] : [button(T.good, () => done(true), "good"), bad];
  row.append(...votes, button(T.copy, () => copy(plain(turn.question, turn.answer, widget.base), T.copied, widget)),
    button(T.share, () => share(turn.question, widget)), form);
  return row;
}

async function copy(text, said, widget) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard object: select and copy as browsers did before.
    const area = h("textarea", { class: "unseen", "aria-hidden": "true" }, text);
    widget.box.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  widget.mention(said);
}

function share(question, widget) {
  const url = address(question, widget.base);
  if (!navigator.share) return copy(url, T.shared, widget);
  return navigator.share({ title: question, url }).catch(() => null);
}
