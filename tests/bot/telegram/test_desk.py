"""What each kind of update is answered with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.answer import Answer, Status
from bot.telegram import phrases
from bot.telegram.desk import Desk, apology
from bot.telegram.flood import MOST, WINDOW
from bot.telegram.update import Me, read
from tests.bot.telegram import samples
from tests.bot.telegram.fake_api import BOT_ID, USERNAME, Call
from tests.bot.telegram.fake_rules import check
from tests.bot.telegram.samples import cited, hospitals, in_group, inline, message, office, press

if TYPE_CHECKING:
    from corpus.letters import Reply, Settled, Tally

ME = Me(BOT_ID, USERNAME)
GROUP = f"@{USERNAME} berapa rumah sakit"


class Kept:
    """A desk with a memory, as the queue gives it one."""

    def __init__(self, **changes: object) -> None:
        self.views: dict[str, str] = {}
        self.tallies: dict[int, Tally] = {}
        self.desk = Desk(office(**changes), ME, b"salt", self.views.get, self.tallies.get)

    def tell(self, update: dict[str, Any]) -> list[Call]:
        """Settle an update as the worker does, and return its calls, each checked by the API's rules."""
        incoming = read(update, ME)
        assert incoming is not None
        return self.keep(self.desk.settle(incoming, samples.NOW))

    def keep(self, settled: Settled) -> list[Call]:
        """Store what an update came to, and return its calls."""
        self.views |= settled.views or {}
        if settled.tally is not None:
            self.tallies[settled.tally.sender] = settled.tally
        if settled.forget is not None:
            self.tallies.pop(settled.forget, None)
        return [checked(reply) for reply in settled.replies]


def checked(reply: Reply) -> Call:
    check(reply.method, dict(reply.params), reply.photo)
    return Call(reply.method, dict(reply.params), reply.photo, 0.0)


@pytest.fixture
def kept() -> Kept:
    return Kept()


def test_an_answer_has_the_buttons_that_show_something(kept: Kept) -> None:
    (reply,) = kept.tell(message("berapa rumah sakit"))
    looks = {"Sumber": "s:a1", "Data lain": "d:a1", "👍": "y:a1", "👎": "n:a1"}
    assert reply.buttons == looks | {"Berapa jumlah puskesmas di Banten?": "q:a1:0"}


def test_sumber_shows_the_exact_sentence_within_its_paragraph(kept: Kept) -> None:
    kept.tell(message("berapa rumah sakit"))
    toast, sources = kept.tell(press("s:a1", 2))
    assert toast.method == "answerCallbackQuery"
    assert sources.params["text"] == (
        '<a href="https://contoh.id/rs?a=1&amp;b=2">Rumah sakit &lt;baru&gt; &amp; lama</a>\n'
        "Pilar Banten, 12 Januari 2026\n"
        "<blockquote>Gubernur membuka rapat pada Senin. <b>Jumlah rumah sakit di Banten kini 136 unit.</b> Angka itu "
        "naik dari tahun lalu.</blockquote>"
    )
    assert sources.params["reply_parameters"]["message_id"] == 900


def test_sumber_of_a_series_shows_each_sentence_once() -> None:
    earlier = cited(samples.EARLIER, "128", "2025")
    series = (earlier, earlier, cited(samples.HOSPITALS, "136", "2026"))
    kept = Kept(ask=lambda question, conversation: replace(hospitals(), series=series))
    kept.tell(message("rumah sakit"))
    assert kept.tell(press("s:a1", 2))[1].params["text"].count("<blockquote>") == 2


