"""Word's own fields, each with the words that it shows until Word counts again: numbers, pages, a table of contents."""

from collections.abc import Sequence

from editor.export.markup import escape
from editor.frozen import frozen


@frozen
class Line:
    """A line of the contents: its level from 1, its words, the bookmark of its heading, and the page."""

    level: int
    words: str
    anchor: str
    page: int


def simple(instruction: str, shown: str) -> str:
    return f'<w:fldSimple w:instr=" {escape(instruction)} "><w:r><w:t>{escape(shown)}</w:t></w:r></w:fldSimple>'


def contents(lines: Sequence[Line], depth: int, width: int) -> str:
    """The field of a table of contents over `depth` levels, around its lines; `width` is the text's, in twips."""
    opened = _begin(f'TOC \\o "1-{depth}" \\h \\z \\u')
    parts = []
    for number, line in enumerate(lines):
        start = opened if number == 0 else ""
        is_last = number == len(lines) - 1
        end, gap = (_END, '<w:spacing w:after="240"/>') if is_last else ("", "")
        parts.append(
            f'<w:p><w:pPr><w:pStyle w:val="Toc{line.level}"/><w:tabs><w:tab w:val="right" w:leader="dot" '
            f'w:pos="{width}"/></w:tabs>{gap}</w:pPr>{start}{_line(line)}{end}</w:p>'
        )
    return "".join(parts)


def _line(line: Line) -> str:
    page = f"{_begin(f'PAGEREF {line.anchor} {chr(92)}h')}<w:r><w:t>{line.page}</w:t></w:r>{_END}"
    return (
        f'<w:hyperlink w:anchor="{line.anchor}" w:history="1"><w:r><w:t xml:space="preserve">{escape(line.words)}'
        f"</w:t></w:r><w:r><w:tab/></w:r>{page}</w:hyperlink>"
    )


def _begin(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
