"""Characters that no key has: what they are called, and which are used most. No widget."""

from PySide6.QtCore import QCoreApplication

from editor.frozen import frozen
from editor.text.folding import fold


@frozen
class Character:
    """`sign` is what is put in; `name` what it is called in the window's language; `words` find it too."""

    sign: str
    name: str
    words: str = ""

    @property
    def shown(self) -> str:
        """What is seen of it: a space has no looks of its own."""
        return _SHOWN.get(self.sign, self.sign)


_SHOWN = {"\u00a0": "[ ]", "\u202f": "[]", "\u00ad": "-|"}


def _named(words: str) -> str:
    return QCoreApplication.translate("Characters", words)


def characters() -> list[Character]:
    """All of them, in the order in which they are shown before any has been used."""
    return [*_of_writing(), *_of_numbers(), *_of_law_and_lists()]


# To add one: the sign, what it is called, and in English what else a person may look for.
def _of_writing() -> list[Character]:
    return [
        Character("“", _named("Opening quotation mark"), "quote double left"),
        Character("”", _named("Closing quotation mark"), "quote double right"),
        Character("‘", _named("Opening single quotation mark"), "quote left"),
        Character("’", _named("Closing single quotation mark, apostrophe"), "quote right"),
        Character("„", _named("Low quotation mark"), "quote german"),
        Character("«", _named("Opening angle quotation mark"), "guillemet quote french"),
        Character("»", _named("Closing angle quotation mark"), "guillemet quote french"),
        Character("–", _named("Dash"), "en dash"),
        Character("—", _named("Long dash"), "em dash"),
        Character("…", _named("Ellipsis"), "dots"),
        Character("\u00a0", _named("No-break space"), "nbsp hard"),
        Character("\u202f", _named("Narrow no-break space"), "nnbsp thin"),
        Character("\u00ad", _named("Soft hyphen"), "shy break"),
        Character("‑", _named("No-break hyphen"), "hard"),
    ]


def _of_numbers() -> list[Character]:
    return [
        Character("₫", _named("Dong"), "vnd currency money"),
        Character("€", _named("Euro"), "currency money"),
        Character("£", _named("Pound"), "currency money sterling"),
        Character("¥", _named("Yen or yuan"), "currency money"),
        Character("¢", _named("Cent"), "currency money"),
        Character("%", _named("Per cent"), "percent"),
        Character("‰", _named("Per mille"), "thousand"),
        Character("°", _named("Degree"), "temperature"),
        Character("′", _named("Minute, foot"), "prime"),
        Character("″", _named("Second, inch"), "prime"),
        Character("×", _named("Times"), "multiply by x"),
        Character("÷", _named("Divided by"), "division"),
        Character("±", _named("Plus or minus"), ""),
        Character("−", _named("Minus"), ""),
        Character("≈", _named("About equal"), "approximately"),
        Character("≠", _named("Not equal"), ""),
        Character("≤", _named("At most"), "less equal"),
        Character("≥", _named("At least"), "greater equal"),
        Character("½", _named("One half"), "1/2 fraction"),
        Character("¼", _named("One quarter"), "1/4 fraction"),
        Character("¾", _named("Three quarters"), "3/4 fraction"),
        Character("²", _named("Squared"), "2 superscript"),
        Character("³", _named("Cubed"), "3 superscript"),
        Character("µ", _named("Micro"), "mu"),
        Character("Ω", _named("Ohm"), "omega"),
    ]


def _of_law_and_lists() -> list[Character]:
    return [
        Character("§", _named("Section"), "paragraph law"),
        Character("¶", _named("Paragraph"), "pilcrow"),
        Character("†", _named("Dagger"), "cross died"),
        Character("№", _named("Number"), "numero"),
        Character("©", _named("Copyright"), ""),
        Character("®", _named("Registered trade mark"), ""),
        Character("™", _named("Trade mark"), "tm"),
        Character("•", _named("Bullet"), "dot"),
        Character("·", _named("Middle dot"), ""),
        Character("→", _named("Arrow to the right"), ""),
        Character("←", _named("Arrow to the left"), ""),
        Character("↑", _named("Arrow upwards"), ""),
        Character("↓", _named("Arrow downwards"), ""),
        Character("↔", _named("Arrow both ways"), ""),
        Character("⇒", _named("It follows"), "double arrow"),
        Character("✓", _named("Check mark"), "tick"),
        Character("✗", _named("Cross"), "ballot"),
    ]


def found(wanted: str, used: dict[str, int]) -> list[Character]:
    """Those that `wanted` finds, by name or sign, capitals and marks or not; the most used first."""
    everything = characters()
    sign = wanted.strip()
    needle = fold(sign.casefold())
    chosen = [one for one in everything if sign == one.sign or needle in fold(f"{one.name} {one.words}".casefold())]
    return sorted(chosen, key=lambda one: -used.get(one.sign, 0))
