"""Taking an office's own Word file as a house style: cleaned, its styles guessed, and told what cannot be kept."""

from collections.abc import Mapping
from pathlib import Path

from editor.export import house_fields
from editor.export.paper import filling, look, worker
from editor.export.paper import sheet as sheets
from editor.export.paper.styles import OfficeStyle
from editor.export.piece import ExportNote
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.word_file import WordFile


@frozen
class Taken:
    """The cleaned file, the styles that a person may choose from, what was guessed of them, and what is to be known."""

    name: str
    data: bytes
    styles: tuple[OfficeStyle, ...]
    guessed: Mapping[str, str]
    notes: tuple[ExportNote, ...]

    def house_style(self, styles: Mapping[str, str] | None = None) -> HouseStyle:
        """The house style with these styles, or with those that were guessed."""
        sheet = sheets.read(self.data, self.name)
        return look.house_style(sheet, self.name, self.data, self.guessed if styles is None else styles)


def take(path: Path) -> Taken:
    """Read the file in a process of its own. Refused for what is no Word file, or would not be safe to open."""
    data, notes = worker.clean_file(path)
    return _taken(path.name, data, notes)


def again(word: WordFile) -> Taken:
    """A file that a desk has, which was cleaned when it was taken."""
    return _taken(word.name, word.data, ())


def _taken(name: str, data: bytes, notes: tuple[ExportNote, ...]) -> Taken:
    sheet = sheets.read(data, name)
    guessed = sheet.styles.guessed()
    return Taken(
        name=name,
        data=data,
        styles=tuple(sheet.styles.paragraphs()),
        guessed=guessed,
        notes=(*notes, *_told(sheet, guessed)),
    )


def _told(sheet: sheets.Sheet, guessed: Mapping[str, str]) -> list[ExportNote]:
    told = []
    if not sheet.styles.paragraphs():
        told.append(ExportNote("The Word file has no styles of its own; ours are taken on its page."))
    elif "headline" not in guessed or "heading1" not in guessed:
        told.append(
            ExportNote(
                "Not every part of an article found a style in the Word file; ours stand in for what is missing."
            )
        )
    if sheet.is_cleared:
        told.append(
            ExportNote(
                "Of the words on the pages of the Word file nothing is kept: no paragraph of them says {text}, which "
                "is where the article would go. Header, footer and styles are kept.",
                {"text": "{text}"},
            )
        )
    unknown = sorted(sheet.all_fields - house_fields.names() - {filling.TEXT, *house_fields.PAGES})
    if unknown:
        names = ", ".join(f"{{{name}}}" for name in unknown)
        told.append(
            ExportNote(
                "The Word file has fields that nobody fills; they stay as they are written: {names}.", {"names": names}
            )
        )
    return told
