"""Shows in a field of a dialog what Markdown means: headings and emphasis strong, signs faint, prompts in the accent.

Enough to read the words past the signs. The writing room has more, for texts of any length (ui/writing/highlighter.py).
"""

import re

from PySide6.QtGui import QFont, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument

_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_SLANTED = re.compile(r"(?<![*\w])\*(?![*\s])([^*]+)(?<!\s)\*(?!\*)")
_SIGNS = re.compile(
    r"^\s*(?:[-*+>]|\d+[.)])\s"  # lists and quotations
    r"|^\|[\s:|-]+\|$|(?<!\\)\|"  # tables
    r"|\]\([^)]*\)|!?\["  # where links and pictures lead
)
_PROMPT = re.compile(r"\{\{.*?\}\}")
_LONGEST = 5_000
"""characters of a line that is looked at: a sign that never ends is looked for to the end of the line, for each anew"""


class ShapeOfText(QSyntaxHighlighter):
    """For texts of some pages: a line is looked at alone, so that a fence or a comment is text like any other."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._strong = QTextCharFormat()
        self._strong.setFontWeight(QFont.Weight.Bold)
        self._slanted = QTextCharFormat()
        self._slanted.setFontItalic(True)
        self._faint = QTextCharFormat()
        self._faint.setForeground(palette.color(QPalette.ColorRole.PlaceholderText))
        self._prompt = QTextCharFormat()
        self._prompt.setForeground(palette.color(QPalette.ColorRole.Accent))

    def highlightBlock(self, text: str) -> None:
        if len(text) > _LONGEST:
            return
        if heading := _HEADING.match(text):
            self.setFormat(0, len(text), self._strong)
            self.setFormat(0, heading.end(), self._faint)
        for pattern, shape in ((_STRONG, self._strong), (_SLANTED, self._slanted)):
            for found in pattern.finditer(text):
                words = found.lastindex or 0
                self.setFormat(found.start(), len(found.group()), self._faint)
                self.setFormat(found.start(words), len(found.group(words)), shape)
        for pattern, shape in ((_SIGNS, self._faint), (_PROMPT, self._prompt)):
            for found in pattern.finditer(text):
                self.setFormat(found.start(), len(found.group()), shape)
