"""What the documents say is true: commands, settings, links and paths."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import settings

ROOT = Path(__file__).parent.parent
READMES = [ROOT / "README.md", ROOT / "README.id.md"]
TEXTS = sorted([*ROOT.glob("*.md"), ROOT / "NOTICE", *ROOT.glob("docs/**/*.md")])
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


every_readme = pytest.mark.parametrize("readme", READMES, ids=name)
every_text = pytest.mark.parametrize("path", TEXTS, ids=name)


@every_readme
def test_a_readme_shows_how_to_run_and_test(readme: Path) -> None:
    assert {"run", "test"} <= set(re.findall(r"\bmake ([\w-]+)", readme.read_text("utf-8")))


@every_text
def test_every_make_target_exists(path: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", MAKEFILE, re.MULTILINE))
    # In running text "make" is an English word: only what stands as code is a command.
    assert set(re.findall(r"(?:^ {4}|`)make ([\w-]+)", path.read_text("utf-8"), re.MULTILINE)) <= targets


@every_text
def test_every_python_command_exists(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for module, command in re.findall(r"python3? -m ([\w.]+)(?: ([a-z]+)\b)?", path.read_text("utf-8")):
        file = ROOT / module.replace(".", "/")
        assert (
            file.with_suffix(".py").exists() or (file / "__main__.py").exists() or module in ("venv", "pytest", "pip")
        )
        if command and module in ("corpus", "index", "bot"):
            with pytest.raises(SystemExit) as stopped:
                import_module(f"{module}.__main__").main([command, "--help"])
            assert stopped.value.code == 0, f"python -m {module} {command}"


def test_the_page_of_settings_is_the_table() -> None:
    rows = re.findall(r"^\| `(\w+)` \|(.*?)\| (.*) \|$", (ROOT / "docs/settings.md").read_text("utf-8"), re.MULTILINE)
    written = [(name, default.strip().strip("`"), meaning) for name, default, meaning in rows]
    assert written == [(row.name, row.default, row.meaning) for row in settings.TABLE.values()]


@pytest.mark.parametrize("path", [*TEXTS, ROOT / "Makefile", ROOT / ".ci/run"], ids=name)
def test_no_unknown_setting_is_named(path: Path) -> None:
    known = {row.name for row in settings.TABLE.values()}
    assert set(re.findall(r"\bTANYA_[A-Z_]+\b", path.read_text("utf-8"))) <= known


@every_text
def test_links_and_pictures_resolve(path: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"", path.read_text("utf-8"))
    own = [target for pair in targets for target in pair if target and not re.match(r"https?:|mailto:|#", target)]
    assert [target for target in own if not (path.parent / target.partition("#")[0]).exists()] == []


@every_text
def test_named_files_exist(path: Path) -> None:
    named = re.findall(r"`((?:corpus|index|bot|web|bench|tests|docs)/[\w./*-]*)`", path.read_text("utf-8"))
    assert [file for file in named if not any(ROOT.glob(file.rstrip("/")))] == []


@every_readme
def test_a_readme_tells_of_every_package(readme: Path) -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} | {"bench", "docs", "tests"}
    text = readme.read_text("utf-8")
    assert [package for package in packages if f"`{package}/`" not in text] == []


def test_every_requirement_says_why_and_its_licence_is_told() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for file in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / file).read_text("utf-8").splitlines()
        pins = [line for line in lines if line and not line.startswith(("#", "-"))]
        assert [line for line in pins if not re.fullmatch(r"[\w-]+==[\w.]+ +# .+", line)] == []
        if file == "requirements.txt":
            assert [line for line in pins if f"\n- {line.partition('==')[0]} (" not in notice] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs/decisions"
    listed = re.findall(r"\]\(([^)]+)\)", (folder / "README.md").read_text("utf-8"))
    assert sorted([*listed, "README.md"]) == sorted(path.name for path in folder.glob("*.md"))