def test_sumber_of_a_sentence_marks_it_in_a_long_paragraph() -> None:
    text = " ".join(f"Kalimat nomor {i} tentang hal lain yang panjang sekali." for i in range(60)) + "\nParagraf lain."
    article = replace(samples.HOSPITALS, id="panjang", text=text)
    found = replace(samples.passage(article, "nomor 30"), article_id="panjang")
    answer = replace(hospitals(), figures=(), passages=(found,))
    kept = Kept(ask=lambda question, conversation: answer, article=lambda _: article)
    kept.tell(message("x"))
    shown = kept.tell(press("s:a1", 2))[1].params["text"]
    assert "<b>Kalimat nomor 30 tentang hal lain yang panjang sekali.</b>" in shown
    assert "… Kalimat nomor 29" in shown
    assert shown.endswith("Kalimat nomor 31 tentang hal lain yang panjang sekali. …</blockquote>")


def test_an_article_that_is_gone_has_no_sumber() -> None:
    kept = Kept(article=lambda _: None)
    (reply,) = kept.tell(message("rumah sakit"))
    assert "Sumber" not in reply.buttons


def test_data_lain_shows_the_other_figures(kept: Kept) -> None:
    kept.tell(message("berapa rumah sakit"))
    assert kept.tell(press("d:a1", 2))[1].shown == (
        "Data lain\n• 128 rumah sakit · Provinsi Banten · per 17 Desember 2025 · Kabar Contoh, 17 Desember 2025"
    )


def test_data_lain_shows_what_other_outlets_say_first() -> None:
    answer = hospitals()
    now = answer.figures[0]
    rival = cited(samples.EARLIER, "128", "2026-01-12")
    kept = Kept(ask=lambda question, conversation: replace(answer, conflicts=((now, rival),)))
    kept.tell(message("berapa rumah sakit"))
    assert kept.tell(press("d:a1", 2))[1].shown.splitlines()[1:] == [
        "• 128 rumah sakit · Provinsi Banten · per 12 Januari 2026 · Kabar Contoh, 17 Desember 2025 · sumber berbeda",
        "• 128 rumah sakit · Provinsi Banten · per 17 Desember 2025 · Kabar Contoh, 17 Desember 2025",
    ]


def test_grafik_sends_a_picture() -> None:
    series = (cited(samples.EARLIER, "128", "2025"), cited(samples.HOSPITALS, "136", "2026"))
    kept = Kept(ask=lambda question, conversation: replace(hospitals(), series=series))
    (reply,) = kept.tell(message("rumah sakit"))
    assert reply.buttons["Grafik"] == "g:a1"
    toast, picture = kept.tell(press("g:a1", 2))
    assert toast.method == "answerCallbackQuery"
    assert picture.method == "sendPhoto"
    assert picture.shown == "Rumah sakit · Provinsi Banten"


@pytest.mark.parametrize(("data", "good"), [("y:a1", True), ("n:a1", False)])
def test_thumbs_are_passed_on_and_thanked_for(data: str, good: bool) -> None:  # noqa: FBT001
    votes: list[tuple[str, bool]] = []
    kept = Kept(feedback=lambda answer_id, good: votes.append((answer_id, good)))
    kept.tell(message("rumah sakit"))
    (toast,) = kept.tell(press(data, 2))
    assert votes == [("a1", good)]
    assert toast.params["text"].startswith("Terima kasih")


def test_a_suggestion_is_asked_and_shown_below_its_answer(kept: Kept) -> None:
    kept.tell(message("hujan"))
    toast, reply = kept.tell(press("q:a2:0", 2))
    assert toast.params == {"callback_query_id": "q2"}
    assert reply.shown.startswith("136 rumah sakit")
    assert reply.shown.endswith("Pertanyaan: Berapa jumlah rumah sakit di Banten?")
    assert "reply_parameters" not in reply.params


@pytest.mark.parametrize(
    "data",
    ["s:lama", "y:lama", "q:a1:9", "q:a1:x", "q:a1:-1", "q:a1", "z:a1", "g:a1", "", ":", "s:", "apa saja", "s:a1" * 9],
)
def test_an_old_or_forged_button_is_answered_politely(kept: Kept, data: str) -> None:
    kept.tell(message("berapa rumah sakit"))
    (toast,) = kept.tell(press(data, 2))
    assert toast.params["text"] == phrases.OLD_BUTTON
    assert toast.params["show_alert"] is True


