from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.prior import priors
from index.rank import Candidate


def hits(*found: tuple[int, float]) -> list[Candidate]:
    """Return passages, numbered as they come, of (article, score)."""
    return [Candidate(number, article, [], score) for number, (article, score) in enumerate(found)]


def test_between_articles_a_lower_score_counts_for_less_than_within_one() -> None:
    same, other = priors(hits((1, 8.0), (1, 4.0)), 3, 0.5)[1], priors(hits((1, 8.0), (2, 4.0)), 3, 0.5)[1]
    assert same == pytest.approx(0.5**0.5)
    assert other == pytest.approx(0.5**3)


def test_powers_of_one_are_the_share_of_the_best_score() -> None:
    assert priors(hits((1, 8.0), (2, 4.0), (1, 2.0), (2, 1.0)), 1, 1) == pytest.approx(
        {0: 1, 1: 0.5, 2: 0.25, 3: 0.125}
    )


@given(
    st.lists(st.tuples(st.integers(0, 4), st.floats(0.01, 1e6)), min_size=1, max_size=12),
    st.floats(0.5, 3),
    st.floats(0.5, 1),
)
def test_the_best_passage_is_the_likeliest_and_an_articles_passages_keep_their_order(
    found: list[tuple[int, float]], between: float, within: float
) -> None:
    best_first = hits(*sorted(found, key=lambda one: -one[1]))
    prior = priors(best_first, between, within)
    assert prior[0] == pytest.approx(1)
    assert all(0 < value <= 1 + 1e-9 for value in prior.values())
    for article in {hit.article for hit in best_first}:
        own = [prior[hit.passage] for hit in best_first if hit.article == article]
        assert all(one >= other * (1 - 1e-9) for one, other in pairwise(own))
