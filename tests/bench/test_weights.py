"""What weights are worth: a weight that decides is missed, one that does not is not."""

import numpy as np
import pytest

from bench.weights import Asked, changes, reciprocal

RIGHT_SECOND = Asked(
    np.array([[2.0, 0.0], [1.0, 3.0], [0.0, 1.0]]), np.array([7, 8, 9]), np.array([False, True, False])
)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ([1.0, 0.0], 1 / 2),
        ([1.0, 1.0], 1.0),
        ([-1.0, 0.0], 1 / 2),
        ([-1.0, -1.0], 1 / 3),
    ],
)
def test_the_rank_of_the_right_one_follows_the_weights(weights: list[float], expected: float) -> None:
    assert reciprocal(RIGHT_SECOND, np.array(weights)) == expected


def test_passages_of_one_article_count_once() -> None:
    twice = Asked(RIGHT_SECOND.features, np.array([7, 8, 7]), np.array([False, True, False]))
    assert reciprocal(twice, np.array([-1.0, -1.0])) == 1 / 2


def test_none_right_and_none_found_are_nought() -> None:
    assert reciprocal(Asked(RIGHT_SECOND.features, RIGHT_SECOND.articles, np.zeros(3, bool)), np.ones(2)) == 0
    assert reciprocal(Asked(np.zeros((0, 2)), np.zeros(0, int), np.zeros(0, bool)), np.ones(2)) == 0


def test_a_weight_that_decides_is_missed_and_another_is_not() -> None:
    found = changes([RIGHT_SECOND], {"lead": 0.1, "words": 1.0})
    assert found["", ""] == 100
    assert found["words", "off"] == -50
    assert found["lead", "off"] == found["lead", "double"] == 0
