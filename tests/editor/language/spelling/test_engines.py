import json
import sys
import threading

import pytest

from editor.language.spelling import engines, lists
from editor.language.spelling.engine import Verdict

# A word that is right, a slip, and what was meant.
WORDS = {
    "ar": ("الكتاب", "الكتااب", "الكتاب"),
    "de": ("Regierung", "Regirung", "Regierung"),
    "en": ("government", "goverment", "government"),
    "es": ("gobierno", "govierno", "gobierno"),
    "eu": ("gobernua", "gobernuaa", "gobernua"),
    "fa": ("کتاب", "کتااب", "کتاب"),
    "fr": ("gouvernement", "gouvernment", "gouvernement"),
    "it": ("governo", "govenro", "governo"),
    "lv": ("valdība", "valdiba", "valdība"),
    "nl": ("regering", "regerring", "regering"),
    "pt": ("governo", "gouverno", "governo"),
    "ru": ("правительство", "провительство", "правительство"),
    "vi": ("phủ", "phu3", "phủ"),
}


def test_every_language_has_a_case():
    assert set(WORDS) == set(engines.MAKERS) == lists.LANGUAGES | {"vi"}


@pytest.mark.parametrize("language", sorted(WORDS))
def test_every_language_tells_right_from_wrong_and_suggests(language):
    right, wrong, meant = WORDS[language]
    engine = engines.engine(language)
    assert engine.check(right) is Verdict.OK
    assert engine.check(wrong) is (Verdict.RARE if language in lists.THIN else Verdict.ERROR)
    assert meant in [one.text for one in engine.suggest(wrong)]


def test_an_engine_is_made_once_whoever_asks():
    engines._made.pop("eu", None)
    found = []
    asking = [threading.Thread(target=lambda: found.append(engines.engine("eu"))) for _ in range(4)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert len({id(engine) for engine in found}) == 1
    assert engines.made_engine("eu-ES") is found[0]


def test_a_language_that_has_no_engine_is_said_so():
    assert not engines.is_spoken("ja")
    assert engines.engine("ja") is None
    assert engines.made_engine("ja") is None
    assert engines.is_spoken("en-GB")


def test_the_lists_are_read_in_pieces_and_whole(monkeypatch):
    pieces = []
    loads = json.loads
    monkeypatch.setattr(lists.json, "loads", lambda text: pieces.append(text) or loads(text))
    before = dict(lists._counts("eu"))
    assert max(map(len, pieces)) < 2 * lists._PIECE
    monkeypatch.setattr(lists, "_PIECE", sys.maxsize)
    assert dict(lists._counts("eu")) == before
    assert len(before) > 90_000


def test_suggestions_are_written_as_the_word_is():
    english = engines.engine("en")
    assert english.suggest("Recieve")[0].text == "Receive"
    assert english.suggest("RECIEVE")[0].text == "RECEIVE"
    assert english.suggest("wensday")[0].text == "Wednesday"
    assert english.suggest("doesn’t") == english.suggest("doesn't")
    assert engines.engine("vi").suggest("Đuợc")[0].text == "Được"


def test_syllables_without_any_mark_are_taken_for_the_usual_ones():
    engine = engines.engine("vi")
    assert [engine.suggest(word)[0].text for word in ("nguoi", "duoc", "sach")] == ["người", "được", "sách"]


@pytest.mark.parametrize(("language", "word"), [("vi", "người"), ("en", "colour"), ("fr", "gouvernement")])
def test_a_word_is_not_suggested_for_itself(language, word):
    assert word not in [one.text for one in engines.engine(language).suggest(word)]


def test_what_is_no_word_gets_no_suggestions():
    assert engines.engine("en").suggest("x" * 5_000) == []
    assert engines.engine("vi").suggest("đ" * 5_000) == []
