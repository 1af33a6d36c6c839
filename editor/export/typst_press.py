"""The press: from the source of pages to a PDF, with our fonts only and without the network.

A `Press` keeps one compiler alive, so that what did not change is not laid out again. It belongs to one thread at a
time and to the folder that it made for itself.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

import resources
from editor.export import spare_memory
from editor.export.typst_source import Source
from editor.frozen import frozen
from editor.refusal import Refused

MANY_PICTURES = 50
_PLACES = """{
  let at(what) = query(what).map(it => {
    let place = it.location().position()
    (it.value, place.page, place.x.pt(), place.y.pt())
  })
  (at(<mark>), at(<end>), at(<line>))
}"""
_LINES = "query(<line>).map(it => it.location().page())"


@frozen
class Mark:
    """Where a block of the text begins on paper: its number in `Source.spans`, the page from 1, points from the left
    and the top edge of the sheet.
    """

    number: int
    page: int
    x: float
    y: float


@frozen
class Places:
    """Where the blocks of the text begin and its paragraphs end, in their order, and the lines: the page from 1, and
    points from the left and the top edge to what stands for a line's number and to the foot of its letters. Only a
    proof of one article knows ends and lines.
    """

    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]
    lines: tuple[tuple[int, float, float], ...]


class Press:
    """Open it with `with`, or `close` it: its folder goes then."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="copydesk-press-")
        self._main = Path(self._folder.name, "main.typ")
        self._main.write_text("", encoding="utf-8")
        nothing = Path(self._folder.name, "no-packages")
        nothing.mkdir()
        import typst

        self._compiler = typst.Compiler(
            str(self._main),
            root=self._folder.name,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            package_path=str(nothing),
            package_cache_path=str(nothing),
        )
        self._pictures: set[str] = set()

    def __enter__(self) -> "Press":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._folder.cleanup()

    def pdf(self, source: Source, is_archival: bool = False) -> bytes:
        """The pages as a PDF, tagged. An archival one wants words for each picture and a font for each sign."""
        if is_archival and source.undescribed:
            raise Refused(
                "The picture “{name}” has no description, which an archival PDF must have; nothing was written. "
                "Describe it, or mark it as decorative, and export again.",
                name=source.undescribed[0],
            )
        if is_archival and source.inked:
            raise Refused(
                "The picture “{name}” has the colours of printing inks (CMYK), which an archival PDF does not take; "
                "nothing was written. Save it in RGB and add it again, or export an ordinary PDF.",
                name=source.inked[0],
            )
        if is_archival and source.lacking:
            raise Refused(
                "No font of Copydesk has the sign “{letter}”, and an archival PDF must show every sign; nothing was "
                "written. Write it another way, or export an ordinary PDF.",
                letter=source.lacking[0],
            )
        self._lay_out(source.pictures)
        self._main.write_text(source.text, encoding="utf-8")
        # With many pictures by way of a file: otherwise the press and Python hold the whole of it at the same time.
        file = Path(self._folder.name, "pages.pdf") if len(source.pictures) > MANY_PICTURES else None
        data = self._compiler.compile(
            output=str(file) if file else None,
            format="pdf",
            timestamp=source.modified_at // 1000,
            pdf_standards=["a-2a", "ua-1"] if is_archival else [],
            pdf_tags=True,
        )
        if file is not None:
            spare_memory.give_back()
            return file.read_bytes()
        assert isinstance(data, bytes)  # one file, as for every PDF
        return data

    def picture(self, text: str, pixels_per_inch: int) -> bytes:
        """The one page of `text` as a PNG."""
        self._main.write_text(text, encoding="utf-8")
        data = self._compiler.compile(format="png", ppi=pixels_per_inch)
        assert isinstance(data, bytes)  # one page
        return data

    def places(self) -> Places:
        """Where what is in the pages that were made last stands. All at once: each asking goes over all pages.

        Of a table each row has a line; notes have none.
        """
        marks, ends, lines = json.loads(self._compiler.eval(_PLACES))
        return Places(
            tuple(Mark(int(number), int(page), x, y) for number, page, x, y in marks),
            tuple(Mark(int(number), int(page), x, y) for number, page, x, y in ends),
            tuple((int(page), x, y) for _, page, x, y in lines),
        )

    def pages_of_lines(self, text: str) -> list[int]:
        """For each line of `text`, a source without pictures, the page on which it stands."""
        self._main.write_text(text, encoding="utf-8")
        found: list[int] = json.loads(self._compiler.eval(_LINES))
        return found

    def places_of(self, source: Source) -> Places:
        """Where what is in the pages of `source` stands; no PDF is made for that."""
        self._lay_out(source.pictures)
        self._main.write_text(source.text, encoding="utf-8")
        return self.places()

    def pages(self, source: Source) -> dict[str, int]:
        """The pages of the headings that contents name, by their keys; no PDF is made for that."""
        self._lay_out(source.pictures)
        self._main.write_text(source.text, encoding="utf-8")
        found: list[list[Any]] = json.loads(self._compiler.query("<page-of>", field="value"))
        return {str(name): int(page) for name, page in found}

    def shows(self, name: str) -> bool:
        """Whether the picture `name` of the source made last can be read as a whole."""
        import typst

        self._main.write_text(f'#image("{name}")', encoding="utf-8")
        try:
            self._compiler.compile(format="pdf")
        except typst.TypstError:
            return False
        return True

    def laid_out(self, source: Source) -> Source:
        """The same source without its pictures, which lie beside it from now on, until there is another one."""
        self._lay_out(source.pictures)
        return replace(source, pictures=dict.fromkeys(source.pictures, b""))

    def _lay_out(self, pictures: Mapping[str, bytes]) -> None:
        """Put the pictures that are new beside the source, and take those away that are no longer shown."""
        for name in self._pictures - pictures.keys():
            Path(self._folder.name, name).unlink()
        for name in pictures.keys() - self._pictures:
            Path(self._folder.name, name).write_bytes(pictures[name])
        self._pictures = set(pictures)


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(resources.path("fonts"))]
    )
