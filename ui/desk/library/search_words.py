"""The words of the library: places, orders, and what was tried. It finds nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from storage.finding.search import Answer, Place

ORDERS = ("best", "newest", "headline", "due")
"""The orders of results as `storage.finding.search.Order` has them. To add one: there, here, and its words below."""


def order_words(order: str) -> str:
    translate = QCoreApplication.translate
    return {
        "best": translate("Library", "Best first"),
        "newest": translate("Library", "Newest first"),
        "headline": translate("Library", "By headline"),
        "due": translate("Library", "By due date"),
    }[order]


def place_words(place: "Place | None") -> str:
    """Where something was found; nothing is said of the text, where one expects it."""
    translate = QCoreApplication.translate
    if place == "notes":
        return translate("Library", "in a note")
    return translate("Library", "in the fields") if place == "fields" else ""


def count_words(answer: "Answer") -> str:
    """How many articles were found."""
    translate = QCoreApplication.translate
    number = QLocale().toString(answer.count)
    if answer.is_more:
        return translate("Library", "More than {count} articles").format(count=number)
    if answer.count == 1:
        return translate("Library", "One article")
    return translate("Library", "{count} articles").format(count=number)


def pending_words(pending: int) -> str:
    """What the search cannot know yet; empty when it knows all."""
    if not pending:
        return ""
    said = QCoreApplication.translate("Library", "{count} articles are still being indexed for the search.")
    return said.format(count=QLocale().toString(pending))


def tried_words(text: str, has_filters: bool) -> str:
    """What was looked for when nothing was found."""
    translate = QCoreApplication.translate
    if not any(letter.isalnum() for letter in text) and text.strip():
        return translate("Library", "There is no letter or digit to search for. Type a word.")
    if not text.strip():
        return translate("Library", "No article fits these filters.")
    tried = translate(
        "Library",
        "Searched for the words as typed, without tone marks, one by one, and as parts of words in headlines: "
        "in headlines, fields, texts, notes and comments.",
    )
    if has_filters:
        return tried + " " + translate("Library", "Only articles that fit the filters were searched.")
    return tried + " " + translate("Library", "Try fewer words, or another spelling.")
