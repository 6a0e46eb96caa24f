"""Choosing figures: of all figures in the passages found, those that the question asks for, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.periods import is_year
from bot.prior import priors
from bot.scope import content
from bot.weigh import WEIGHTS, Weigher
from index.figures.figure import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.coverage import Coverage
    from bot.question import Question
    from bot.weigh import Choice
    from index.figures.figure import Figure
    from index.rank import Candidate
    from index.snapshot import Snapshot

PASSAGES = 20
"""Passages whose figures are weighed."""
_BETWEEN, _WITHIN = 1.5, 0.7
"""Powers of ``priors``: a figure's own words say more of what it is than a sentence's do."""
_SUBJECT = ("context", "scope", "terms", "amount", "counted", "target", "base")
_AS_MUCH = ("counted", "outcome")
"""Features that a newer figure must have as much of."""
_SAME = 0.8
"""Weighted points within which two figures of one unit and place tell of one indicator."""

_ROUGH = 0.25
"""Share by which "sekitar" and "lebih dari" may miss the exact value."""
_APART = 10
"""Times that an indicator may grow or fall between two reports; a count of three hospitals is not Banten's 136."""


def choose(
    question: Question, hits: Sequence[Candidate], snapshot: Snapshot, coverage: Coverage, *, every: bool = False
) -> list[Choice]:
    """Return the figures of the best passages that may answer, best first; all of them with ``every``."""
    weigher, weighed = Weigher(question, snapshot, coverage), hits[:PASSAGES]
    prior = priors(weighed, _BETWEEN, _WITHIN)
    choices = [c for hit in weighed for c in weigher.choices(hit, prior[hit.passage], every=every)]
    return _whole_first(sorted(_once(choices), key=lambda choice: -choice.score))


def _whole_first(choices: list[Choice]) -> list[Choice]:
    """Put the whole before a part that hardly more speaks for: 136 hospitals, and not seven that take part.

    They count the same in one place, neither more of what is asked nor the outcome is told of the part alone, and they
    differ too much to be one indicator at two times. Of wholes the newest.
    """
    told = _told(choices[0]) - _SAME if choices else 0.0
    wholes = [one for one in choices if _told(one) >= told and _is_whole_of(one, choices[0])]
    first = max(wholes, key=_last_day, default=None)
    return choices if first is None else [first, *(one for one in choices if one is not first)]


def _told(choice: Choice) -> float:
    """Return what speaks for a figure by itself, however its passage ranks: where it stands makes it no part."""
    return choice.score - WEIGHTS["passage"] * choice.features["passage"]


def _is_whole_of(choice: Choice, other: Choice) -> bool:
    one, two = choice.cited.figure, other.cited.figure
    alike = (one.kind, one.unit, one.place) == (two.kind, two.unit, two.place) and one.kind is Kind.COUNT
    picked = other.features["part"] != 0 and other.features["scope"] > choice.features["scope"]
    if not alike or picked or other.features["outcome"] > choice.features["outcome"]:
        return False
    return bool(one.number and two.number) and float(one.number or 0) >= _APART * float(two.number or 0)


def newest_first(choices: Sequence[Choice], question: Question) -> list[Choice]:
    """Put the newest figure of the best one's indicator first; of a year asked for, what was counted by its end."""
    if not choices:
        return []
    best = choices[0]
    if question.periods:
        whole = max((best, *(one for one in choices if _counts_on(one, best, question))), key=_last_day)
        return [whole, *(choice for choice in choices if choice is not whole)]
    rivals = [choice for choice in choices if same_indicator(choice, best)]
    rivals = [one for one in rivals if all(one.features[name] >= best.features[name] for name in _AS_MUCH)]
    newest = max(rivals, key=lambda choice: (_last_day(choice), choice.score))
    if not newest.features["exact"]:
        # "lebih dari 130" in the same year does not take the place of 136
        year = (newest.cited.figure.as_of or "")[:4]
        near = (c for c in rivals if c.features["exact"] and _is_near(c.cited.figure, newest.cited.figure))
        exact = (c for c in near if (c.cited.figure.as_of or "").startswith(year))
        newest = max(exact, key=_last_day, default=newest)
    return [newest, *(choice for choice in choices if choice is not newest)]