def test_start_shows_examples_as_buttons_that_work(kept: Kept) -> None:
    (reply,) = kept.tell(message("/start"))
    assert "dihapus" in reply.shown
    assert list(reply.buttons) == ["Berapa jumlah rumah sakit di Banten?", "Apa itu CKG?"]
    answer = kept.tell(press(next(iter(reply.buttons.values())), 2))[-1]
    assert answer.shown.startswith("136 rumah sakit")


def test_start_with_a_payload_answers_it(kept: Kept) -> None:
    (reply,) = kept.tell(message("/start berapa_jumlah_rumah_sakit"))
    assert reply.shown.startswith("136 rumah sakit")
    assert reply.shown.endswith("Pertanyaan: berapa jumlah rumah sakit")


def test_start_from_inline_mode_without_a_question_is_a_plain_start(kept: Kept) -> None:
    assert kept.tell(message("/start mulai"))[0].shown.startswith("Selamat datang")


def test_start_without_articles_has_no_buttons() -> None:
    (reply,) = Kept(examples=tuple).tell(message("/start"))
    assert not reply.buttons


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("/bantuan", [f"@{USERNAME}", "119", "/hapus_data"]),
        ("/help", ["Cara bertanya"]),
        ("/topik", ["• rumah sakit: Berapa jumlah rumah sakit di Banten?", "• stunting"]),
        ("/sumber", ["Pilar Banten, Kabar Contoh"]),
        ("/privasi", ["7 hari", "48 jam", "24 jam"]),
        ("/hapus_data", ["sudah dihapus"]),
        ("/resep", ["/bantuan"]),
        (f"@{USERNAME}", ["Cara bertanya"]),
    ],
)
def test_commands(kept: Kept, text: str, words: list[str]) -> None:
    (reply,) = kept.tell(message(text) if text.startswith("/") else in_group(text))
    assert all(word in reply.shown for word in words), reply.shown


def test_topik_without_articles_says_so() -> None:
    assert Kept(topics=tuple).tell(message("/topik"))[0].shown == phrases.NO_TOPICS


def test_sumber_as_a_reply_to_an_answer_shows_its_sources(kept: Kept) -> None:
    kept.tell(message("berapa rumah sakit"))
    keyboard = {"inline_keyboard": [[{"text": "Sumber", "callback_data": "s:a1"}]]}
    chat = {"id": 77, "type": "private"}
    answer = {"message_id": 900, "date": samples.NOW, "chat": chat, "text": "…", "reply_markup": keyboard}
    assert "Gubernur membuka" in kept.tell(message("/sumber", 2, reply_to_message=answer))[0].shown


def test_every_command_is_registered_and_answered(kept: Kept) -> None:
    for name in phrases.COMMANDS:
        (reply,) = kept.tell(message(f"/{name}"))
        assert not reply.shown.startswith("Maaf")
    commands = [{"command": name, "description": text} for name, text in phrases.COMMANDS.items()]
    check("setMyCommands", {"commands": commands}, None)


def test_an_unknown_command_in_a_group_may_be_for_another_bot(kept: Kept) -> None:
    assert kept.tell(in_group("/resep")) == []


def test_hapus_data_forgets_conversation_and_sender() -> None:
    asked: list[str | None] = []
    forgotten: list[str] = []

    def ask(question: str, conversation: str | None) -> Answer:
        asked.append(conversation)
        return hospitals()

    kept = Kept(ask=ask, forget=forgotten.append)
    kept.tell(message("rumah sakit"))
    kept.tell(message("/hapus_data", 2))
    assert forgotten == asked
    assert not kept.tallies


