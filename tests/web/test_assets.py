"""The script and the style sheet as files: how they are joined, named, packed and kept."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import web
from tests.web.service import Service, service_app
from web import assets

if TYPE_CHECKING:
    from flask.testing import FlaskClient

LIMIT = 12_000
PARTS = {name: (Path(web.__file__).parent / "widget" / f"{name}.js").read_text("utf-8") for name in assets.PARTS}


@pytest.fixture
def client() -> FlaskClient:
    return service_app(Service(), ()).test_client()


def test_the_widget_stays_small(client: FlaskClient) -> None:
    """All of it, script and style: a few seconds on a slow line, as the issue sets it."""
    response = client.get("/widget.js", headers={"Accept-Encoding": "gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert len(response.data) <= LIMIT
    assert gzip.decompress(response.data) == assets.widget()


def test_modules_import_only_from_modules_before_them() -> None:
    seen: dict[str, set[str]] = {}
    for name, source in PARTS.items():
        for wanted, origin in re.findall(r'^import \{ ([^}]+) \} from "\./([a-z]+)\.js";$', source, re.MULTILINE):
            assert set(wanted.split(", ")) <= seen[origin], (name, origin)
        assert len(re.findall(r"\bimport\b", source)) == len(
            re.findall(r'^import \{ .+ \} from "\./[a-z]+\.js";$', source, re.MULTILINE)
        )
        seen[name] = set(re.findall(r"^export (?:async )?(?:const|let|class|function) (\w+)", source, re.MULTILINE))


def test_no_top_level_name_stands_in_two_modules() -> None:
    names = [
        name
        for source in PARTS.values()
        for name in re.findall(r"^(?:export )?(?:async )?(?:const|let|class|function) (\w+)", source, re.MULTILINE)
    ]
    assert len(names) == len(set(names)) > 30


def test_every_module_is_joined() -> None:
    assert {path.stem for path in (Path(web.__file__).parent / "widget").glob("*.js")} == set(assets.PARTS)


@pytest.mark.parametrize(
    "way", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval(", "Function(",
            "createContextualFragment", "setHTML", "document.cookie", "localStorage", "srcdoc", ".cssText"],
)  # fmt: skip
def test_the_script_has_no_way_to_make_elements_of_text(way: str) -> None:
    assert way not in assets.widget().decode()


def test_a_joined_script_keeps_what_only_looks_like_a_comment(tmp_path: Path) -> None:
    for name in assets.PARTS:
        (tmp_path / f"{name}.js").write_text("")
    (tmp_path / "texts.js").write_text(
        '// dropped\n/** dropped\n * dropped\n */\nexport const A = "http://a"; // kept\n    const B = 1;\n'
    )
    (tmp_path / "dom.js").write_text('import { A } from "./texts.js";\nexport function c() {\n  return A;\n}\n')
    (tmp_path / "style.css").write_text("/* dropped */\na:hover b {\n  color: red;\n}\n")
    assert assets.widget(tmp_path).decode() == (
        '(() => {\n"use strict";\nconst STYLE = "a:hover b{color:red;}";\n'
        'const A = "http://a"; // kept\nconst B = 1;\nfunction c() {\nreturn A;\n}\n})();\n'
    )


def test_the_plain_name_is_asked_for_again_and_the_hashed_one_is_kept(client: FlaskClient) -> None:
    hashed = f"/aset/{assets.load()['widget.js'].hashed}"
    assert client.get("/widget.js").headers["Cache-Control"] == "public, no-cache"
    assert client.get(hashed).headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert client.get(hashed).data == client.get("/widget.js").data


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_an_unchanged_script_is_not_sent_again(client: FlaskClient, encoding: str) -> None:
    first = client.get("/widget.js", headers={"Accept-Encoding": encoding})
    again = client.get("/widget.js", headers={"Accept-Encoding": encoding, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_page_from_before_an_update_still_gets_its_files_but_keeps_them_not(client: FlaskClient) -> None:
    old = client.get("/aset/site.0123456789ab.css")
    assert old.status_code == 200
    assert old.headers["Cache-Control"] == "public, no-cache"


def test_any_site_may_load_the_script(client: FlaskClient) -> None:
    headers = client.get("/widget.js").headers
    assert headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Access-Control-Allow-Origin"] == "*"


def test_the_name_changes_with_the_content() -> None:
    names = {assets._asset("a.js", body).hashed for body in (b"1", b"2", b"1")}
    assert len(names) == 2
    assert all(re.fullmatch(r"a\.[0-9a-f]{12}\.js", name) for name in names)
