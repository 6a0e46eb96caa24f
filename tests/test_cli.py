"""The three command lines as a person in a terminal meets them: help, exit codes, pipes."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
QUESTION = "berapa jumlah kasus TBC di Kabupaten Lebak"
ENGLISH = ("usage:", "options:", "positional arguments", "show this help", "error:")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder that was filled and indexed by the commands themselves, from a folder of two articles."""
    folder = tmp_path_factory.mktemp("cli")
    articles = folder / "artikel"
    articles.mkdir()
    for place, cases, day in (("Lebak", "2.419", "2024-07-08"), ("Pandeglang", "1.897", "2024-07-09")):
        (articles / f"tbc-{place.lower()}.md").write_text(
            f"---\ntitle: Kasus TBC di Kabupaten {place}\noutlet: Warta Uji\npublished: {day}\n---\n"
            f"Dinas Kesehatan Kabupaten {place} mencatat {cases} kasus TBC hingga Juni 2024.\n",
            encoding="utf-8",
        )
    assert run(["corpus", "add", str(articles)], folder).returncode == 0
    assert run(["index", "build"], folder).returncode == 0
    return folder


def environment(folder: Path, **more: str) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")}
    return own | {"TANYA_DATA": str(folder), "TANYA_SHIPPED_ARTICLES": "off"} | more


def run(words: Sequence[str], folder: Path, given: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT, env=environment(folder, **more), input=given, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


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


def test_ask_answers_in_the_first_line_and_names_the_source(data: Path) -> None:
    done = run(["bot", "ask", QUESTION], data)
    assert done.returncode == 0
    assert done.stdout.startswith("2.419 kasus")
    assert "Warta Uji, 8 Juli 2024" in done.stdout
    assert done.stderr == ""


def test_ask_gives_the_json_of_the_http_contract(data: Path) -> None:
    answer = json.loads(run(["bot", "ask", "--json", QUESTION], data).stdout)
    assert answer["status"] == "answered"
    assert (answer["figures"][0]["value"], answer["figures"][0]["article_id"]) == ("2419", "tbc-lebak")


def test_why_explains_the_answer_after_it(data: Path) -> None:
    plain, explained = (run(["bot", "ask", QUESTION, *more], data).stdout for more in ([], ["--why"]))
    assert explained.startswith(plain)
    assert len(explained) > len(plain)


def test_ask_declines_without_articles_and_without_a_traceback(tmp_path: Path) -> None:
    done = run(["bot", "ask", QUESTION], tmp_path)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "2.419" not in done.stdout


def test_figures_reads_a_sentence_a_line(tmp_path: Path) -> None:
    sentences = "Ada 136 rumah sakit di Banten.\nTidak ada angka di sini.\n"
    done = run(["index", "figures"], tmp_path, sentences)
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 0
    assert (first[0]["value"], first[0]["unit"], first[0]["kind"]) == ("136", "rumah sakit", "count")
    assert sentences[first[0]["start"] : first[0]["end"]] == first[0]["text"]
    assert second == []


@pytest.mark.parametrize("words", [["corpus", "list"], ["index", "build"], ["bot", "ask", QUESTION], ["bot", "poll"]])
@pytest.mark.parametrize(
    ("name", "value"), [("TANYA_BIND", "8000"), ("TANYA_DATABASE_URL", "tidakada://orang:sandi@tuan/data")]
)
def test_a_wrong_setting_is_told_in_one_line(
    words: list[str], name: str, value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    for key, text in environment(tmp_path, **{name: value}).items():
        monkeypatch.setenv(key, text)
    assert import_module(f"{words[0]}.__main__").main(words[1:]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Pengaturan salah: ")
    assert len(said.err.splitlines()) == 1
    assert "sandi" not in said.err


def test_poll_needs_a_token(tmp_path: Path) -> None:
    done = run(["bot", "poll"], tmp_path)
    assert done.returncode == 2
    assert "TANYA_TELEGRAM_TOKEN" in done.stderr


@pytest.mark.parametrize(
    ("words", "given"),
    [
        (["bot", "ask", QUESTION], ""),
        (["corpus", "list"], ""),
        (["index", "figures"], "Ada 136 rumah sakit.\n" * 20_000),
    ],
)
def test_a_closed_pipe_ends_quietly(words: list[str], given: str, data: Path) -> None:
    command = [sys.executable, "-m", *words]
    (data / "given").write_text(given, encoding="utf-8")
    with (data / "given").open() as source:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment(data), stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()  # the reader is gone before the first line
        said = process.stderr.read().decode()
        process.stderr.close()
        assert process.wait(60) == 141
    assert said == ""
