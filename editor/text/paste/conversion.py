"""The whole way from copied HTML to Markdown: tree, notes, blocks, text. It fetches nothing and keeps no HTML."""

from collections.abc import Callable, Collection, Iterator, Sequence
from types import MappingProxyType

from editor.frozen import frozen
from editor.text import markdown_source
from editor.text.blocks import Block, Note, Paragraph, Rule, Span
from editor.text.normalise import CleanNote, clean
from editor.text.paste import flow, footnotes, limits, tree
from editor.text.paste.pictures import PastedPicture, Pictures
from editor.text.paste.tree import Tree
from editor.text.paste.words import Context

# What office programs write about themselves; their `lang` is the language of the keyboard, not of the words.
_OFFICE = ("schemas-microsoft", "mso-", "LibreOffice", "OpenOffice", 'class="western"', "docs-internal-guid", "paraid")
NOWHERE = Span(0, 0)


@frozen
class Pasted:
    """Markdown for an article. `text` is clean and has no LF at its ends; it is empty when there was nothing to read.

    The text calls a picture by its `src` in `pictures`. `is_one_paragraph` says that it can stand in the middle of a
    line.
    """

    text: str
    pictures: tuple[PastedPicture, ...]
    notes: tuple[CleanNote, ...]
    is_one_paragraph: bool = False
    starts_with_words: bool = False
    ends_with_words: bool = False


def to_markdown(
    html: str,
    language: str,
    taken_labels: Collection[str] = (),
    breathe: Callable[[], object] = int,
    keeps_soft_hyphens: bool = False,
) -> Pasted:
    """`html` of any quality as Markdown in an article in `language`, whose footnotes have the labels `taken_labels`.

    `breathe` is called between small parts of the work; `keeps_soft_hyphens` is as in `tree.read`. Raises `Refused` for
    what is larger than can be read in a few seconds. It never raises anything else, whatever the HTML is.
    """
    read = tree.read(html, breathe, keeps_soft_hyphens)
    found = footnotes.take(read, taken_labels)
    pictures = Pictures(read.pictures, language)
    context = _context(html, language, read, found, pictures)
    context.breathe = breathe
    blocks = _trimmed(flow.read(read.root, context))
    notes = {label: Note(label, 0, flow.read(body, context), NOWHERE) for label, body in found.bodies}
    text = clean(markdown_source.write(blocks, notes, breathe)).text.strip("\n")
    limits.check_characters(len(text))
    is_plain = [type(block) is Paragraph for block in blocks]
    return Pasted(
        text,
        tuple(pictures.found),
        (*pictures.notes(), *_notes(context, found), *_deleted(read)),
        is_one_paragraph=is_plain == [True] and not notes,
        starts_with_words=is_plain[:1] == [True],
        ends_with_words=is_plain[-1:] == [True] and not notes,
    )


def _context(html: str, language: str, read: Tree, found: footnotes.Footnotes, pictures: Pictures) -> Context:
    return Context(
        language=language,
        pictures=pictures,
        marks=found.marks,
        lost_marks=found.lost,
        heading_shift=2 - (read.highest_heading or 1),
        tells_languages=not any(sign in html for sign in _OFFICE),
    )


def _trimmed(blocks: Sequence[Block]) -> list[Block]:
    """Without rules at the ends: they parted what was copied from what was not."""
    kept = list(blocks)
    while kept and isinstance(kept[-1], Rule):
        kept.pop()
    while kept and isinstance(kept[0], Rule):
        kept.pop(0)
    return kept


def _deleted(read: Tree) -> Iterator[CleanNote]:
    if read.has_deleted:
        yield CleanNote("Words that were marked as deleted in Word were left out, as if its changes were accepted.")


def _notes(context: Context, found: footnotes.Footnotes) -> Iterator[CleanNote]:
    if len(found.lost) == 1:
        yield CleanNote("The words of a footnote were not in what you copied; its mark is plain words now.")
    elif found.lost:
        yield CleanNote(
            "The words of {count} footnotes were not in what you copied; their marks are plain words now.",
            MappingProxyType({"count": len(found.lost)}),
        )
    if "wide table" in context.left_out:
        yield CleanNote(
            "A table was too large for an article: each of its rows is a paragraph now, with | between the cells."
        )
