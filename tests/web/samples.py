"""Answers of every status, made by hand, about articles that do not exist."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from bot.answer import Answer, Cited, Computed, Correction, Passage, Status
from bot.wire import answer_json
from corpus.article import Article
from index.figures.figure import Figure, Kind, Qualifier

HOSPITALS = Article(
    id="rs-2026",
    text=(
        "Di Provinsi Banten terdapat 136 rumah sakit pada awal 2026. Sebelumnya, pada akhir 2025, jumlahnya 128.\n"
        "Rasio tempat tidur mencapai 1,23 per 1.000 penduduk."
    ),
    title="Banten kini punya 136 rumah sakit",
    published=date(2026, 1, 12),
    outlet="Kabar Contoh",
    url="https://kabar.example/rs-2026",
    place="Provinsi Banten",
    topics=("rumah sakit",),
)
EARLIER = Article(
    id="rs-2025",
    text="Jumlah rumah sakit di Banten hampir 128 unit, kata kepala dinas.",
    title="Rumah sakit bertambah",
    published=date(2025, 12, 17),
    outlet="Warta Contoh",
    url="https://warta.example/rs-2025",
)
CHECKUP = Article(
    id="ckg",
    text="Cek Kesehatan Gratis 🩺 adalah pemeriksaan tanpa biaya di puskesmas. Warga cukup membawa KTP.",
    title="Apa itu Cek Kesehatan Gratis",
    published=None,
    outlet=None,
    url=None,
)
ARTICLES = {article.id: article for article in (HOSPITALS, EARLIER, CHECKUP)}


def cited(article: Article, text: str, number: str, **more: object) -> Cited:
    """Return the figure written ``text`` in ``article``."""
    start = article.text.index(text)
    fields = {"kind": Kind.COUNT, "number": Decimal(number), "unit": "rumah sakit", "label": "rumah sakit"} | more
    figure = Figure(start, start + len(text), text, **fields)  # type: ignore[arg-type]
    return Cited(figure, article.id, article.outlet, article.url, article.published)


def passage(article: Article, text: str, *marks: str) -> Passage:
    """Return the passage ``text`` of ``article`` with ``marks`` highlighted."""
    start = article.text.index(text)
    spans = tuple((text.index(mark), text.index(mark) + len(mark)) for mark in marks)
    return Passage(
        article.id,
        article.title,
        article.outlet,
        article.url,
        article.published,
        text,
        start,
        start + len(text),
        1,
        spans,
    )


NOW = cited(HOSPITALS, "136 rumah sakit", "136", place="Provinsi Banten", as_of="2026-01-12")
BEFORE = cited(EARLIER, "128", "128", place="Provinsi Banten", as_of="2025-12", qualifier=Qualifier.ALMOST)
FIRST = passage(HOSPITALS, HOSPITALS.text.split("\n", maxsplit=1)[0], "136 rumah sakit")
CARE = passage(CHECKUP, CHECKUP.text, "pemeriksaan tanpa biaya")


COVER = cited(
    CHECKUP, "tanpa biaya", "98", kind=Kind.PERCENT, unit="persen", label="Kepesertaan", place="Kota Serang",
    as_of="2025", qualifier=Qualifier.ALMOST,
)  # fmt: skip


def _place(name: str, number: str) -> Cited:
    article = Article(f"tb-{name}", f"Di {name} ada {number} kasus.", outlet="Kabar Contoh", published=date(2025, 9, 3))
    written = f"{int(number):,}".replace(",", ".")
    text = article.text.replace(number, written)
    return cited(
        Article(article.id, text, outlet=article.outlet, published=article.published), f"{written} kasus", number,
        unit="kasus", label="kasus TBC", place=name, as_of="2025-08",
    )  # fmt: skip


ANSWERS = {
    "berapa rumah sakit di banten": Answer(
        "a1", Status.ANSWERED,
        "136 rumah sakit · Provinsi Banten · per 12 Januari 2026 · Kabar Contoh\nSebelumnya 128 (Desember 2025).",
        (NOW, BEFORE), (FIRST, passage(EARLIER, EARLIER.text)),
        suggestions=("Berapa rasio tempat tidur di Banten?", "Apa itu CKG?"),
    ),
    "brp jml rs": Answer(
        "a2", Status.ANSWERED, "136 rumah sakit · Provinsi Banten · per 12 Januari 2026 · Kabar Contoh",
        (NOW,), (FIRST,),
        corrections=(Correction("brp", "berapa"), Correction("jml", "jumlah"), Correction("rs", "rumah sakit")),
    ),
    "perkembangan rumah sakit": Answer(
        "a3", Status.ANSWERED,
        "hampir 128 · Provinsi Banten · per Desember 2025 · Warta Contoh\n"
        "136 rumah sakit · Provinsi Banten · per 12 Januari 2026 · Kabar Contoh\n"
        "Dihitung dari data pertama dan terakhir di atas: naik 6,3 persen.\nSumber: Kabar Contoh",
        (NOW, BEFORE), (FIRST,),
        series=(BEFORE, NOW),
        computed=(
            Computed(
                "Dihitung dari data pertama dan terakhir di atas: naik 6,3 persen.", "6.3", "persen", (BEFORE, NOW)
            ),
        ),
    ),
    "tbc per daerah": Answer(
        "a4", Status.ANSWERED, "3.412 kasus · Kabupaten Tangerang · per Agustus 2025 · Kabar Contoh", (NOW,), (),
        series=(
            _place("Kabupaten Tangerang", "3412"), _place("Kota Tangerang Selatan", "1980"),
            _place("Kota Serang", "640"),
        ),
    ),
    "apa itu ckg": Answer("a5", Status.ANSWERED, CHECKUP.text, (), (CARE,)),
    "cakupan": Answer("a12", Status.ANSWERED, "hampir tanpa biaya · Kota Serang · per 2025", (COVER,), (CARE,)),
    "rumah sakit di lebak": Answer(
        "a6", Status.PARTIAL,
        "Data untuk Kabupaten Lebak tidak ada. Yang paling dekat: 136 rumah sakit · Provinsi Banten · per 2026",
        (NOW,), (FIRST,),
    ),
    "harga beras": Answer(
        "a7", Status.OUT_OF_SCOPE,
        "Maaf, itu di luar urusan kami. Silakan tanyakan layanan kesehatan.\nYang bisa kami jawab:\n• Apa itu CKG?",
        (), (CARE,), suggestions=("Apa itu CKG?",),
    ),
    "jumlah ambulans": Answer(
        "a8", Status.NOT_FOUND, "Maaf, belum ada artikel kami yang menyebutkannya.", (), (FIRST,),
        suggestions=("Berapa jumlah rumah sakit di Banten?",),
    ),
    "ayah saya tidak bernapas": Answer(
        "a9", Status.EMERGENCY,
        "Segera telepon 119 atau bawa ke IGD terdekat.\nBila merasa putus asa, telepon 119 ekstensi 8.",
    ),
    "halo": Answer("a10", Status.SMALLTALK, "Halo! Ada yang bisa kami bantu?", suggestions=("Apa itu CKG?",)),
    "???": Answer("a11", Status.INVALID, "Maaf, pertanyaannya belum terbaca. Coba tulis dengan kata-kata."),
}  # fmt: skip
ELSE = Answer("a0", Status.NOT_FOUND, "Maaf, belum ada artikel kami yang menyebutkannya.")
EXAMPLES = ("Berapa rumah sakit di Banten?", "Apa itu CKG?", "TBC per daerah")
TOPICS = ("rumah sakit", "TBC", "stunting", "imunisasi")


def answer(question: str, conversation: str | None = None) -> Answer:
    """Return the answer to one of the questions above; to any other, that nothing is known."""
    return ANSWERS.get(question) or ANSWERS.get(question.lower().rstrip("?"), ELSE)


def remembered() -> str:
    """Return a script that gives a tab the memory of having asked every question above, in that order."""
    turns = [{"question": question, "answer": answer_json(answer)} for question, answer in ANSWERS.items()]
    state = {"id": "uji", "turns": turns, "waiting": [], "draft": "", "open": False}
    return f"sessionStorage.setItem('tanya-dinkes:0', {json.dumps(json.dumps(state))});"
