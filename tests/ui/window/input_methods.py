"""Vietnamese input methods as they reach a widget: words by Telex or VNI, in the three ways engines deliver them.

A word goes through forms: its letters one by one, and what each key of a mark makes of them. Telex marks a vowel at
once ("coongj"), VNI at the end ("cong65"); where the keys differ otherwise, the widget never sees it.
"""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

TONES = "\u0300\u0301\u0303\u0309\u0323"


def telex(word: str) -> list[str]:
    """The forms of a word whose vowels are marked as they are typed, its tone at the end."""
    shaped = [unicodedata.normalize("NFC", _without(letter, TONES)) for letter in word]
    forms = [""]
    for letter in shaped:
        plain = _plain(letter)
        forms += [forms[-1] + plain] + ([forms[-1] + letter] if plain != letter else [])
    return [*forms[1:], *([word] if forms[-1] != word else [])]


def vni(word: str) -> list[str]:
    """The forms of a word that is typed plain, then marked: shapes first, the tone last."""
    plain = "".join(map(_plain, word))
    shaped = "".join(unicodedata.normalize("NFC", _without(letter, TONES)) for letter in word)
    forms = [*accumulate(plain), shaped, word]
    return [form for before, form in pairwise(["", *forms]) if form != before]


def _without(letter: str, marks: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if part not in marks)


def _plain(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part)).translate(
        {ord("đ"): "d", ord("Đ"): "D"}
    )


def words(text: str) -> Iterator[str]:
    """Runs of letters, and each other sign by itself."""
    run = ""
    for letter in text:
        if letter.isalpha():
            run += letter
            continue
        yield from ([run, letter] if run else [letter])
        run = ""
    if run:
        yield run


def key(widget: QWidget, letter: str) -> None:
    code = {"\b": Qt.Key.Key_Backspace, "\n": Qt.Key.Key_Return}.get(letter, 0)
    typed = "\r" if letter == "\n" else letter
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, typed))


def _event(widget: QWidget, composed: str, commit: str = "", start: int = 0, length: int = 0) -> None:
    event = QInputMethodEvent(composed, [])
    event.setCommitString(commit, start, length)
    QApplication.sendEvent(widget, event)


def compose(widget: QWidget, forms: list[str]) -> None:
    """As ibus and fcitx do: underlined letters until the word is done."""
    for form in forms:
        _event(widget, form)
    _event(widget, "", forms[-1])


def replace_surrounding(widget: QWidget, forms: list[str]) -> None:
    """As ibus-bamboo does: each key hands over letters, in the place of letters that stand there already."""
    for before, form in pairwise(["", *forms]):
        same = _same(before, form)
        _event(widget, "", form[same:], -(len(before) - same), len(before) - same)


def press_backspace(widget: QWidget, forms: list[str]) -> None:
    """As Unikey does: takes letters away with Backspace and types them anew."""
    for before, form in pairwise(["", *forms]):
        same = _same(before, form)
        for letter in "\b" * (len(before) - same) + form[same:]:
            key(widget, letter)


def _same(one: str, other: str) -> int:
    return next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))


Deliver = Callable[[QWidget, list[str]], None]
DELIVERIES: dict[str, Deliver] = {
    "composed": compose,
    "replaced": replace_surrounding,
    "backspaced": press_backspace,
}
METHODS: dict[str, Callable[[str], list[str]]] = {"telex": telex, "vni": vni}


def write(widget: QWidget, text: str, method: str, delivery: str, after_word: Callable[[], object] = int) -> None:
    """Type `text` into `widget`; `after_word` is called behind every word."""
    for word in words(text):
        if word.isalpha():
            DELIVERIES[delivery](widget, METHODS[method](word))
            after_word()
        else:
            key(widget, word)
