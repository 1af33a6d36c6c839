"""Texts that no one would write, for every writer: what each file must survive. It checks nothing."""

from collections.abc import Callable

from editor.article import Fields
from editor.export.piece import Piece
from editor.text.markdown import parse

CONTROLS = "".join(map(chr, [*range(0x20), 0x7F, *range(0x80, 0xA0)]))
SURROGATES = "\ud800 \udfff \udc00\ud800"
LEFT = "\u202e"
"""the sign after which letters run from right to left"""


def _notes(count: int) -> str:
    marks = "\n\n".join(" ".join(f"chữ{n}[^{n}]" for n in range(at, at + 50)) for at in range(0, count, 50))
    return marks + "\n\n" + "\n".join(f"[^{n}]: Chú thích {n}.\n" for n in range(count))


def _lists(depth: int) -> str:
    return "\n".join(f"{'  ' * level}- tầng {level}" for level in range(depth)) + "\n"


def _quotes(depth: int) -> str:
    return "\n".join(f"{'> ' * level}tầng {level}\n{'> ' * level}" for level in range(1, depth)) + "\n"


def _table(columns: int) -> str:
    row = "|" + "|".join(f" c{number} " for number in range(columns)) + "|\n"
    return row + "|" + "|".join("---" for _ in range(columns)) + "|\n" + row * 3


# To add one: what is bad about it, and the text. It is parsed as it stands, without the door that cleans what comes in.
TEXTS: dict[str, Callable[[], str]] = {
    "control characters": lambda: (
        f"Một {CONTROLS} hai.\n\n- ba {CONTROLS}\n\n| a | b |\n|---|---|\n| \x00 | \x1b[31m |\n"
    ),
    "lone surrogates": lambda: (
        f"Một {SURROGATES} hai.\n\n## {SURROGATES}\n\n[{SURROGATES}](https://a.example/{SURROGATES})\n"
    ),
    "noncharacters": lambda: "Một \ufffe \uffff \ufdd0 \U0001fffe hai.\n\n`\ufffe`\n",
    "10,000 footnotes": lambda: _notes(10_000),
    "100 levels of list": lambda: _lists(100),
    "100 levels of quote": lambda: _quotes(100),
    "a table of 1,000 columns": lambda: _table(1_000),
    "a letter with 20,000 marks": lambda: "a" + "\u0301" * 20_000 + " hết.\n",
    "letters that run to the left": lambda: f"Số {LEFT}txt.exe{LEFT} và *{LEFT}nghiêng*.\n\n- {LEFT}\n",
    "a word of a megabyte": lambda: "a" * 1_000_000 + "\n",
    "100,000 empty emphases": lambda: "****" * 25_000 + "\n\n" + "[" * 5_000 + "\n",
}
FIELDS = Fields(
    kicker=f"Tít {CONTROLS}",
    headline=f"Bài {SURROGATES}{LEFT}\x00",
    dek="\ufffe" + "a\u0301" * 200,
    byline=f"Lan {CONTROLS}",
    dateline=f"Huế {LEFT}",
    slug="xau",
    keywords=("\x00", SURROGATES, "từ khóa"),
)


def piece(text: str) -> Piece:
    """As an article with bad fields too."""
    return Piece(FIELDS, "vi", parse(text), 1_772_668_800_000, marks=(f"CHƯA DUYỆT{LEFT}\x00",))
