"""docs/openapi.json says what the server does: its addresses, fields and errors."""

import json
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from bot.answer import Answer, Cited, Computed, Correction, Passage, Status
from bot.wire import answer_json
from index.figures.figure import Figure, Kind, Qualifier
from web import errors

OPENAPI = json.loads((Path(__file__).parent.parent / "docs/openapi.json").read_text("utf-8"))
SCHEMAS = OPENAPI["components"]["schemas"]


def test_the_description_names_every_address_with_its_methods(client: FlaskClient) -> None:
    served: dict[str, set[str]] = {}
    for rule in client.application.url_map.iter_rules():
        methods = {method.lower() for method in rule.methods or ()} - {"head", "options"}
        served.setdefault(re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), set()).update(methods)
    assert {path: set(methods) for path, methods in OPENAPI["paths"].items()} == served


def test_the_description_lists_every_status_kind_qualifier_and_error() -> None:
    figure = SCHEMAS["Figure"]["properties"]
    assert SCHEMAS["Answer"]["properties"]["status"]["enum"] == list(Status)
    assert figure["kind"]["enum"] == list(Kind)
    assert figure["qualifier"]["enum"] == [*Qualifier, None]
    codes = [code for code, _ in errors._TEXTS.values()]
    assert SCHEMAS["Error"]["properties"]["error"]["properties"]["code"]["enum"] == codes


FIGURE = Figure(
    3, 18, "136 rumah sakit", Kind.COUNT, Decimal(136), Decimal(140), None, "rumah sakit", Qualifier.ABOUT,
    "rumah sakit", "Provinsi Banten", "2026-01-12",
)  # fmt: skip
CITED = Cited(FIGURE, "a", "Warta Uji", "https://uji.example/a", date(2026, 1, 12))
BARE = Cited(Figure(0, 4, "2025", Kind.DATE, code="2025"), "a", None, None, None)
FULL = Answer(
    "x", Status.ANSWERED, "136 rumah sakit", (CITED, BARE),
    (Passage("a", None, None, None, None, "Ada 136 rumah sakit.", 0, 20, 1.5, ((4, 19),)),), (CITED, BARE),
    (Correction("brp", "berapa"),), (Computed("Dihitung: naik 8", "8", "rumah sakit", (CITED, CITED)),), ("Lalu?",),
    ((CITED, BARE),),
)  # fmt: skip


@pytest.mark.parametrize("answer", [FULL, Answer("x", Status.NOT_FOUND, "Tidak ada.")], ids=["full", "empty"])
def test_answers_have_the_fields_of_the_description(answer: Answer) -> None:
    assert faults(json.loads(json.dumps(answer_json(answer))), SCHEMAS["Answer"]) == []


@pytest.mark.parametrize(
    ("address", "schema"),
    [
        ("/api/v1/ask?q=berapa+jumlah+rumah+sakit+di+banten", "Answer"),
        ("/api/v1/ask?q=bandingkan+kasus+TBC+Lebak+dan+Pandeglang", "Answer"),
        ("/api/v1/ask?q=anak+saya+kejang", "Answer"),
        ("/api/v1/ask?q=halo", "Answer"),
        ("/api/v1/ask?q=", "Answer"),
        ("/api/v1/ask", "Error"),
        ("/api/v1/articles/rs-januari", "Article"),
        ("/api/v1/articles/tidak-ada", "Error"),
        ("/livez", "Live"),
        ("/readyz", "Ready"),
    ],
)
def test_replies_are_as_described(client: FlaskClient, address: str, schema: str) -> None:
    assert faults(client.get(address, headers={"Accept": "application/json"}).json, SCHEMAS[schema]) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "good"},
        {"figures": [{"value": 136}]},
        {"series": "none"},
        {"extra": 1},
        {"text": None},
        {"suggestions": [1]},
    ],
    ids=str,
)
def test_a_reply_that_differs_is_noticed(wrong: dict[str, object]) -> None:
    assert faults(answer_json(FULL) | wrong, SCHEMAS["Answer"])


@dataclass(frozen=True)
class Fault:
    """Where a value differs from its schema."""

    at: str
    schema: object


TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "array": (list,),
    "object": (dict,), "null": (type(None),),
}  # fmt: skip


def faults(value: object, schema: dict[str, Any], at: str = "") -> list[Fault]:
    """Return where ``value`` differs from ``schema``, for the part of JSON Schema that docs/openapi.json uses."""
    if "$ref" in schema:
        return faults(value, SCHEMAS[schema["$ref"].rpartition("/")[2]], at)
    if "oneOf" in schema:
        return min((faults(value, option, at) for option in schema["oneOf"]), key=len)
    if not allowed(value, schema):
        return [Fault(at, schema)]
    if isinstance(value, list):
        return [fault for i, item in enumerate(value) for fault in faults(item, schema["items"], f"{at}/{i}")]
    if isinstance(value, dict) and "properties" in schema:
        known = schema["properties"]
        odd = [Fault(f"{at}/{key}", "missing") for key in schema["required"] if key not in value]
        odd += [Fault(f"{at}/{key}", "unknown") for key in value if key not in known]
        return odd + [f for key in known if key in value for f in faults(value[key], known[key], f"{at}/{key}")]
    return []


def allowed(value: object, schema: dict[str, Any]) -> bool:
    words = schema.get("type", [*TYPES])
    types = [kind for word in ([words] if isinstance(words, str) else words) for kind in TYPES[word]]
    return type(value) in types and value in schema.get("enum", [value]) and value == schema.get("const", value)
