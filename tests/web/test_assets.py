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


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("// away\nlet a = 1; // away\n/** away\n * too */\nlet b;\n", "let a=1;let b;"),
        ('const u = "http://a,  b"; // away\nlet b;', 'const u="http://a,  b";let b;'),
        ("const t = `a  ${b( 1 )} // c`;", "const t=`a  ${b( 1 )} // c`;"),
        ("let a = () => { b(); c(`;}`); } ;\nlet d;", "let a=()=>{b();c(`;}`)};let d;"),
        (r"x.replace(/[ .,]+|\/ \/  [/*] /g, 1 / 2)", r"x.replace(/[ .,]+|\/ \/  [/*] /g,1 / 2)"),
        (
            "function f() {\n  return [a, b];\n}\nfor (const c of d) e(c);\n",
            "function f(){return[a,b]}for(const c of d)e(c);",
        ),
        ('say("\\" // stays", (a) => a);', 'say("\\" // stays",(a)=>a);'),
        ('import { A, B } from "./texts.js";\nexport const c = A - B;\n', "const c=A - B;"),
    ],
)
def test_a_script_loses_its_spare_space_and_nothing_else(tmp_path: Path, written: str, sent: str) -> None:
    for name in assets.PARTS:
        (tmp_path / f"{name}.js").write_text("")
    (tmp_path / "element.js").write_text(written)
    (tmp_path / "style.css").write_text("/* away */\na:hover b {\n  color: red;\n}\n")
    style = 'const STYLE="a:hover b{color:red}";'
    assert assets.widget(tmp_path).decode() == f'(()=>{{"use strict";{style}{sent}}})();\n'


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
