"""The desk: what each kind of update is answered with. Ordinary functions; nothing here waits for Telegram."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answer import Status
from bot.catalogue import about
from bot.chart import draw
from bot.telegram import phrases, views
from bot.telegram.flood import Verdict, judge
from bot.telegram.inline import answer_inline, is_start
from bot.telegram.render import answer_html, append, bold_head, escape, messages, split, target
from bot.telegram.update import Command, Inline, Left, Other, Press, Question, payload_question
from bot.telegram.views import View
from corpus.letters import Reply, Settled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.answer import Answer
    from bot.telegram.update import Incoming, Me, Origin
    from corpus.article import Article
    from corpus.letters import Tally

_PROVEN = frozenset({Status.ANSWERED, Status.PARTIAL})
_EXAMPLES = 4
"""Buttons under the welcome."""
_LISTED = 30
"""Topics or outlets in a list, the commonest: what a phone shows at once."""


@dataclass(frozen=True, slots=True)
class Office:
    """What the channel asks of the rest of the program; each may be called from any thread.

    ``ask`` answers a question, given a conversation id; ``sources`` names the outlets that answers come from;
    ``article`` returns an article by id; ``feedback`` takes the id of an answer and whether it was good, and may be
    called twice for one press; ``forget`` drops what is remembered of a conversation. ``emergency`` is the number that
    people in danger call.
    """

    ask: Callable[[str, str | None], Answer]
    topics: Callable[[], Sequence[str]]
    examples: Callable[[], Sequence[str]]
    sources: Callable[[], Sequence[str]]
    article: Callable[[str], Article | None]
    feedback: Callable[[str, bool], None]
    forget: Callable[[str], None]
    emergency: str = "119"


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers what came in.

    ``salt`` makes conversation ids that nobody can turn back into chats; ``view`` and ``tally`` read what is kept of an
    answer's buttons and of a sender.
    """

    office: Office
    me: Me
    salt: bytes
    view: Callable[[str], str | None]
    tally: Callable[[int], Tally | None]

    def settle(self, incoming: Incoming, received: float) -> Settled:
        """Return what an update comes to. Whatever ``Office`` raises comes through."""
        if isinstance(incoming, Left):
            return Settled()
        if isinstance(incoming, Inline):
            answer = self.office.ask(incoming.text, None) if incoming.text else None
            return Settled([answer_inline(incoming.query, incoming.text, answer)])
        known = self.tally(incoming.origin.sender)
        if isinstance(incoming, Other) and incoming.album is not None and known and known.album == incoming.album:
            return Settled()
        tally, verdict = judge(known, incoming.origin.sender, incoming.origin.at or received)
        if verdict is not Verdict.ANSWER:
            return Settled(self._slow_down(incoming, verdict), tally=tally)
        if isinstance(incoming, Other):
            return Settled(say(incoming.origin, phrases.OTHER), tally=replace(tally, album=incoming.album))
        settled = self._answer(incoming)
        return settled if settled.forget is not None else replace(settled, tally=tally)

    def _answer(self, incoming: Question | Command | Press) -> Settled:
        match incoming:
            case Question(origin, text):
                return self._question(origin, text) if text else self._help(origin)
            case Command():
                return self._command(incoming)
            case Press():
                return self._press(incoming)

    def _slow_down(self, incoming: Question | Command | Press | Other, verdict: Verdict) -> list[Reply]:
        if isinstance(incoming, Press):
            return [_toast(incoming, phrases.FLOOD_SHORT)]
        if verdict is Verdict.IGNORE:
            return []
        return say(incoming.origin, phrases.FLOOD.format(emergency=self.office.emergency))

    def _question(self, origin: Origin, text: str, *, shown: bool = False) -> Settled:
        """Answer a question; ``shown`` repeats it below the answer, for one that nobody typed into the chat."""
        answer = self.office.ask(text, self._conversation(origin))
        proven = answer.status in _PROVEN
        view = views.view(answer, self.office.article) if proven else views.only_questions(answer)
        pages = answer_html(answer)
        if shown:
            pages = append(pages, f"<i>{escape(phrases.ASKED.format(question=text))}</i>")
        buttons = views.buttons(answer.id, view, rate=proven)
        return Settled(messages(origin, pages, buttons), {answer.id: view.dump()} if buttons else None)

    def _conversation(self, origin: Origin) -> str:
        """Return the conversation's id: one a person and chat, from which neither can be told."""
        return hashlib.blake2b(f"{origin.chat}/{origin.sender}".encode(), key=self.salt, digest_size=16).hexdigest()

    def _command(self, command: Command) -> Settled:
        answers: dict[str, Callable[[Command], Settled]] = {
            "start": self._start,
            "bantuan": lambda command: self._help(command.origin),
            "topik": self._topics,
            "sumber": self._sources,
            "privasi": lambda command: Settled(say(command.origin, phrases.PRIVACY)),
            "hapus_data": self._forget,
        }
        answer = answers.get(phrases.ALIASES.get(command.name, command.name))
        if answer is not None:
            return answer(command)
        return Settled([] if command.origin.group else say(command.origin, phrases.UNKNOWN_COMMAND))

    def _start(self, command: Command) -> Settled:
        if not is_start(command.argument):
            return self._question(command.origin, payload_question(command.argument), shown=True)
        view = View(questions=tuple(self.office.examples()[:_EXAMPLES]))
        if not view.questions:
            return Settled(say(command.origin, phrases.WELCOME))
        stored = view.dump()
        key = hashlib.blake2b(stored.encode(), digest_size=8).hexdigest()  # one list, one row, however often asked for
        pages = [f"{bold_head(phrases.WELCOME)}\n\n{escape(phrases.EXAMPLES)}"]
        return Settled(messages(command.origin, pages, views.questions(key, view.questions)), {key: stored})

    def _help(self, origin: Origin) -> Settled:
        example = next(iter(self.office.examples()), phrases.HELP_EXAMPLE)
        text = phrases.HELP.format(example=example, username=self.me.username, emergency=self.office.emergency)
        return Settled(say(origin, text))

    def _topics(self, command: Command) -> Settled:
        examples = self.office.examples()
        asked = ((topic, about(topic, examples)) for topic in self.office.topics()[:_LISTED])
        listed = "\n".join(f"• {topic}: {question}" if question else f"• {topic}" for topic, question in asked)
        return Settled(say(command.origin, f"{phrases.TOPICS}\n{listed}" if listed else phrases.NO_TOPICS))

    def _sources(self, command: Command) -> Settled:
        view = self._view(command.answer_id)
        if view and view.source:
            return Settled(messages(command.origin, view.source))
        names = ", ".join(self.office.sources()[:_LISTED])
        now = "\n\n" + phrases.SOURCES_NOW.format(names=names) if names else ""
        return Settled(say(command.origin, phrases.SOURCES + now))

    def _forget(self, command: Command) -> Settled:
        self.office.forget(self._conversation(command.origin))
        return Settled(say(command.origin, phrases.FORGOTTEN), forget=command.origin.sender)

    def _view(self, answer_id: str | None) -> View | None:
        stored = answer_id and self.view(answer_id)
        return views.load(stored) if stored else None

    def _press(self, press: Press) -> Settled:
        kind, _, rest = press.data.partition(":")
        answer_id, _, place = rest.partition(":")
        view = self._view(answer_id)
        if view is None:
            return Settled([_toast(press, phrases.OLD_BUTTON, alert=True)])
        match kind:
            case views.SOURCE | views.OTHER:
                pages = view.source if kind == views.SOURCE else view.other
                return Settled([_toast(press), *messages(press.origin, pages)])
            case views.CHART if view.chart is not None:
                caption = {"caption": " · ".join(filter(None, [view.chart.title, view.chart.where]))}
                picture = Reply("sendPhoto", {**target(press.origin), **caption}, draw(view.chart))
                return Settled([_toast(press), picture])
            case views.GOOD | views.BAD:
                self.office.feedback(answer_id, kind == views.GOOD)
                return Settled([_toast(press, phrases.THANKS_GOOD if kind == views.GOOD else phrases.THANKS_BAD)])
            case views.ASK if place.isdecimal() and int(place) < len(view.questions):
                return self._asked(press, view.questions[int(place)])
            case _:
                return Settled([_toast(press, phrases.OLD_BUTTON, alert=True)])

    def _asked(self, press: Press, question: str) -> Settled:
        origin = press.origin if press.origin.group else replace(press.origin, reply_to=None)
        settled = self._question(origin, question, shown=True)
        return replace(settled, replies=[_toast(press), *settled.replies])


def say(origin: Origin, text: str) -> list[Reply]:
    """Return a text of ours as messages, its first line bold."""
    head, *rest = split(text)
    return messages(origin, [bold_head(head), *(escape(piece) for piece in rest)])


def sign(incoming: Incoming) -> str | None:
    """Return what Telegram shows the bot doing while it answers; ``None`` where the answer is no message."""
    match incoming:
        case Question() | Command():
            return "typing"
        case Press(data=data) if data.startswith(views.CHART):
            return "upload_photo"
        case Press(data=data) if data.startswith(views.ASK):
            return "typing"
        case _:
            return None


def apology(incoming: Incoming) -> Settled:
    """Return what somebody gets when answering went wrong."""
    if isinstance(incoming, Inline | Left):
        return Settled()
    if isinstance(incoming, Press):
        return Settled([_toast(incoming, phrases.FAILED, alert=True)])
    return Settled(say(incoming.origin, phrases.FAILED))


def _toast(press: Press, text: str = "", *, alert: bool = False) -> Reply:
    """Return the answer that every press is owed, with a short text shown over the chat."""
    shown = {"text": text, "show_alert": alert} if text else {}
    return Reply("answerCallbackQuery", {"callback_query_id": press.query, **shown})
