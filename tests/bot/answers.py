"""docs/answers.md: what the bot replies in every case, written from real answers over the invented reports.

``python -m tests.bot.answers`` writes it anew; test_answers_doc.py fails while it is out of date.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from bot.answer import Status
from bot.bot import MOST
from bot.plain import as_text
from bot.service import Service
from corpus.store import Store
from tests.bot.articles import ARTICLES
from tests.bot.shelf import NUMBERS, shelve

PAGE = Path(__file__).parents[2] / "docs" / "answers.md"
HEAD = """# What the bot replies

Every reply of every status, as curl shows it. The articles behind these answers are invented, and so are their outlets,
people and figures (tests/bot/articles.py). The page is written from real answers and a test holds it to them; do not
edit it. After a change of wording: `python -m tests.bot.answers`
"""
NOW = datetime(2026, 11, 21, 8, tzinfo=UTC).timestamp()


class Scene(NamedTuple):
    """Messages of one conversation, under a heading, with the status that the last of them must get."""

    heading: str
    note: str
    status: Status
    messages: tuple[str, ...]


SCENES = (
    Scene(
        "A figure",
        "The figure, its place, its date and its source in the first line; other data of the same thing below.",
        Status.ANSWERED,
        ("berapa kasus TBC di Lebak?",),
    ),
    Scene(
        "A figure, asked in chat words and with typing errors",
        "What was read as another word is told.",
        Status.ANSWERED,
        ("halo min mau nanya dong brpa kasus tbc di pandegelang ya? makasih",),
    ),
    Scene(
        "A figure that the text only rounds or bounds",
        "The qualifier stays with the figure.",
        Status.ANSWERED,
        ("berapa kasus DBD di Tangsel?", "berapa bidan di Kabupaten Tangerang?"),
    ),
    Scene(
        "A figure of a year",
        "The year asked for comes first, not the newest.",
        Status.ANSWERED,
        ("berapa kasus TBC di Lebak tahun 2022?",),
    ),
    Scene(
        "A figure of a year, of a report that tells no time",
        "It may be of another year, and the answer says that nobody knows.",
        Status.ANSWERED,
        ("berapa bidan di Kabupaten Tangerang tahun 2023?",),
    ),
    Scene(
        "A figure that two outlets tell differently",
        "Neither is dropped nor shown as history: it is the same thing, place and period.",
        Status.ANSWERED,
        ("berapa posyandu di Cilegon?",),
    ),
    Scene("An amount of money", "", Status.ANSWERED, ("berapa anggaran kesehatan Banten tahun 2026?",)),
    Scene(
        "A conversation",
        "A place, a year or “sumbernya?” is read together with the question before it.",
        Status.ANSWERED,
        ("berapa kasus TBC di Lebak?", "kalau di Pandeglang?", "sumbernya?"),
    ),
    Scene("Who", "", Status.ANSWERED, ("siapa kepala dinas kesehatan Lebak?",)),
    Scene("When", "", Status.ANSWERED, ("kapan pekan imunisasi polio dimulai?",)),
    Scene("Where", "", Status.ANSWERED, ("di mana pembukaan pekan imunisasi polio?",)),
    Scene("A definition", "", Status.ANSWERED, ("apa itu CKG?",)),
    Scene("How", "", Status.ANSWERED, ("bagaimana cara mendaftar cek kesehatan gratis?",)),
    Scene("Why", "", Status.ANSWERED, ("kenapa kasus DBD naik di Tangsel?",)),
    Scene(
        "Yes or no",
        "The evidence, and no verdict beyond it.",
        Status.ANSWERED,
        ("apakah warga Cilegon sudah terlindungi JKN?",),
    ),
    Scene("A comparison", "A row a place.", Status.ANSWERED, ("bandingkan kasus TBC Lebak dan Pandeglang tahun 2024",)),
    Scene(
        "A trend",
        "Oldest first. A change is computed only between figures of one unit and place, and says that it was.",
        Status.ANSWERED,
        ("bagaimana perubahan kasus TBC di Lebak dari 2022 ke 2024?", "tren stunting di Banten dari 2022 ke 2024"),
    ),
    Scene(
        "Another year than the one asked for",
        "The nearest data, said to be so.",
        Status.PARTIAL,
        ("berapa kasus TBC di Lebak tahun 2023?",),
    ),
    Scene(
        "Another place than the one asked for",
        "The nearest data, said to be so.",
        Status.PARTIAL,
        ("berapa kasus TBC di Kota Cilegon?",),
    ),
    Scene(
        "Not in the articles",
        "A look-alike is not shown, and what can be answered is offered.",
        Status.NOT_FOUND,
        ("berapa rumah sakit jiwa di Banten?", "siapa kepala dinas kesehatan Pandeglang?"),
    ),
    Scene("Not what the articles are about", "", Status.OUT_OF_SCOPE, ("berapa harga cabai di pasar?",)),
    Scene("Medical advice", "", Status.OUT_OF_SCOPE, ("saya demam tiga hari, minum obat apa?",)),
    Scene(
        "Danger to life",
        "Before everything else, wherever it stands in the message. The numbers are settings.",
        Status.EMERGENCY,
        ("tolong, bapak saya tiba-tiba sesak napas",),
    ),
    Scene("Despair", "", Status.EMERGENCY, ("pengen mati aja rasanya",)),
    Scene("A greeting", "", Status.SMALLTALK, ("halo",)),
    Scene("Thanks", "", Status.SMALLTALK, ("makasih ya kak",)),
    Scene("Nothing written, or too much", "", Status.INVALID, ("", "a" * (MOST + 1))),
)


def page(service: Service) -> str:
    """Write the whole page."""
    return "\n".join([HEAD, *(_scene(scene, service) for scene in SCENES)])


def _scene(scene: Scene, service: Service) -> str:
    parts = [f"## {scene.heading}", *filter(None, [scene.note])]
    for message in scene.messages:
        answer = service.ask(message, scene.heading)
        parts += [f"**{_shown(message)}** → `{answer.status}`", f"```text\n{as_text(answer).rstrip()}\n```"]
    return "\n\n".join(parts) + "\n"


def _shown(message: str) -> str:
    return message if 0 < len(message) <= MOST else f"({len(message)} characters)"


def main() -> None:
    """Write the page anew."""
    with tempfile.TemporaryDirectory() as folder:
        snapshots = shelve(Path(folder), ARTICLES)
        with Store.open(f"sqlite:///{folder}/tanya.sqlite") as store:
            PAGE.write_text(page(Service(store, snapshots, NUMBERS, lambda: NOW)), "utf-8")


if __name__ == "__main__":
    main()
