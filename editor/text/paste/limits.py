"""How much may be pasted at once, and what is said of more. Every limit is met before the work, not after it."""

from editor.refusal import Refused

MOST_CHARACTERS = 2_000_000
"""of text, three times a novel of 100,000 words"""
MOST_HTML = 64_000_000
"""characters of HTML with the pictures in it"""
MOST_ELEMENTS = 150_000
"""that are read; a long article of the web has 20,000"""
DEEPEST = 60
"""levels of elements that are kept apart; what is deeper belongs to the level above"""
MOST_PICTURES = 100
MOST_CELLS = 20_000
"""of one table, and `MOST_COLUMNS`: a larger one stands as lines of text, because reading it takes seconds"""
MOST_COLUMNS = 200


def check_characters(count: int) -> None:
    """Refuse a text that is too long to be put into an article at once."""
    if count > MOST_CHARACTERS:
        raise Refused(
            "What you pasted has more than {most} million characters. Nothing was put in. Copy a part of it and paste "
            "that.",
            most=MOST_CHARACTERS // 1_000_000,
        )


def check_html(count: int) -> None:
    """Refuse HTML that is too large to be read at all."""
    if count > MOST_HTML:
        raise Refused(
            "What you pasted is larger than {most} MB. Nothing was put in. Copy a part of it, or paste it as plain "
            "text.",
            most=MOST_HTML // 1_000_000,
        )


def check_elements(count: int) -> None:
    """Refuse HTML that is made of too many parts."""
    if count > MOST_ELEMENTS:
        raise Refused(
            "What you pasted is made of more than {most} parts, so it was not converted and nothing was put in. Copy a "
            "part of it, or paste it as plain text.",
            most=MOST_ELEMENTS,
        )
