"""The three command lines as a person in a terminal meets them: help, exit codes, pipes."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
QUESTION = "berapa jumlah kasus TBC di Kabupaten Lebak"
ENGLISH = ("usage:", "options:", "positional arguments", "show this help", "error:")


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command line in this process: much faster than a process for each."""

    def command(words: list[str], folder: Path, given: str = "", **more: str) -> Done:
        package, *rest = words
        for name, value in environment(folder, **more).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        code = import_module(f"{package}.__main__").main(rest)
        return Done(code, *capsys.readouterr())

    return command


def environment(folder: Path, **more: str) -> dict[str, str]:
    return {"TANYA_DATA": str(folder), "TANYA_SHIPPED_ARTICLES": "off", "TANYA_DATABASE_URL": ""} | more


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder that two articles were added to and that was indexed, by the real commands."""
    folder = tmp_path_factory.mktemp("cli")
    articles = folder / "artikel"
    articles.mkdir()
    for place, cases, day in (("Lebak", "2.419", "2024-07-08"), ("Pandeglang", "1.897", "2024-07-09")):
        (articles / f"tbc-{place.lower()}.md").write_text(
            f"---\ntitle: Kasus TBC di Kabupaten {place}\noutlet: Warta Uji\npublished: {day}\n---\n"
            f"Dinas Kesehatan Kabupaten {place} mencatat {cases} kasus TBC hingga Juni 2024.\n",
            encoding="utf-8",
        )
    for words in (["corpus", "add", str(articles)], ["index", "build"]):
        subprocess.run(
            [sys.executable, "-m", *words], cwd=ROOT, env=os.environ | environment(folder), check=True, timeout=60
        )
    return folder


@pytest.mark.parametrize("package", ["corpus", "index", "bot"])
@pytest.mark.parametrize("words", [["--help"], [], ["tidak-ada"]])
def test_help_and_wrong_usage_are_indonesian(
    package: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        import_module(f"{package}.__main__").main(words)
    said = "".join(capsys.readouterr())
    assert stopped.value.code == (0 if words == ["--help"] else 2)
    assert f"pemakaian: python -m {package}" in said
    assert not [word for word in ENGLISH if word in said]


@pytest.mark.parametrize(
    ("package", "command", "says"),
    [
        ("corpus", "add", "BERKAS|FOLDER|URL"),
        ("corpus", "list", "pilihan"),
        ("corpus", "remove", "ID"),
        ("index", "build", "pilihan"),
        ("index", "figures", "--why"),
        ("bot", "ask", "--json"),
        ("bot", "poll", "pilihan"),
    ],
)
def test_each_command_explains_itself(
    package: str, command: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        import_module(f"{package}.__main__").main([command, "--help"])
    said = capsys.readouterr().out
    assert stopped.value.code == 0
    assert said.startswith(f"pemakaian: python -m {package} {command}")
    assert says in said
    assert not [word for word in ENGLISH if word in said]


def test_ask_answers_in_the_first_line_and_names_the_source(data: Path, run: Run) -> None:
    done = run(["bot", "ask", QUESTION], data)
    assert done.code == 0
    assert done.out.startswith("2.419 kasus")
    assert "Warta Uji, 8 Juli 2024" in done.out
    assert done.err == ""


def test_ask_gives_the_json_of_the_http_contract(data: Path, run: Run) -> None:
    answer = json.loads(run(["bot", "ask", "--json", QUESTION], data).out)
    assert answer["status"] == "answered"
    assert (answer["figures"][0]["value"], answer["figures"][0]["article_id"]) == ("2419", "tbc-lebak")


def test_why_explains_the_answer_after_it(data: Path, run: Run) -> None:
    plain, explained = (run(["bot", "ask", *more, QUESTION], data) for more in ([], ["--why"]))
    assert explained.out.startswith(plain.out)
    assert len(explained.out) > len(plain.out)


def test_without_articles_there_is_no_answer_and_no_traceback(tmp_path: Path, run: Run) -> None:
    done = run(["bot", "ask", QUESTION], tmp_path)
    assert (done.code, done.err) == (0, "")
    assert "2.419" not in done.out


def test_figures_reads_a_sentence_a_line(tmp_path: Path, run: Run) -> None:
    sentences = "Ada 136 rumah sakit di Banten.\nTidak ada angka di sini.\n"
    done = run(["index", "figures"], tmp_path, sentences)
    first, second = (json.loads(line) for line in done.out.splitlines())
    assert done.code == 0
    assert (first[0]["value"], first[0]["unit"], first[0]["kind"]) == ("136", "rumah sakit", "count")
    assert sentences[first[0]["start"] : first[0]["end"]] == first[0]["text"]
    assert second == []


@pytest.mark.parametrize("words", [["corpus", "list"], ["index", "build"], ["bot", "ask", "x"], ["bot", "poll"]])
@pytest.mark.parametrize(
    "wrong", [{"TANYA_BIND": "8000"}, {"TANYA_DATABASE_URL": "tidakada://orang:sandi@tuan/data"}], ids=list
)
def test_a_wrong_setting_is_told_in_one_line(words: list[str], wrong: dict[str, str], tmp_path: Path, run: Run) -> None:
    done = run(words, tmp_path, **wrong)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Pengaturan salah: ")
    assert len(done.err.splitlines()) == 1
    assert "sandi" not in done.err


@pytest.mark.parametrize("words", [["index", "build"], ["bot", "ask", "x"]])
def test_a_wrong_line_of_the_glossary_is_named(
    words: list[str], tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    glossary = tmp_path / "glossary.txt"
    glossary.write_text("[istilah]\ntbc = tuberkulosis\n[tidak ada]\n", encoding="utf-8")
    monkeypatch.setattr("index.glossary.FILE", glossary)
    done = run(words, tmp_path)
    assert done.code == 1
    assert "baris 3" in done.err
    assert "Traceback" not in done.err


def test_poll_needs_a_token(tmp_path: Path, run: Run) -> None:
    done = run(["bot", "poll"], tmp_path, TANYA_TELEGRAM_TOKEN="")
    assert done.code == 2
    assert "TANYA_TELEGRAM_TOKEN" in done.err


@pytest.mark.parametrize(
    ("words", "given"),
    [(["bot", "ask", QUESTION], ""), (["index", "figures"], "Ada 136 rumah sakit.\n" * 20_000)],
    ids=["at the end", "in the middle"],
)
def test_a_closed_pipe_ends_quietly(words: list[str], given: str, data: Path) -> None:
    source = data / "masukan.txt"
    source.write_text(given, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)  # whoever read our output is gone before the first line
    with source.open() as lines, open(writer, "wb") as out:  # noqa: PTH123  # a pipe, not a path
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=ROOT, env=os.environ | environment(data), stdin=lines, stdout=out, stderr=subprocess.PIPE, check=False,
            timeout=60,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (141, b"")
