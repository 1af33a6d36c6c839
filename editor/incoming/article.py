"""One file as an article: its fields, its text, its pictures, and what was left out of it. It writes nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from editor.article import Fields
from editor.refusal import Refused
from editor.text.normalise import CleanNote

LARGEST = 20_000_000
"""bytes of a file of words; a Word file has its pictures in it, and a limit of its own"""
TELLING = 1_000
"""characters: a shorter text does not tell its language, and is in the desk's"""


@dataclass(frozen=True, slots=True)
class Incoming:
    """`text` calls a picture by its key in `pictures`; `notes` say what is not as it was in the file."""

    fields: Fields
    language: str
    text: str
    pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[CleanNote, ...] = ()


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
    made = piece_from_source(source, load, 0)
    fields = made.piece.fields
    text = split_head(source)[1].strip("\n")
    if not fields.headline:
        headline, text = _headline(text)
        fields = replace(fields, headline=headline or name.rpartition(".")[0])
    pictures = {src: picture.data for src, picture in made.piece.pictures.items()}
    notes = tuple(CleanNote(note.sentence, note.values) for note in made.notes)
    return Incoming(fields, made.piece.language or language, text, pictures, notes)


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
    return Incoming(fields, told, pasted.text, pictures, (*document.notes, *pasted.notes))


# To add one: the end of a file's name in small letters, and what makes an article of its bytes.
ENDINGS: Mapping[str, Callable[[bytes, str, str, Callable[[str], bytes | None]], Incoming]] = MappingProxyType(
    {".md": _from_markdown, ".markdown": _from_markdown, ".txt": _from_words, ".docx": _from_word, ".docm": _from_word}
)


def read(data: bytes, name: str, language: str, load: Callable[[str], bytes | None]) -> Incoming:
    """An article of the file `name`; `load` gives a picture that lies beside it, `language` is the desk's.

    Raises `Refused` for what cannot be read, and then nothing was made.
    """
    return ENDINGS[name[name.rindex(".") :].lower()](data, name, language, load)
