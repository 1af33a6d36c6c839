"""How people and programs call the styles of an article, in English, Vietnamese and French; and how ours are called.

Word writes the names of its own styles in English whatever its language; templates that were made by hand or by other
programs do not.
"""

import unicodedata
from collections.abc import Iterable, Mapping

# The parts of an article and the ids of our Word styles for each. To add one: also in PLACES of editor/word_file.py.
STYLES: Mapping[str, tuple[str, ...]] = {
    "headline": ("Title",),
    "kicker": ("Kicker",),
    "dek": ("Subtitle",),
    "byline": ("Byline",),
    "body": ("BodyText",),
    **{f"heading{level}": (f"Heading{level}",) for level in range(1, 7)},
    "quote": ("Quote",),
    "pull_quote": ("PullQuote", "PullQuoteSource"),
    "bullets": ("ListBullet",),
    "numbers": ("ListNumber",),
    "caption": ("Caption",),
    "table": ("TableText",),
    "table_head": ("TableHeading",),
    "box": ("BoxText",),
    "code": ("SourceCode",),
    "note": ("FootnoteText",),
}

# What each part is called, the surest name first, without spaces, marks and capitals. To add one: a word in its line.
_NAMES: Mapping[str, str] = {
    "headline": "title headline tieude tieudebai tenbai tit titchinh titre titreprincipal titredelarticle",
    "kicker": "kicker overline eyebrow surtitre titmao mao chuyenmuc",
    "dek": "subtitle dek deck standfirst lead lede sapo chapo chapeau soustitre phude tieudephu tomtat",
    "byline": "byline author tacgia tentacgia butdanh auteur signature nguoiviet",
    "body": "bodytext textbody body noidung thanbai thanvanban vanban corpsdetexte corpsdutexte firstparagraph",
    "quote": "quote blocktext quotations trichdan doantrich citation",
    "pull_quote": "pullquote intensequote trichdandam trichdannhanmanh titxen citationintense exergue",
    "bullets": "listbullet bulletlist danhsachdautrong danhsachdaudong dauchamdong listeapuces",
    "numbers": "listnumber numberedlist danhsachdanhso danhsachso listeanumeros listenumerotee",
    "caption": "caption chuthich chuthichanh chuthichhinh legende",
    "table": "tabletext tablecontents noidungbang chubang contenudetableau textedutableau",
    "table_head": "tableheading tablehead tableheader tieudebang daubang titredetableau",
    "box": "boxtext box sidebar khung hopthongtin encadre",
    "code": "sourcecode code htmlpreformatted preformattedtext preformatted manguon codesource",
    "note": "footnotetext footnote cuocchu chuthichcuoitrang vanbancuocchu notedebasdepage",
}
_HEADINGS = ("heading", "tieude", "daude", "daumuc", "muc", "titre", "rubrik")


def bare(name: str) -> str:
    """A name without spaces, marks and capitals: “Tiêu đề 1” and “tieu-de 1” are one."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if letter.isalnum())


def guess(known: Iterable[tuple[str, tuple[str, ...], int]], default: str) -> dict[str, str]:
    """Which style of a file stands for which part of an article.

    `known` are ids, names and outline levels (-1: none) of its paragraph styles; the text that has no other style
    takes `default`, the one that Word takes for what has none.
    """
    styles = [(key, {bare(key), *map(bare, names)}, level) for key, names, level in known]
    found: dict[str, str] = {}
    for place, words in _NAMES.items():
        _take(found, place, words.split(), styles)
    for level in range(1, 7):
        _take(found, f"heading{level}", [f"{word}{level}" for word in _HEADINGS], styles)
        by_level = next(
            (key for key, _names, outline in styles if outline == level - 1 and key not in found.values()), ""
        )
        if f"heading{level}" not in found and by_level:
            found[f"heading{level}"] = by_level
    if default:
        found.setdefault("body", default)
    return found


def _take(found: dict[str, str], place: str, words: Iterable[str], styles: list[tuple[str, set[str], int]]) -> None:
    for word in words:
        for key, names, _level in styles:
            if word in names and key not in found.values():
                found[place] = key
                return
