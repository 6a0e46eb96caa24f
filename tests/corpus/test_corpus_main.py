"""The command line: what it prints, and its exit codes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from corpus.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Dinas kesehatan mencatat 57 kasus kusta di dua kecamatan sampai bulan Agustus."


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("TANYA_DATA", str(folder))
    monkeypatch.delenv("TANYA_DATABASE_URL", raising=False)
    return folder


@pytest.fixture
def page(tmp_path: Path) -> str:
    file = tmp_path / "kusta.txt"
    file.write_text(f"Kusta di Dua Kecamatan Naik\nSERANG, KABARCONTOH.ID – {SENTENCE}", encoding="utf-8")
    return str(file)


def test_add_then_list_then_remove(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", page]) == 0
    assert capsys.readouterr().out == (
        "1 artikel baru, 0 diperbarui, 0 tidak berubah, 0 ditolak; kini tersimpan 1 artikel.\n"
    )
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "kusta\t-\tKabar Contoh\tKusta di Dua Kecamatan Naik\n"
    assert main(["remove", "kusta"]) == 0
    assert main(["remove", "kusta"]) == 1
    assert main(["list"]) == 0
    assert "kusta\t" not in capsys.readouterr().out


def test_adding_what_is_there_already_is_a_success(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", page]) == 0
    assert main(["add", page]) == 0
    assert "0 artikel baru, 0 diperbarui, 1 tidak berubah" in capsys.readouterr().out


def test_what_is_bad_is_named_and_the_rest_goes_on(
    tmp_path: Path, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tmp_path / "artikel.jsonl"
    rows.write_text(json.dumps({"id": "satu", "text": SENTENCE}) + "\nrusak\n", encoding="utf-8")
    assert main(["add", str(rows), str(tmp_path / "tiada.txt"), page]) == 0
    said = capsys.readouterr()
    assert f"Ditolak: {rows}:2: baris ini bukan JSON" in said.err
    assert f"Ditolak: {tmp_path / 'tiada.txt'}: berkas ini tidak ada" in said.err
    assert said.out.startswith("2 artikel baru, 0 diperbarui, 0 tidak berubah, 2 ditolak")


def test_two_different_articles_of_one_run_may_not_share_an_id(
    tmp_path: Path, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "lain" / "kusta.txt"
    other.parent.mkdir()
    other.write_text("Isi yang lain sama sekali, tetapi nama berkasnya sama.", encoding="utf-8")
    assert main(["add", page, str(other)]) == 0
    assert "Ditolak: kusta: artikel lain dalam pemuatan ini sudah memakai id ini" in capsys.readouterr().err


def test_only_bad_items_is_a_failure(tmp_path: Path) -> None:
    assert main(["add", str(tmp_path / "tiada.txt")]) == 1


@pytest.mark.parametrize("words", [[], ["add"], ["tiada"], ["remove"]])
def test_wrong_usage(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2


def test_wrong_settings(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TANYA_DATABASE_URL", "tidakada://orang:rahasia@x/y")
    assert main(["list"]) == 2
    said = capsys.readouterr().err
    assert "Pengaturan salah" in said
    assert "rahasia" not in said


@pytest.mark.parametrize("words", [["--help"], ["add", "--help"], ["list", "--help"], ["remove", "--help"]])
def test_help_is_in_indonesian(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 0
    assert "tampilkan bantuan ini" in capsys.readouterr().out