def _counts_on(choice: Choice, best: Choice, question: Question) -> bool:
    """Say whether a count goes on where the best one of the year asked for ends: 853 by December, 44 by February."""
    one, two = choice.cited.figure, best.cited.figure
    alike = (one.kind, one.place) == (two.kind, two.place) and _same_unit(choice, best) and one.kind is Kind.COUNT
    in_it = min(choice.features["period"], best.features["period"]) > 0
    same_year = in_it and all(is_year(period) for period in question.periods)
    more = one.number is not None and two.number is not None and one.number > two.number
    alike = alike and choice.features["outcome"] >= best.features["outcome"]
    return alike and same_year and more and _about(choice) >= _about(best) - _SAME


def _last_day(choice: Choice) -> str:
    """Return the date until which a figure counts; of a whole year its end, or when it was reported within it."""
    as_of, published = choice.cited.figure.as_of or "", choice.cited.published
    if not is_year(as_of):
        return as_of
    return min(f"{as_of}-12-31", published.isoformat()) if published else f"{as_of}-12-31"


def nearest_first(choices: Sequence[Choice], question: Question) -> list[Choice]:
    """Put the figure of the best one's indicator first whose year is nearest, where none is of a period asked for."""
    if not choices or not question.periods or choices[0].features["period"] >= 0:
        return list(choices)
    year = int(question.periods[0][:4])
    rivals = [choice for choice in choices if same_indicator(choice, choices[0]) and choice.cited.figure.as_of]
    nearest = min(rivals, key=lambda one: abs(int((one.cited.figure.as_of or "")[:4]) - year), default=choices[0])
    return [nearest, *(choice for choice in choices if choice is not nearest)]


def same_indicator(choice: Choice, other: Choice) -> bool:
    """Say whether two figures tell of one indicator: unit, kind and place agree and as much speaks for both."""
    return same_measure(choice, other) and abs(_about(choice) - _about(other)) <= _SAME


def same_measure(choice: Choice, other: Choice) -> bool:
    """Say whether two figures measure alike: in kind, unit, place and order of size."""
    one, two = choice.cited.figure, other.cited.figure
    return (one.kind, one.place) == (two.kind, two.place) and _same_unit(choice, other) and _same_size(one, two)


def same_label(one: Figure, two: Figure) -> bool:
    """Say whether what two figures measure is told in a common word, as far as both tell it."""
    first, second = content(one.label, ""), content(two.label, "")
    return not first or not second or not first.isdisjoint(second)


def _same_unit(choice: Choice, other: Choice) -> bool:
    """Say whether two figures count the same, also where one has its unit apart ("jumlah rumah sakit ... 136")."""
    units = {choice.cited.figure.unit, other.cited.figure.unit}
    return len(units) == 1 or (None in units and min(choice.features["counted"], other.features["counted"]) >= 1)


def _same_size(one: Figure, two: Figure) -> bool:
    """Say whether two values can be of one indicator: within a factor of ``_APART``, zero only with zero."""
    if not one.number or not two.number:
        return one.number == two.number
    return 1 / _APART <= float(one.number / two.number) <= _APART


def _is_near(one: Figure, two: Figure) -> bool:
    """Say whether two values can be the same thing, told exactly and about: within a quarter."""
    return bool(one.number and two.number) and abs(float(one.number or 0) / float(two.number or 1) - 1) <= _ROUGH


def _about(choice: Choice) -> float:
    """Return what speaks for a figure's subject, whenever and by whom it was reported."""
    return sum(WEIGHTS[name] * choice.features[name] for name in _SUBJECT)


def _once(choices: Sequence[Choice]) -> list[Choice]:
    """Keep of each figure that stands in two passages the better one."""
    kept: dict[tuple[str, int, str | None], Choice] = {}
    for choice in choices:
        key = (choice.cited.article_id, choice.cited.figure.start, choice.cited.figure.place)
        if key not in kept or choice.score > kept[key].score:
            kept[key] = choice
    return list(kept.values())
