"""The quality gate: what passes, what fails, and what may change a floor."""

from pathlib import Path

import pytest

from bench.gate import RETRIEVAL, failures, floors_from, present

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


def test_only_the_floors_of_retrieval_sets_may_go_unmeasured() -> None:
    floors = FLOORS | {"facqa: MRR@10": 80.0}
    assert failures({"hit@1": 80.0, "false refusal": 5.0}, floors) == []
    assert failures({"hit@1": 80.0, "false refusal": 5.0, "facqa: MRR@10": 79.0}, floors) == [
        "facqa: MRR@10: 79.0, at least 80.0"
    ]
    with pytest.raises(KeyError):
        failures({"hit@1": 80.0, "facqa: MRR@10": 80.0}, floors)


def test_writing_keeps_the_floors_of_sets_that_are_not_there() -> None:
    assert floors_from({"hit@1": 80.0}, {"newsqa: R@1": 68.0}, lower=True) == {"newsqa: R@1": 68.0, "hit@1": 77.5}


def test_a_retrieval_set_is_there_when_both_its_files_are(tmp_path: Path) -> None:
    for file in (*RETRIEVAL[0].files, RETRIEVAL[1].files[0]):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    assert present(tmp_path) == [RETRIEVAL[0]]
