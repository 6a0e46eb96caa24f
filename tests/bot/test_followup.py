"""Follow-ups: what continues the question before, and what stands by itself."""

import pytest

from bot.followup import asks_source, resumed

BEFORE = "berapa kasus TBC di Kabupaten Pandeglang tahun 2024?"


@pytest.mark.parametrize(
    ("message", "whole"),
    [
        ("kalau di Lebak?", "berapa kasus TBC tahun 2024 di lebak"),
        ("klo kota serang", "berapa kasus TBC tahun 2024 di kota serang"),
        ("Tangsel?", "berapa kasus TBC tahun 2024 di tangsel"),
        ("tahun 2023?", "berapa kasus TBC di Kabupaten Pandeglang tahun 2023"),
        ("kalau 2022", "berapa kasus TBC di Kabupaten Pandeglang 2022"),
        ("gimana dengan Lebak tahun 2025?", "berapa kasus TBC di lebak tahun 2025"),
    ],
)
def test_a_place_or_period_takes_the_rest_from_the_question_before(message: str, whole: str) -> None:
    assert resumed(BEFORE, message) == whole


@pytest.mark.parametrize(
    "message",
    [
        "berapa jumlah rumah sakit di banten?",
        "kalau DBD di Lebak?",
        "apa itu CKG",
        "terima kasih",
        "",
        "siapa kepala dinkes lebak",
    ],
)
def test_a_question_of_its_own_stands_by_itself(message: str) -> None:
    assert resumed(BEFORE, message) is None


@pytest.mark.parametrize(
    "message", ["sumbernya?", "sumber dong", "Sumbernya apa ya?", "minta sumbernya", "mana sumbernya"]
)
def test_asking_for_the_source(message: str) -> None:
    assert asks_source(message)


@pytest.mark.parametrize("message", ["sumber air bersih di lebak", "apa sumber penularan TBC", "sumber daya manusia"])
def test_sources_of_other_things(message: str) -> None:
    assert not asks_source(message)
