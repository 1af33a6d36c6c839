"""One file as an article: its fields, its text, its pictures, and what was left out of it. It writes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from types import MappingProxyType

from editor.article import Fields
from editor.frozen import frozen
from editor.incoming.places import Place, picture_places
from editor.refusal import Refused
from editor.text.normalise import CleanNote

LARGEST = 20_000_000
"""bytes of a file of words; a Word file has its pictures in it, and a limit of its own"""
TELLING = 1_000
"""characters: a shorter text does not tell its language, and is in the desk's"""


@frozen
class Incoming:
    """`text` calls a picture by its key in `pictures`, at the `places`; `notes` say what is not as in the file."""

    fields: Fields
    language: str
    text: str
    pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[CleanNote, ...] = ()
    places: tuple[Place, ...] = ()


def _from_markdown(data: bytes, name: str, language: str, load: Callable[[str], bytes | None]) -> Incoming:
    from editor.export.assemble import piece_from_source
    from editor.old_bytes import decode
    from editor.text.head import split_head
    from editor.text.normalise import clean

    if len(data) > LARGEST:
        raise Refused(
            "“{name}” has more than {most} MB, so no article was made of it. Make one of a part of it.",
            name=name,
            most=LARGEST // 1_000_000,
        )
    source = clean(decode(data).text).text
    missing: list[str] = []

    def seek(path: str) -> bytes | None:
        found = load(path)
        missing.extend([path] if found is None else [])
        return found

    made = piece_from_source(source, seek, 0)
    fields = made.piece.fields
    text = split_head(source)[1].strip("\n")
    if not fields.headline:
        headline, text = _headline(text)
        fields = replace(fields, headline=headline or name.rpartition(".")[0])
    pictures = {src: picture.data for src, picture in made.piece.pictures.items()}
    notes = (*(CleanNote(note.sentence, note.values) for note in made.notes), *map(_not_found, missing))
    return _with_places(Incoming(fields, made.piece.language or language, text, pictures, notes))


def _not_found(path: str) -> CleanNote:
    return CleanNote(
        "The picture “{name}” is not beside the file, so the article has only its address. Put the picture into the "
        "article.",
        {"name": path[:200]},
    )


def _with_places(made: Incoming) -> Incoming:
    """Where the text calls its pictures, and a note for each whose address cannot be written anew."""
    if not made.pictures:
        return made
    places = tuple(one for one in picture_places(made.text) if one.src in made.pictures)
    lost = sorted(set(made.pictures) - {one.src for one in places})
    said = (
        CleanNote(
            "The picture “{name}” came along, but the text calls it in a way that was not understood. Put it into the "
            "text anew.",
            {"name": src[:200]},
        )
        for src in lost
    )
    return replace(made, places=places, notes=(*made.notes, *said))


def _headline(text: str) -> tuple[str, str]:
    """A heading of the first level at the top is the headline of the article, and not a part of its text."""
    first, _, rest = text.partition("\n")
    is_heading = first.startswith("# ")
    return (first[2:].strip(" #"), rest.strip("\n")) if is_heading else ("", text)


def _from_words(data: bytes, name: str, language: str, load: Callable[[str], bytes | None]) -> Incoming:
    """Plain words have no head and no marks; a line of them is a paragraph."""
    return _from_markdown(data, name, language, load)


def _from_word(data: bytes, name: str, language: str, _load: Callable[[str], bytes | None]) -> Incoming:
    from editor.export.assemble import piece_from_source
    from editor.incoming.word import read_document
    from editor.text.paste import to_markdown

    document = read_document(data, name)
    pasted = to_markdown(document.html, language)
    pictures = {one.src: one.data for one in pasted.pictures if one.data is not None}
    is_long = len(pasted.text) > TELLING
    told = piece_from_source(pasted.text, lambda _path: None, 0).piece.language if is_long else language
    fields = Fields(headline=document.headline or name.rpartition(".")[0], dek=document.dek)
    return _with_places(Incoming(fields, told, pasted.text, pictures, (*document.notes, *pasted.notes)))


# To add one: the end of a file's name in small letters, and what makes an article of its bytes.
ENDINGS: Mapping[str, Callable[[bytes, str, str, Callable[[str], bytes | None]], Incoming]] = MappingProxyType(
    {".md": _from_markdown, ".markdown": _from_markdown, ".txt": _from_words, ".docx": _from_word, ".docm": _from_word}
)


def read(data: bytes, name: str, language: str, load: Callable[[str], bytes | None]) -> Incoming:
    """An article of the file `name`; `load` gives a picture that lies beside it, `language` is the desk's.

    Raises `Refused` for what cannot be read, and then nothing was made.
    """
    way = ENDINGS.get(f".{name.rpartition('.')[2].lower()}" if "." in name else "")
    if way is None:
        raise Refused(
            "“{name}” is neither a Word document (.docx) nor Markdown nor plain text (.md, .txt), so no article was "
            "made of it. Save it in one of these kinds, and import that file.",
            name=name,
        )
    return way(data, name, language, load)
