"""Inlines as runs of text. Neighbours of the same look become one run; nothing reaches the XML unescaped."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from editor.export.docx_parts import Relations
from editor.export.docx_pictures import Pictures
from editor.export.languages import is_east_asian, is_right_to_left, is_tag, with_country
from editor.export.leftovers import closed_link, unknown_language, unknown_node, words_of
from editor.export.links import inside, outside
from editor.export.markup import escape, one_line
from editor.export.piece import ExportNote
from editor.text.blocks import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    NoteMark,
    PageNumber,
    Span,
    Strike,
    Strong,
    Styled,
    Text,
)

# One bit for each way in which a run can look.
BOLD, ITALIC, STRIKE, SUB, SUP, UNDERLINE, MARK, KBD, CODE, LINK, DATELINE, CREDIT = (1 << n for n in range(12))
_STYLED = {"sub": SUB, "sup": SUP, "u": UNDERLINE, "mark": MARK, "kbd": KBD}

# In the order that the format wants; of several character styles the first one counts.
_CHARACTER_STYLES = (
    (CODE, "VerbatimChar"),
    (KBD, "Keyboard"),
    (LINK, "Hyperlink"),
    (DATELINE, "Dateline"),
    (CREDIT, "Credit"),
)
_PROPERTIES = (
    (BOLD, "<w:b/><w:bCs/>"),
    (ITALIC, "<w:i/><w:iCs/>"),
    (STRIKE, "<w:strike/>"),
    (MARK, '<w:highlight w:val="yellow"/>'),
    (UNDERLINE, '<w:u w:val="single"/>'),
    (SUB, '<w:vertAlign w:val="subscript"/>'),
    (SUP, '<w:vertAlign w:val="superscript"/>'),
)


@cache
def run_properties(look: int, language: str) -> str:
    """`w:rPr` of a run; `language` is empty where it is the article's."""
    style = next((f'<w:rStyle w:val="{name}"/>' for bit, name in _CHARACTER_STYLES if look & bit), "")
    if look & SUB:
        look &= ~SUP
    parts = [style, *(xml for bit, xml in _PROPERTIES if look & bit), _language(language) if language else ""]
    inside_it = "".join(parts)
    return f"<w:rPr>{inside_it}</w:rPr>" if inside_it else ""


def _language(tag: str) -> str:
    name = escape(with_country(tag))
    if is_right_to_left(tag):
        return f'<w:rtl/><w:lang w:bidi="{name}"/>'
    return f'<w:lang w:val="{name}" w:eastAsia="{name}"/>' if is_east_asian(tag) else f'<w:lang w:val="{name}"/>'


def run(text: str, look: int = 0) -> str:
    """One run of text in the article's language, spaces kept."""
    return f'<w:r>{run_properties(look, "")}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


