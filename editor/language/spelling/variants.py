"""British and American spellings of one word, and the house's choice between them.

The pairs: resources/language/en-variants.tsv. A word that means something else on the other side (license, program,
check, tire) is in no pair.
"""

from enum import StrEnum
from functools import cache

import resources


class Variant(StrEnum):
    """Which English the house writes; British is the kind with -ise."""

    EITHER = "either"
    BRITISH = "british"
    AMERICAN = "american"


def other_form(word: str, variant: Variant) -> str:
    """The form of a lower-case word that the house writes, where that is another one; "" when the word may stand."""
    if variant is Variant.EITHER:
        return ""
    american_of, british_of = pairs()
    return (british_of if variant is Variant.BRITISH else american_of).get(word, "")


@cache
def pairs() -> tuple[dict[str, str], dict[str, str]]:
    """American forms by the British ones, and British forms by the American ones."""
    rows = [line.split("\t") for line in resources.text("language/en-variants.tsv").splitlines()]
    return dict(rows), {american: british for british, american in rows}
