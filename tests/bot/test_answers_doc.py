"""docs/answers.md shows every status and every reply, as they are now."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import phrases
from bot.answer import Status
from bot.service import Service
from corpus.store import Store
from tests.bot.answers import NOW, PAGE, SCENES, Scene, page
from tests.bot.shelf import NUMBERS


@pytest.fixture(scope="module")
def service(snapshots: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with Store.open(f"sqlite:///{tmp_path_factory.mktemp('page') / 'tanya.sqlite'}") as store:
        yield Service(store, snapshots, NUMBERS, lambda: NOW)


def test_the_page_is_what_the_bot_replies(service: Service) -> None:
    written = PAGE.read_text("utf-8")
    assert written == page(service), "out of date: python -m tests.bot.answers"


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.heading)
def test_each_scene_ends_with_its_status(service: Service, scene: Scene) -> None:
    answers = [service.ask(message, f"again {scene.heading}") for message in scene.messages]
    assert answers[-1].status is scene.status


def test_every_status_is_shown() -> None:
    assert {scene.status for scene in SCENES} == set(Status)


REPLIES = (
    "GREETING THANKS EMPTY TOO_LONG NOT_FOUND OUT_OF_SCOPE EMERGENCY DESPAIR SUGGEST NEAREST_PERIOD NEAREST_PLACE "
    "HISTORY CONFLICT SOURCE SOURCES READ_AS NO_OUTLET MEDICAL OLD UNDATED"
).split()


@pytest.mark.parametrize("name", REPLIES)
def test_every_reply_is_shown(name: str) -> None:
    opening = str(getattr(phrases, name)).split("{")[0]
    assert opening in PAGE.read_text("utf-8")
