"""Answers over a small collection: what a citizen asks, the outcome, the first line and the article it stands in."""

import pytest

from bot import phrases
from bot.answer import Answer, Status
from bot.bot import Bot
from tests.bot.articles import ARTICLES

TEXTS = {article.id: article.text for article in ARTICLES}

FIGURES = [
    ("berapa jumlah rumah sakit di banten?", "141 rumah sakit · Provinsi Banten · per 12 Februari 2026", "rs-2026"),
    ("brp jml rs di bnten", "141 rumah sakit · Provinsi Banten · per 12 Februari 2026", "rs-2026"),
    ("Berapa rumah sakit di Banten pada akhir 2025?", "128 rumah sakit · Provinsi Banten", "rs-2025"),
    ("berapa kasus TBC di Lebak?", "2.419 kasus TBC · Kabupaten Lebak · per 2024", "tbc-lebak-2024"),
    ("berapa kasus TBC di Lebak tahun 2022?", "1.600 kasus TBC · Kabupaten Lebak · per 2022", "tbc-lebak-2022"),
    ("sabaraha kasus TBC di Pandeglang?", "1.897 kasus TBC · Kabupaten Pandeglang", "tbc-pandeglang-2024"),
    ("brpa kasus tbc di pandegelang", "1.897 kasus TBC · Kabupaten Pandeglang", "tbc-pandeglang-2024"),
    ("halo min mau nanya dong berapa kasus TBC di Lebak ya?", "2.419 kasus TBC", "tbc-lebak-2024"),
    ("Selamat pagi Bapak/Ibu, izin bertanya, kasus TBC di Lebak ada berapa? Makasih", "2.419", "tbc-lebak-2024"),
    ("berapa persen stunting di Banten tahun 2024?", "21,1 persen · Provinsi Banten · per 2024", "stunting-2024"),
    ("prevalensi stunting banten skrg", "21,1 persen · Provinsi Banten · per 2024", "stunting-2024"),
    ("berapa target stunting banten?", "14 persen · Provinsi Banten · per 2029", "stunting-2024"),
    ("berapa anggaran kesehatan banten 2026", "Rp1,4 triliun · Provinsi Banten", "anggaran-2026"),
    ("berapa kasus dbd di tangsel?", "sekitar 410 kasus DBD · Kota Tangerang Selatan", "dbd-tangsel"),
    ("berapa warga yang sudah ikut CKG?", "1,2 juta warga · Provinsi Banten · per Agustus 2026", "ckg"),
    ("seberapa banyak bidan di kabupaten tangerang", "lebih dari 1.100 bidan", "bidan-tanpa-judul"),
    ("berapa lama pengobatan TBC", "paling sedikit enam bulan", "tbc-pandeglang-2024"),
    ("berapa kasus gigitan ular di lebak?", "87 kasus gigitan ular · Kabupaten Lebak · per 2025", "ular-lebak"),
]
SENTENCES = [
    ("siapa kepala dinas kesehatan lebak?", "Rina Contohwati", "tbc-lebak-2024"),
    ("siapa sih gubernur banten", "Anwar Misalnya", "rs-2026"),
    ("kapan pekan imunisasi polio dimulai?", "23 Juli 2026", "polio"),
    ("kpn imunisasi polio mulai", "23 Juli 2026", "polio"),
    ("di mana pembukaan pekan imunisasi polio?", "Gedung Serbaguna Melati Indah, Kota Serang", "polio"),
    ("apa itu CKG?", "Cek Kesehatan Gratis (CKG) adalah pemeriksaan kesehatan tanpa biaya", "ckg"),
    ("CKG singkatan dari apa", "Cek Kesehatan Gratis (CKG)", "ckg"),
    ("gimana cara daftar cek kesehatan gratis?", "Cara mendaftar CKG ialah dengan mengisi data diri", "ckg"),
    ("kenapa kasus dbd naik di tangsel?", "Kasus DBD meningkat karena hujan turun terus-menerus", "dbd-tangsel"),
    ("apakah warga cilegon sudah terlindungi JKN?", "Sebanyak 98,6 persen warga Kota Cilegon", "cilegon-jkn"),
    ("apakah pengobatan TBC gratis?", "Pengobatan TBC berlangsung paling sedikit enam bulan", "tbc-pandeglang-2024"),
]
NEAREST = [
    ("berapa rumah sakit di Banten tahun 2019?", "Data 2019 tidak ada."),
    ("berapa kasus TBC di Lebak tahun 2030", "Data 2030 tidak ada."),
    ("berapa kasus TBC di Kota Cilegon?", "Data untuk Kota Cilegon tidak ada."),
    ("brp kasus dbd di lebak", "Data untuk Kabupaten Lebak tidak ada."),
]
NOT_THERE = [
    "berapa rumah sakit jiwa di banten?",
    "siapa kepala dinkes pandeglang?",
    "siapa direktur rumah sakit banten",
    "berapa persen kasus TBC yang sembuh di Lebak?",
    "berapa kasus malaria di Lebak",
    "berapa kasus TBC di Jawa Barat?",
    "berapa anggaran kesehatan Sumatera Selatan",
]
OUTSIDE = [
    "berapa harga cabai di pasar?",
    "siapa pemenang liga champions?",
    "kapan pemilu",
    "asdfgh qwerty",
    "12345",
    "<script>alert(1)</script>",
    "berapa berapa berapa",
]
ALL = [case[0] for case in FIGURES + SENTENCES + NEAREST] + NOT_THERE + OUTSIDE


