"""News data in ninjs 3.1: valid against the IPTC's own schema, for whatever an article holds."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker
from lxml import html as parser
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from editor import house_style
from editor.article import Embargo, Fields, Picture
from editor.export import ninjs_writer
from editor.export.piece import Piece
from editor.text import pictures as picture_files
from editor.text.markdown import parse
from tests.editor.export.conftest import HERE, MODIFIED_AT
from tests.editor.export.test_properties import pieces as any_pieces

STYLE = house_style.named("news-article")
SCHEMA = json.loads((Path(__file__).parents[2] / "tools" / "ninjs-schema_3.1.json").read_text(encoding="utf-8"))
# The one thing that the schema takes from elsewhere is the shape of a map, which no article has.
ELSEWHERE = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", DRAFT202012.create_resource({}))
VALIDATOR = Draft202012Validator(SCHEMA, registry=ELSEWHERE, format_checker=FormatChecker())
FIELDS = Fields(
    kicker="Cảng",
    headline="Cầu “mới” & bến",
    dek="Sapo.",
    byline="Lan Anh",
    dateline="HUẾ",
    slug="cau-moi",
    keywords=("cầu", "cảng"),
    ednote="Qzxvwk",
    embargo=Embargo(1_772_672_400_000, "Asia/Ho_Chi_Minh", "Họp báo"),
)


def item(source: str = "Đoạn.", fields: Fields = FIELDS, **more: object) -> dict[str, Any]:
    piece = Piece(fields, "vi", parse(source), MODIFIED_AT, **more)  # type: ignore[arg-type]
    return valid(piece)


def valid(piece: Piece, style: house_style.HouseStyle = STYLE) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ninjs_writer.write(piece, style).data)
    assert [error.message[:200] for error in VALIDATOR.iter_errors(found)] == []
    return found


def test_the_schema_finds_what_is_wrong() -> None:
    assert [error.validator for error in VALIDATOR.iter_errors(item() | {"pubStatus": "maybe"})] == ["enum"]
    assert list(VALIDATOR.iter_errors(item() | {"mood": "glad"}))
    assert list(VALIDATOR.iter_errors({"type": "text"}))


def test_the_fields_stand_where_the_standard_has_them() -> None:
    found = item("Đoạn *một*.")
    assert found["standard"]["version"] == "3.1"
    assert {each["role"]: each["value"] for each in found["headlines"]} == {
        "main": "Cầu “mới” & bến",
        "kicker": "Cảng",
    }
    assert [each["value"] for each in found["descriptions"]] == ["Sapo."]
    assert (found["by"], found["located"], found["slugline"], found["language"]) == ("Lan Anh", "HUẾ", "cau-moi", "vi")
    assert [each["name"] for each in found["subjects"]] == ["cầu", "cảng"]
    assert found["versionCreated"] == "2026-03-05T00:00:00Z"
    assert "<em>một</em>" in found["bodies"][0]["value"]
    assert "Qzxvwk" not in json.dumps(found)


def test_what_may_not_be_published_is_withheld_and_says_so_in_the_body_too() -> None:
    found = item(marks=("CHƯA DUYỆT",))
    assert (found["pubStatus"], found["edNote"]) == ("withheld", "CHƯA DUYỆT")
    assert found["embargoedUntil"] == "2026-03-05T01:00:00Z"
    assert found["bodies"][0]["value"].startswith('<section class="marks" aria-label="CHƯA DUYỆT">')
    free = item(fields=Fields(headline="T"))
    assert free["pubStatus"] == "usable"
    assert not {"edNote", "embargoedUntil"} & set(free)


def test_a_picture_is_there_once_with_its_words_and_the_body_calls_it_by_its_name() -> None:
    picture: Picture = picture_files.inspect((HERE / "pieces" / "pictures" / "wide.jpg").read_bytes(), "bến.jpg")
    source = '![Bến](p/a.jpg "Chú thích"){credit="Lan"}\n\nVà ![Bến](p/a.jpg) nữa.'
    found = item(source, pictures={"p/a.jpg": picture})
    (association,) = found["associations"]
    assert {each["role"]: each["value"] for each in association["descriptions"]} == {
        "caption": "Chú thích",
        "alternative": "Bến",
    }
    assert (association["by"], association["type"]) == ("Lan", "picture")
    assert association["renditions"][0]["href"].startswith("data:image/jpeg;base64,")
    body = parser.fragment_fromstring(found["bodies"][0]["value"], create_parent=True)
    assert [image.get("src") for image in body.iter("img")] == ["pictures/b%E1%BA%BFn.jpg"] * 2
    assert association["name"] == "pictures/bến.jpg"


def test_an_article_keeps_its_name_whatever_becomes_of_it() -> None:
    before, after = item(identity="a1"), item("Khác.", Fields(headline="Khác"), identity="a1")
    assert before["uri"] == after["uri"]
    assert item(identity="a2")["uri"] != before["uri"]


def test_every_piece_is_valid(pieces: list[tuple[str, str, Piece]]) -> None:
    for _, style, piece in pieces:
        valid(piece, house_style.named(style))


@given(any_pieces)
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
def test_any_article_is_valid(piece: Piece) -> None:
    valid(piece)


@pytest.mark.parametrize("words", ["none.png", "ftp://a", "Ai nói"])
def test_what_is_lost_is_told(words: str) -> None:
    source = "![a](none.png)\n\n[x](ftp://a)\n\n{{Ai nói?}}"
    said = ninjs_writer.write(Piece(FIELDS, "vi", parse(source), 0), STYLE).notes
    assert [note for note in said if words in str(note)]
