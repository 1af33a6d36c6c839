"""The Vietnamese of the window: nothing missing, nothing left over, nothing that breaks a sentence."""

import ast
import importlib.util
import json
import re
import unicodedata
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import resources
from editor.finding import Finding, Severity
from editor.refusal import Refused
from ui import wording

TOP = Path(__file__).resolve().parents[2]
FIELDS = re.compile(r"\{[a-z_]*\}|%\d|%n")


@pytest.fixture(scope="module")
def translations():
    spec = importlib.util.spec_from_file_location("translations", TOP / "scripts" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def vietnamese(translations):
    return translations.read(translations.OURS)


@pytest.fixture(scope="module")
def all_messages(translations, vietnamese):
    return vietnamese | translations.read(translations.FOLDER / "qtbase_vi.ts")


def test_every_sentence_of_the_source_is_translated(translations, vietnamese):
    missing = sorted(message for message in translations.collect() if not vietnamese.get(message))
    assert not missing, "run scripts/translations.py, then translate these"


def test_nothing_is_translated_that_is_said_no_more(translations, vietnamese):
    assert sorted(set(vietnamese) - translations.collect()) == []


def test_a_translation_fills_in_what_the_sentence_fills_in(all_messages):
    different = [
        source
        for (_, source), text in all_messages.items()
        if text and set(FIELDS.findall(source)) != set(FIELDS.findall(text))
    ]
    assert different == []


def test_translations_are_in_the_form_of_all_text(all_messages):
    assert [text for text in all_messages.values() if not unicodedata.is_normalized("NFC", text)] == []


def test_menus_keep_a_key_for_their_letter(all_messages):
    """Within a menu bar no two titles answer to the same letter."""
    letters = [
        text[text.index("&") + 1].casefold()
        for (context, source), text in all_messages.items()
        if context == "Actions" and "&" in source
    ]
    assert sorted(letters) == sorted(set(letters))


@pytest.mark.parametrize("catalogue", ["copydesk_vi", "qtbase_vi"])
def test_what_is_compiled_says_what_is_written(qapp, translations, catalogue):
    translator = QTranslator()
    assert translator.load(str(resources.path(f"translations/{catalogue}.qm")))
    written = translations.read(translations.FOLDER / f"{catalogue}.ts")
    stale = [source for (context, source), text in written.items() if translator.translate(context, source) != text]
    assert stale == [], "run scripts/translations.py"


def test_the_sentences_of_the_command_line_say_what_is_written(translations):
    written = translations.read(translations.OURS)
    kept = json.loads(translations.OURS.with_suffix(".json").read_text(encoding="utf-8"))
    sentences = {source: text for (context, source), text in written.items() if context == "Sentence"}
    assert kept == sentences, "run scripts/translations.py"


@pytest.fixture
def in_vietnamese(qapp):
    spoken = wording.Wording("vi")
    yield
    spoken.use("en")


def test_a_refusal_is_said_in_the_language_of_the_window(in_vietnamese):
    refused = Refused("“{name}” is a folder, not a desk. Choose a file that ends in .desk.", name="Bài")
    assert wording.say(refused) == "“Bài” là thư mục, không phải bàn biên tập. Hãy chọn tệp có đuôi .desk."


def test_a_finding_is_said_in_the_language_of_the_window(in_vietnamese):
    finding = Finding("prompts", Severity.MUST, "Answer “{prompt}” in your own words, or delete it.", {"prompt": "Ai?"})
    assert wording.say(finding) == "Hãy trả lời “Ai?” bằng lời của bạn, hoặc xóa đi."


def test_what_is_not_a_literal_cannot_be_collected(translations):
    tree = ast.parse("def refuse(kind):\n    raise Refused('The ' + kind)\n")
    with pytest.raises(translations.NotLiteral, match="not a literal"):
        list(translations._of_module(translations.TOP / "editor" / "x.py", tree, {"Refused": 0}))


def test_dates_are_those_of_the_office(qapp):
    hanoi = timezone(timedelta(hours=7))
    assert wording.day(1_791_133_200_000, hanoi) == "05/10/2026"
    assert wording.clock_time(1_791_133_200_000, hanoi) == "00:00"
