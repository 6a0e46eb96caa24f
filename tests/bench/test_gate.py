"""The quality gate: what passes, what fails, and what may change a floor."""

from bench.gate import failures, floors_from

FLOORS = {"hit@1": 80.0, "false refusal": 5.0}


def test_at_the_floor_passes_and_below_fails() -> None:
    assert failures({"hit@1": 80.0, "false refusal": 5.0}, FLOORS) == []
    assert failures({"hit@1": 79.9, "false refusal": 4.0}, FLOORS) == ["hit@1: 79.9, at least 80.0"]


def test_of_some_measures_less_is_better() -> None:
    assert failures({"hit@1": 99.0, "false refusal": 5.1}, FLOORS) == ["false refusal: 5.1, at most 5.0"]


def test_writing_raises_and_does_not_lower() -> None:
    assert floors_from({"hit@1": 90.0, "false refusal": 9.0}, FLOORS, lower=False) == {
        "hit@1": 87.5,
        "false refusal": 5.0,
    }


def test_only_a_flag_lowers() -> None:
    assert floors_from({"hit@1": 70.0, "false refusal": 9.0}, FLOORS, lower=True) == {
        "hit@1": 67.5,
        "false refusal": 11.5,
    }
