"""What stands around the pages of a book: its package file, its contents, and where both are. It writes no article."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from editor.export.labels import Labels, labels
from editor.export.languages import is_tag
from editor.export.markup import escape, one_line
from editor.export.outline import outline
from editor.export.piece import Piece
from editor.frozen import frozen
from editor.text.blocks import Heading
from editor.text.measure import plain_text

CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
_BOOKS = UUID("6a9f0a2e-33c5-5b0e-9a55-7d1a2c4f6b18")
"""The space of names from which the names of our books are made: never to be changed."""
_TYPES = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "webp": "image/webp"}


@frozen
class Chapter:
    """An article in the book: its file, and the piece that is in it."""

    file: str
    piece: Piece


def page(language: str, title: str, body: str, kind: str = "") -> bytes:
    """One file of the book around a body that is XML."""
    about = f' epub:type="{kind}"' if kind else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}">\n<head>\n<meta charset="utf-8"/>\n<title>{one_line(title)}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n<body{about}>\n{body}</body>\n</html>\n'
    ).encode()


def language_of(piece: Piece) -> str:
    return piece.language if is_tag(piece.language) else "und"


def contents(piece: Piece, chapters: Sequence[Chapter]) -> bytes:
    """The contents, which readers' programs show and which are a page of the book as well."""
    words = labels(piece.language)
    entries = "".join(_entry(chapter) for chapter in chapters)
    ways = "".join(
        f'<li><a epub:type="{kind}" href="{file}">{escape(name)}</a></li>\n'
        for kind, file, name in (
            ("cover", "cover.xhtml", words.cover),
            ("toc", "contents.xhtml", words.contents),
            ("bodymatter", chapters[0].file, outline(chapters[0].piece).title),
        )
    )
    body = (
        f'<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">\n<h1 id="contents">{words.contents}</h1>\n'
        f"<ol>\n{entries}</ol>\n</nav>\n"
        f'<nav epub:type="landmarks" aria-label="{words.landmarks}" hidden="hidden">\n<ol>\n{ways}</ol>\n</nav>\n'
    )
    return page(language_of(piece), words.contents, body)


def _entry(chapter: Chapter) -> str:
    shape = outline(chapter.piece)
    inner = "".join(
        f'<li><a href="{chapter.file}#{escape(block.key)}">{one_line(words)}</a></li>\n'
        for block in chapter.piece.document.blocks
        if isinstance(block, Heading) and shape.levels.get(block.key) == 1
        if (words := plain_text(block.inlines).strip())
    )
    language = language_of(chapter.piece)
    link = f'<a href="{chapter.file}" lang="{language}" xml:lang="{language}">{one_line(shape.title)}</a>'
    return f"<li>{link}{f'<ol>{inner}</ol>' if inner else ''}</li>\n"


def front(piece: Piece) -> bytes:
    """The page with the picture of the front, with its words for who does not see it."""
    title, said = outline(piece).title, labels(piece.language)
    words = " · ".join(part for part in (title, piece.fields.byline, *piece.marks) if part.strip())
    body = f'<p class="cover"><img src="cover.png" alt="{one_line(words)}"/></p>\n'
    return page(language_of(piece), said.cover, f'<section epub:type="cover">\n{body}</section>\n')


def package(piece: Piece, chapters: Sequence[Chapter], pictures: Mapping[str, bytes], is_described: bool) -> bytes:
    """The list of all that is in the book, in which order it is read, and what it is."""
    items = [
        '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>',
        '<item id="cover_picture" href="cover.png" media-type="image/png" properties="cover-image"/>',
        '<item id="look" href="book.css" media-type="text/css"/>',
    ]
    items += [
        f'<item id="article_{number}" href="{chapter.file}" media-type="application/xhtml+xml"/>'
        for number, chapter in enumerate(chapters, 1)
    ]
    items += [
        f'<item id="picture_{number}" href="{address}" media-type="{_TYPES[address.rpartition(".")[2]]}"/>'
        for number, address in enumerate(pictures, 1)
    ]
    order = "".join(f'<itemref idref="article_{number}"/>\n' for number in range(1, len(chapters) + 1))
    about = "".join(f"{line}\n" for line in _about(piece, chapters, bool(pictures), is_described))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        f'unique-identifier="book" xml:lang="{language_of(piece)}">\n'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{about}</metadata>\n'
        f"<manifest>\n{''.join(f'{item}{chr(10)}' for item in items)}</manifest>\n"
        f'<spine>\n<itemref idref="cover" linear="no"/>\n<itemref idref="contents"/>\n{order}</spine>\n</package>\n'
    ).encode()


def _about(piece: Piece, chapters: Sequence[Chapter], has_pictures: bool, is_described: bool) -> list[str]:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=piece.modified_at)
    pieces = [chapter.piece for chapter in chapters]
    title = outline(piece).title
    name = "\n".join([title, *(one.identity or outline(one).title for one in pieces)])
    languages = dict.fromkeys([language_of(piece), *map(language_of, pieces)])
    writers = dict.fromkeys(" ".join(one.fields.byline.split()) for one in [piece, *pieces])
    subjects = dict.fromkeys(word for one in [piece, *pieces] for word in one.fields.keywords)
    codes = dict.fromkeys(one.edition.code for one in pieces if one.edition)
    lines = [("identifier", f"urn:uuid:{uuid5(_BOOKS, name.encode('utf-8', 'replace').decode())}", ' id="book"')]
    lines += [("identifier", code, "") for code in codes]
    lines += [("title", title, "")]
    lines += [("language", language, "") for language in languages]
    lines += [("creator", writer, "") for writer in writers]
    lines += [("publisher", piece.values.get("office", ""), ""), ("description", piece.fields.dek, "")]
    lines += [("subject", word, "") for word in subjects]
    lines += [("date", f"{moment:%Y-%m-%d}", "")]
    said = [f"<dc:{tag}{more}>{one_line(value)}</dc:{tag}>" for tag, value, more in lines if value.strip()]
    said.append(f'<meta property="dcterms:modified">{moment:%Y-%m-%dT%H:%M:%S}Z</meta>')
    # Older readers' programs find the front by this.
    said.append('<meta name="cover" content="cover_picture"/>')
    return [*said, *_access(labels(piece.language), has_pictures, is_described)]


def _access(words: Labels, has_pictures: bool, is_described: bool) -> list[str]:
    """What a person who does not see, or not well, can expect of the book (EPUB Accessibility 1.1)."""
    features = ["readingOrder", "structuralNavigation", "tableOfContents", "displayTransformability"]
    said = [("accessMode", "textual")]
    said += [("accessMode", "visual")] if has_pictures else []
    said += [("accessModeSufficient", "textual" if is_described else "textual,visual")]
    said += [("accessibilityFeature", name) for name in [*features, *(["alternativeText"] if is_described else [])]]
    said += [("accessibilityHazard", "unknown" if has_pictures else "none")]
    said += [("accessibilitySummary", words.access if is_described else words.less_access)]
    return [f'<meta property="schema:{name}">{escape(value)}</meta>' for name, value in said]
