"""The pictures of the smaller dialogs are no older than what they show: each says what was said when it was taken.

Whoever changes a word in one of them takes the pictures anew: `make screenshots`. No picture is compared, for letters
are drawn a little otherwise on other machines; the words are kept beside the pictures when these are taken.
"""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from ui.wording import Wording

TOP = Path(__file__).parents[2]
NOW = 1_795_401_720_000


def script(name):
    spec = spec_from_file_location(f"pictures_{name}", TOP / "scripts" / f"{name}.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


dialog_shots, made = script("dialog_shots"), script("made")
KINDS = sorted(set(dialog_shots.NAMES) - set(dialog_shots.OF_A_MACHINE))


@pytest.fixture
def speak():
    """`speak(language)` uses a language of the window until the test is over."""
    wording = Wording("en")
    yield wording.use
    wording.use("en")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_each_dialog_says_what_its_picture_says(qtbot, theme, speak, language):
    speak(language)
    holder = QWidget()
    qtbot.addWidget(holder)
    session = SimpleNamespace(_preferences=SimpleNamespace(language=language), window=holder, theme=theme)
    said = {}
    for kind, make in dialog_shots.makers(session, NOW).items():
        if kind in KINDS:
            said[kind] = made.words(make())
    taken = made.read(TOP / "docs" / "screens")[language]
    stale = {kind: set(taken.get(kind, ())) ^ set(said[kind]) for kind in KINDS if taken.get(kind) != said[kind]}
    assert not stale, f"changed since their pictures were taken (make screenshots): {stale}"


def test_no_words_are_kept_of_a_picture_that_is_no_more():
    taken = made.read(TOP / "docs" / "screens")
    assert {language: sorted(kinds) for language, kinds in taken.items()} == {"en": KINDS, "vi": KINDS}
