"""The rules of the tree: who may import whom, and who alone may use what."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ORDER = ("corpus", "index", "bot", "web", "server")
"""Lowest first; a module may import its own package and lower ones. web and server are the Flask part."""

ONLY = {
    "flask": ("server.py", "web/"),
    "flask_limiter": ("web/limits.py",),
    "gunicorn": ("server.py",),
    "prometheus_client": ("web/metrics.py",),
    "Sastrawi": ("index/stem.py",),
    "rank_bm25": ("index/engines.py",),
    "bm25s": ("index/engines.py",),
    "nltk": ("index/sentences.py",),
    "rapidfuzz": ("index/spelling.py",),
    "trafilatura": ("corpus/formats.py",),
    "pypdf": ("corpus/formats.py",),
    "telegram": ("bot/telegram/",),
    "matplotlib": ("bot/chart.py",),
    "sqlalchemy": ("corpus/store.py", "corpus/outbox.py", "corpus/memory.py"),
    "settings": ("server.py", "corpus/__main__.py", "index/__main__.py", "bot/__main__.py"),
}
"""Each of these stands behind the doors named here and nowhere else."""


def modules() -> list[Path]:
    return [path for path in sorted(ROOT.glob("*/**/*.py")) if path.parts[len(ROOT.parts)] in ORDER] + [
        ROOT / "server.py"
    ]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", modules(), ids=name)
def test_imports_point_down(path: Path) -> None:
    package = name(path).split("/")[0].removesuffix(".py")
    allowed = ORDER[: ORDER.index(package) + 1]
    above = [
        module for module in imports(path) if module.split(".")[0] in ORDER and module.split(".")[0] not in allowed
    ]
    assert above == []


@pytest.mark.parametrize("path", modules(), ids=name)
def test_each_library_has_its_door(path: Path) -> None:
    outside = [
        module
        for module in imports(path)
        for doors in [ONLY.get(module.split(".")[0])]
        if doors is not None and not name(path).startswith(doors)
    ]
    assert outside == []


@pytest.mark.parametrize("path", modules(), ids=name)
def test_environment_is_read_at_the_edges_only(path: Path) -> None:
    reads = "os.environ" in path.read_text("utf-8")
    assert not reads or name(path) == "server.py" or path.name == "__main__.py"


@pytest.mark.parametrize("path", modules(), ids=name)
def test_asserts_do_not_check_input(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Assert)]


def test_nothing_imports_from_tests_or_bench() -> None:
    borrowed = [
        name(path) for path in modules() for module in imports(path) if module.split(".")[0] in ("tests", "bench")
    ]
    assert borrowed == []