class Inlines:
    """Writes the inlines of one part of the file. `write_note` gives a note's reference, None where none may be."""

    def __init__(
        self,
        relations: Relations,
        anchors: Mapping[str, str],
        pictures: Pictures,
        write_note: Callable[[NoteMark], str | None],
        pages: Mapping[str, int],
    ) -> None:
        self._relations = relations
        self._anchors = anchors
        self._pictures = pictures
        self._write_note = write_note
        self._pages = pages
        self.notes: list[ExportNote] = []
        self.span: Span | None = None
        self._out: list[str] = []
        self._waiting: list[str] = []
        self._look = 0
        self._language = ""

    def xml(self, inlines: Sequence[Inline], look: int = 0) -> str:
        """The runs of `inlines`, each of which has `look` besides its own."""
        if len(inlines) == 1 and type(inlines[0]) is Text:
            return f'<w:r>{run_properties(look, "")}<w:t xml:space="preserve">{escape(inlines[0].text)}</w:t></w:r>'
        self._out, self._waiting, self._look, self._language = [], [], look, ""
        self._all(inlines)
        self._flush()
        return "".join(self._out)

    def _all(self, inlines: Sequence[Inline]) -> None:
        waiting = self._waiting
        for inline in inlines:
            if type(inline) is Text:
                waiting.append(inline.text)
            else:
                _WRITERS.get(type(inline), Inlines._unknown)(self, inline)

    def _flush(self) -> None:
        if self._waiting:
            text = escape("".join(self._waiting))
            self._waiting.clear()
            properties = run_properties(self._look, self._language)
            self._out.append(f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>')

    def _put(self, xml: str) -> None:
        self._flush()
        self._out.append(xml)

    def _with(self, look: int, inlines: Sequence[Inline]) -> None:
        before = self._look
        if before | look == before:
            self._all(inlines)
            return
        self._flush()
        self._look = before | look
        self._all(inlines)
        self._flush()
        self._look = before

    # --- one method for each kind of inline --------------------------------------------------------------------------

    def _unknown(self, inline: Any) -> None:
        self.notes.append(unknown_node(inline, self.span))
        self._waiting.append(words_of(inline))

    def _emphasis(self, inline: Emphasis) -> None:
        self._with(ITALIC, inline.inlines)

    def _strong(self, inline: Strong) -> None:
        self._with(BOLD, inline.inlines)

    def _strike(self, inline: Strike) -> None:
        self._with(STRIKE, inline.inlines)

    def _styled(self, inline: Styled) -> None:
        self._with(_STYLED.get(inline.tag, 0), inline.inlines)

    def _code(self, inline: Code) -> None:
        self._with(CODE, (Text(inline.text),))

    def _foreign(self, inline: Foreign) -> None:
        if not is_tag(inline.language):
            self.notes.append(unknown_language(inline.language, self.span))
            self._all(inline.inlines)
            return
        before = self._language
        self._flush()
        self._language = inline.language
        self._all(inline.inlines)
        self._flush()
        self._language = before

    def _link(self, inline: Link) -> None:
        key = inside(inline.href, frozenset(self._anchors))
        address = None if key else outside(inline.href)
        if key is None and address is None:
            self.notes.append(closed_link(inline.href, self.span))
        if self._look & LINK or (key is None and address is None):
            self._all(inline.inlines)
            return
        target = f'w:anchor="{self._anchors[key]}"' if key else f'r:id="{self._id_of(address or "")}"'
        tip = f' w:tooltip="{one_line(inline.title)[:250]}"' if inline.title.strip() else ""
        self._put(f'<w:hyperlink {target}{tip} w:history="1">')
        self._with(LINK, inline.inlines)
        self._put("</w:hyperlink>")

    def _id_of(self, address: str) -> str:
        return self._relations.id_of("hyperlink", address, is_outside=True)

    def _picture(self, inline: InlinePicture) -> None:
        drawing = self._pictures.inline(inline, self._relations, self.span)
        if drawing:
            self._put(f"<w:r>{drawing}</w:r>")
        else:
            self._waiting.append(self._pictures.words(inline.alt))

    def _note_mark(self, inline: NoteMark) -> None:
        reference = self._write_note(inline)
        if reference:
            self._put(reference)
        else:
            self._with(SUP, (Text(str(inline.number)),))

    def _page_number(self, inline: PageNumber) -> None:
        anchor = self._anchors.get(inline.key)
        if anchor:
            self._put(_page_of(anchor, self._pages.get(inline.key, 0)))

    def _break(self, inline: LineBreak) -> None:
        if inline.hard:
            self._put("<w:r><w:br/></w:r>")
        else:
            self._waiting.append(" ")


def _page_of(anchor: str, page: int) -> str:
    """A field with the page of a bookmark. What it shows is the page on paper; "dirty" has Word count for itself."""
    return "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            "<w:tab/>",
            '<w:fldChar w:fldCharType="begin" w:dirty="true"/>',
            f'<w:instrText xml:space="preserve"> PAGEREF {anchor} \\h </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{page or '–'}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )


# To add one: the inline of the block model, and what writes it.
_WRITERS: "dict[type, Callable[[Inlines, Any], None]]" = {
    Emphasis: Inlines._emphasis,
    Strong: Inlines._strong,
    Strike: Inlines._strike,
    Styled: Inlines._styled,
    Foreign: Inlines._foreign,
    Code: Inlines._code,
    Link: Inlines._link,
    InlinePicture: Inlines._picture,
    NoteMark: Inlines._note_mark,
    LineBreak: Inlines._break,
    PageNumber: Inlines._page_number,
}