def test_a_conversation_is_one_person_in_one_chat_and_tells_neither() -> None:
    asked: list[str | None] = []

    def ask(question: str, conversation: str | None) -> Answer:
        asked.append(conversation)
        return hospitals()

    kept = Kept(ask=ask)
    for update in (message("a"), message("b"), message("c", chat=78), in_group(GROUP), inline("rumah sakit")):
        kept.tell(update)
    private, again, other, group, nobody = asked
    assert private == again
    assert len({private, other, group}) == 3
    assert nobody is None
    assert all(len(known or "") == 32 for known in (private, other, group))


def test_in_a_group_the_answer_hangs_on_the_question(kept: Kept) -> None:
    (reply,) = kept.tell(in_group(GROUP))
    assert reply.params["reply_parameters"] == {"message_id": 501, "allow_sending_without_reply": True}
    assert reply.chat < 0


def test_in_private_it_does_not(kept: Kept) -> None:
    assert "reply_parameters" not in kept.tell(message("rumah sakit"))[0].params


def test_an_edited_question_is_answered_anew_under_it(kept: Kept) -> None:
    update = {"update_id": 3, "edited_message": message("rumah sakit")["message"] | {"edit_date": samples.NOW}}
    (reply,) = kept.tell(update)
    assert reply.params["reply_parameters"]["message_id"] == 501


def test_a_picture_gets_one_line_and_an_album_no_more(kept: Kept) -> None:
    dice = {"emoji": "🎲", "value": 3}
    assert kept.tell(message(None, dice=dice))[0].shown == phrases.OTHER
    assert len(kept.tell(message(None, 2, dice=dice, media_group_id="m"))) == 1
    assert kept.tell(message(None, 3, dice=dice, media_group_id="m")) == []
    assert len(kept.tell(message(None, 4, dice=dice, media_group_id="n"))) == 1


def test_an_emergency_has_no_buttons() -> None:
    urgent = Answer("a3", Status.EMERGENCY, "Segera telepon 119", passages=hospitals().passages)
    (reply,) = Kept(ask=lambda question, conversation: urgent).tell(message("sesak napas"))
    assert reply.params["text"] == "<b>Segera telepon 119</b>"
    assert not reply.buttons


def test_a_flood_gets_one_polite_message_and_then_silence_until_it_is_over(kept: Kept) -> None:
    replies = [kept.tell(message("rumah sakit", number=i, date=samples.NOW)) for i in range(MOST + 5)]
    assert all(reply.shown.startswith("136") for (reply,) in replies[:MOST])
    (wait,) = replies[MOST]
    assert wait.shown.startswith("Mohon tunggu")
    assert "119" in wait.shown
    assert replies[MOST + 1 :] == [[]] * 4
    assert kept.tell(press("s:a1", 90))[0].params["text"] == phrases.FLOOD_SHORT
    assert len(kept.tell(message("rumah sakit", 91, date=samples.NOW + int(WINDOW)))) == 1


def test_what_piled_up_while_the_bot_was_down_is_no_flood(kept: Kept) -> None:
    replies = [kept.tell(message("rumah sakit", number=i * 10)) for i in range(MOST * 3)]
    assert all(len(reply) == 1 for reply in replies)


def test_one_person_s_flood_in_a_group_leaves_the_others_their_answers(kept: Kept) -> None:
    for i in range(MOST + 2):
        kept.tell(in_group(GROUP, i, date=samples.NOW))
    neighbour = in_group(GROUP, 99, date=samples.NOW, **{"from": {**samples.USER, "id": 78}})
    assert len(kept.tell(neighbour)) == 1


@pytest.mark.parametrize(
    ("update", "calls"), [(message("x"), 1), (message("/start"), 1), (press("s:a1"), 1), (inline("x"), 0)]
)
def test_when_answering_fails_the_citizen_gets_a_word(update: dict[str, Any], calls: int) -> None:
    incoming = read(update, ME)
    assert incoming is not None
    replies = [checked(reply) for reply in apology(incoming).replies]
    assert len(replies) == calls
    assert all("gangguan" in reply.params["text"] for reply in replies)
