"""The log as people read it: a sentence for every kind, filtered, and as files that hold no formula."""

import csv
import io
import json

import pytest

from editor.article import Stage
from editor.event_words import KINDS, MOVES, words
from editor.workflow import AFTER_A_CHANGE, Move
from storage.change import Kind
from storage.logbook import as_csv, as_json_lines, sentence

SILENT = {Kind.UNCHANGED, Kind.PERSON_SWITCHED, Kind.NOTICES_SEEN}


@pytest.fixture
def told(desk, article_id, minh, clock) -> str:
    desk.save_text(article_id, "Chợ.")
    clock.tick()
    desk.advance(article_id, Move.SUBMIT)
    clock.tick()
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.SEND_BACK, "=Thiếu\nnguồn")
    return article_id


def test_every_kind_and_every_move_has_a_sentence():
    assert set(KINDS) == {kind.value for kind in Kind} - SILENT
    assert set(MOVES) == {move.value for move in Move}


def test_an_event_is_a_sentence(desk, told):
    names = desk.names()
    assert [str(sentence(one, names)) for one in desk.events(told)] == [
        "Lan Anh began the article.",
        "Lan Anh began to write.",
        "Lan Anh changed the text.",
        "Lan Anh handed the article in.",
        "Minh began to edit.",
        "Minh sent the article back: =Thiếu nguồn",
    ]


def test_what_a_change_leads_to_is_said_for_every_stage_that_it_leads_to():
    said = {stage: str(words("moved", {"to": stage.value}, "Lan", {})) for stage in AFTER_A_CHANGE.values()}
    assert said == {
        Stage.DRAFTING: "Lan began to write.",
        Stage.IN_EDIT: "A change of Lan took the article back to be edited.",
    }


def test_an_event_that_says_less_or_nothing_known_is_a_sentence_too():
    assert str(words("tagged", {}, "Lan", {})) == "Lan added the tag –."
    assert str(words("flown", {}, "", {})) == "? did something that this program does not know: flown"
    assert str(words("assigned", {"collaborator_id": "m"}, "Lan", {"m": "Minh"})) == "Lan assigned a task to Minh."


def test_it_is_filtered_and_read_page_by_page(desk, told, minh, clock):
    assert [one.kind for one in desk.log(told, person_id=minh.id)] == ["moved", "moved"]
    assert {one.kind for one in desk.log(kinds=["text_saved"])} == {"text_saved"}
    assert [one.seq for one in desk.log(told, since=clock.now)] == [one.seq for one in desk.log(told, most=2)]
    assert desk.log(told, until=clock.now - 1)[0].kind == "moved"
    pages, before = [], None
    while page := desk.log(before=before, most=3):
        pages += page
        before = page[-1].seq
    assert pages == desk.events()[::-1]


def test_as_csv_no_cell_is_a_formula(desk, told):
    rows = list(csv.reader(io.StringIO(as_csv(desk.log(told), desk.names()).decode("utf-8-sig"))))
    assert rows[1][2] == "Minh"
    assert rows[1][4] == "Minh sent the article back: =Thiếu nguồn"
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_as_json_lines_it_is_complete(desk, told):
    lines = [json.loads(line) for line in as_json_lines(desk.log(told)).decode("utf-8").splitlines()]
    assert [line["hash"] for line in lines] == [one.hash for one in desk.log(told)]
    assert lines[0]["payload"]["note"] == "=Thiếu\nnguồn"