@pytest.mark.parametrize(("question", "begins", "article"), FIGURES)
def test_a_figure_with_its_place_and_date_is_the_first_line(bot: Bot, question: str, begins: str, article: str) -> None:
    answer = bot.ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.text.splitlines()[0].startswith(begins)
    assert answer.figures[0].article_id == answer.passages[0].article_id == article


@pytest.mark.parametrize(("question", "begins", "article"), SENTENCES)
def test_a_name_day_place_or_sentence_is_the_first_line(bot: Bot, question: str, begins: str, article: str) -> None:
    answer = bot.ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.text.splitlines()[0].startswith(begins)
    assert answer.passages[0].article_id == article
    assert answer.text.splitlines()[-1].startswith("Sumber: ")


@pytest.mark.parametrize(("question", "begins"), NEAREST)
def test_the_nearest_data_are_said_to_be_of_another_year_or_place(bot: Bot, question: str, begins: str) -> None:
    answer = bot.ask(question)
    assert answer.status is Status.PARTIAL
    first = answer.text.splitlines()[0]
    assert first.startswith(begins)
    assert answer.figures[0].figure.text in first.removeprefix(begins)


@pytest.mark.parametrize("question", NOT_THERE)
def test_a_look_alike_is_not_answered(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.status in (Status.NOT_FOUND, Status.OUT_OF_SCOPE)
    assert answer.figures == ()


@pytest.mark.parametrize("question", OUTSIDE)
def test_what_the_articles_are_not_about_is_out_of_scope(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert answer.status is Status.OUT_OF_SCOPE
    assert answer.text.startswith(phrases.OUT_OF_SCOPE)


@pytest.mark.parametrize("question", [*NOT_THERE, *OUTSIDE])
def test_a_refusal_offers_questions_that_are_answered(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    assert 0 < len(answer.suggestions) <= 3
    for suggestion in answer.suggestions:
        assert suggestion in answer.text
        assert bot.ask(suggestion).status is Status.ANSWERED


@pytest.mark.parametrize("question", ALL)
def test_every_word_of_a_quote_stands_in_its_article(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    for cited in answer.figures:
        assert TEXTS[cited.article_id][cited.figure.start : cited.figure.end] == cited.figure.text
    for passage in answer.passages:
        assert TEXTS[passage.article_id][passage.start : passage.end] == passage.text
        assert all(passage.text[start:end] for start, end in passage.highlights)


@pytest.mark.parametrize("question", [case[0] for case in FIGURES])
def test_the_figure_is_highlighted_in_its_passage(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    [(start, end)] = answer.passages[0].highlights
    assert answer.passages[0].text[start:end] == answer.figures[0].figure.text


@pytest.mark.parametrize("question", [case[0] for case in SENTENCES])
def test_the_answer_is_highlighted_in_its_passage(bot: Bot, question: str) -> None:
    answer = bot.ask(question)
    [(start, end)] = answer.passages[0].highlights
    assert answer.passages[0].text[start:end] == answer.text.splitlines()[0]


def test_earlier_data_stand_below_the_newest(bot: Bot) -> None:
    first, second, *_ = bot.ask("berapa kasus TBC di Lebak?").text.splitlines()
    assert first.startswith("2.419")
    assert "1.600 kasus TBC (2022, Kabar Coba)" in second


def test_the_nearest_place_is_told_with_its_own_name(bot: Bot) -> None:
    answer = bot.ask("berapa kasus TBC di Kota Cilegon?")
    place = answer.figures[0].figure.place
    assert place in ("Kabupaten Lebak", "Kabupaten Pandeglang")
    assert place in answer.text.splitlines()[0]


def test_a_source_without_name_or_date_is_said_to_be_so(bot: Bot) -> None:
    assert phrases.NO_OUTLET in bot.ask("berapa bidan di kabupaten tangerang?").text


@pytest.mark.parametrize("limit", [1, 2, 20])
def test_the_limit_bounds_figures_and_passages(bot: Bot, limit: int) -> None:
    answer = bot.ask("berapa kasus TBC di Lebak?", limit)
    assert 0 < len(answer.figures) <= limit
    assert 0 < len(answer.passages) <= limit


def test_a_refusal_still_holds_what_came_nearest(bot: Bot) -> None:
    answer = bot.ask("berapa rumah sakit jiwa di banten?")
    assert answer.passages
    assert all(passage.highlights == () for passage in answer.passages)


def test_corrections_are_told(bot: Bot) -> None:
    answer = bot.ask("brpa kasus tbc di pandegelang")
    assert ("pandegelang", "pandeglang") in [(one.written, one.read) for one in answer.corrections]


@pytest.mark.parametrize(
    ("message", "says"),
    [
        ("bapak saya tiba-tiba sesak napas", "119"),
        ("pengen mati aja rasanya", "119 ekstensi 8"),
    ],
)
def test_an_emergency_comes_before_everything(bot: Bot, message: str, says: str) -> None:
    answer = bot.ask(f"halo min, {message}, rumah sakit di banten ada berapa?")
    assert answer.status is Status.EMERGENCY
    assert says in answer.text.splitlines()[0]
    assert answer.figures == answer.passages == ()


@pytest.mark.parametrize("message", ["", "   ", "\n", "a" * 1001])
def test_what_cannot_be_read_is_invalid(bot: Bot, message: str) -> None:
    assert bot.ask(message).status is Status.INVALID


def test_two_answers_have_two_ids(bot: Bot) -> None:
    one, two = bot.ask("berapa kasus TBC di Lebak?"), bot.ask("berapa kasus TBC di Lebak?")
    assert one.id != two.id
    assert without_id(one) == without_id(two)


def without_id(answer: Answer) -> tuple[object, ...]:
    return answer.status, answer.text, answer.figures, answer.passages


@pytest.mark.parametrize(
    "message",
    [
        "obat apa untuk batuk saya?",
        "saya demam tiga hari, minum obat apa?",
        "berapa dosis parasetamol untuk anak 2 tahun?",
        "anak saya batuk berdahak, sebaiknya dikasih apa?",
        "saya pusing terus, penyakit apa ya",
    ],
)
def test_medical_advice_is_declined_towards_the_puskesmas(bot: Bot, message: str) -> None:
    answer = bot.ask(message)
    assert answer.status in (Status.NOT_FOUND, Status.OUT_OF_SCOPE)
    assert "puskesmas" in answer.text.splitlines()[0]


@pytest.mark.parametrize("question", ["kapan pekan imunisasi campak dimulai", "di mana pembukaan imunisasi campak"])
def test_a_day_or_place_is_that_of_the_subject(bot: Bot, question: str) -> None:
    assert bot.ask(question).status in (Status.NOT_FOUND, Status.OUT_OF_SCOPE)


@pytest.mark.parametrize("question", ["berapa rumah sakit di Jakarta", "brp rs di jabar"])
def test_another_province_has_no_nearest(bot: Bot, question: str) -> None:
    assert bot.ask(question).status in (Status.NOT_FOUND, Status.OUT_OF_SCOPE)


def test_a_part_is_not_history_of_the_whole(bot: Bot) -> None:
    assert "milik pemerintah" not in bot.ask("berapa jumlah rumah sakit di banten?").text


@pytest.mark.parametrize(
    ("question", "figure"),
    [("berapa kasus TBC di Lebak tahun 2030", "2.419"), ("berapa rumah sakit di Banten tahun 2019?", "128")],
)
def test_the_nearest_year_is_the_nearest(bot: Bot, question: str, figure: str) -> None:
    assert bot.ask(question).figures[0].figure.text.startswith(figure)


@pytest.mark.parametrize("message", ["kalau di lebak?", "lebak", "tahun 2024?"])
def test_a_place_or_year_alone_asks_nothing(bot: Bot, message: str) -> None:
    assert bot.ask(message).status not in (Status.ANSWERED, Status.PARTIAL)


def test_a_part_asked_for_in_other_words_is_found(bot: Bot) -> None:
    assert bot.ask("berapa rumah sakit pemerintah di banten").text.startswith("41 rumah sakit")
