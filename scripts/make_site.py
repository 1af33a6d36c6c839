"""Makes the manual as pages of the web: `make_site.py [FOLDER]`, by default `build/site`. `make site` calls it.

The pages are those of `docs/manual` with the documents they lead to, written by the program's own writer of HTML in the
colours of its window. They need no server, no network and no script; with one, the field at the top looks for words.
The same manual gives the same bytes.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

import resources  # noqa: E402
from editor import manual  # noqa: E402
from editor.article import Fields, Picture  # noqa: E402
from editor.export.html_blocks import Blocks  # noqa: E402
from editor.export.html_cleaning import cleaned  # noqa: E402
from editor.export.labels import LABELS  # noqa: E402
from editor.export.links import outside  # noqa: E402
from editor.export.markup import one_line  # noqa: E402
from editor.export.outline import outline  # noqa: E402
from editor.export.piece import Piece  # noqa: E402
from editor.text.blocks import Heading, Paragraph, PictureBlock  # noqa: E402
from editor.text.measure import plain_text  # noqa: E402
from editor.text.pictures import inspect  # noqa: E402
from editor.text.walk import every_block  # noqa: E402
from ui.colours import DARK, LIGHT, Colours  # noqa: E402

DOCS = TOP / "docs"
SITE = DOCS / "site"
FONTS = (
    "BeVietnamPro-Regular BeVietnamPro-SemiBold SourceSerif4-Regular SourceSerif4-Italic SourceSerif4-Bold "
    "NotoSansMono-Regular"
).split()
TOKENS = "ink soft line panel paper accent on_accent hover selected edge told".split()
BESIDE = ("style-rules", "templates", "markdown")
"""Documents that the manual leads to; they are there in English only. To add one: its name."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the site itself says in one language. `parts` are the groups of pages: the first page of each, its name."""

    name: str
    manual: str
    lead: str
    pages: str
    here: str
    before: str
    after: str
    look: str
    found: str
    nothing: str
    large: str
    parts: Mapping[str, str]


WORDS = {
    "en": Words(
        name="English",
        manual="Manual",
        lead="How to write, edit, approve and publish with Copydesk, from the first minutes to every key and command.",
        pages="Pages of the manual",
        here="On this page",
        before="Before this",
        after="After this",
        look="Look for something in the manual",
        found="Places: {count}",
        nothing="Nothing has all of these words. Try fewer, or only how one begins.",
        large="{alt} (opens the picture in full size)",
        parts={"first-start": "To begin", "my-work": "At the desk", "people": "The office", "keys": "To look up"},
    ),
    "vi": Words(
        name="Tiếng Việt",
        manual="Sổ tay",
        lead="Viết, biên tập, duyệt và phát hành bài với Copydesk: từ những phút đầu đến từng phím tắt và từng lệnh.",
        pages="Các trang của sổ tay",
        here="Trong trang này",
        before="Trang trước",
        after="Trang sau",
        look="Tìm trong sổ tay",
        found="Số chỗ tìm thấy: {count}",
        nothing="Không có chỗ nào chứa đủ những từ này. Hãy bớt từ, hoặc chỉ gõ phần đầu của từ.",
        large="{alt} (mở ảnh cỡ lớn)",
        parts={"first-start": "Bắt đầu", "my-work": "Tại bàn biên tập", "people": "Cơ quan", "keys": "Tra cứu"},
    ),
}


@dataclass(frozen=True, slots=True)
class Source:
    """One document: `path` relative to `docs`, and where its page stands in the site, `en/keys.html`."""

    path: str
    language: str

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def page(self) -> str:
        return f"{self.language}/{self.name}.html"


def sources() -> list[Source]:
    """Every page of the manual in its order, then the documents beside it."""
    pages = [Source(manual.path_of(name, one), one) for one in manual.LANGUAGES for name in manual.ORDER]
    return pages + [Source(f"{name}.md", "en") for name in BESIDE]


# --- one page --------------------------------------------------------------------------------------------------------


def article(source: Source) -> tuple[str, list[tuple[str, str]]]:
    """The article of a page as HTML, and its headings of the second level: key and words."""
    document = manual.read(source.path)
    piece = Piece(Fields(), source.language, document, 0, dict(_pictures(source)))
    shape, labels = outline(piece), LABELS[source.language]
    blocks = Blocks(
        piece, shape, labels, lambda picture: f"../pictures/{picture.name}", lambda href: lead(source, href)
    )
    title = blocks.title(shape.opening) if shape.opening else one_line(shape.title)
    text = cleaned(f"<h1>{title}</h1>\n" + blocks.text("") + blocks.endnotes(), pictures="../pictures/")
    if left_out := blocks.notes():
        raise ValueError(f"{source.path}: {left_out[0]}")
    headings = [block for block in document.blocks if isinstance(block, Heading) and block.level == 2]
    return with_dark_pictures(text, source.language), [(one.key, plain_text(one).strip()) for one in headings]


def lead(source: Source, href: str) -> str | None:
    """Where a link of a document leads in the site; a document that has no page there is an error."""
    if kept := outside(href):
        return kept
    name, _, key = href.partition("#")
    there = (DOCS / source.path).parent.joinpath(name).resolve()
    found = next((one for one in sources() if (DOCS / one.path).resolve() == there), None)
    if found is None:
        raise ValueError(f"{source.path} leads to {href}, which has no page in the site")
    here = "" if found.language == source.language else f"../{found.language}/"
    return f"{here}{found.name}.html" + (f"#{key}" if key else "")


def _pictures(source: Source) -> Iterator[tuple[str, Picture]]:
    for block in every_block(manual.read(source.path)):
        if isinstance(block, PictureBlock):
            file = (DOCS / source.path).parent / block.src
            yield block.src, inspect(file.read_bytes(), file.name)


_IMAGE = re.compile(r'<img src="\.\./pictures/([\w.-]+)" alt="([^"]*)" width="(\d+)" height="(\d+)">')


def with_dark_pictures(text: str, language: str) -> str:
    """Every picture leads to itself in full size, and is the one that was taken in the dark where that is liked."""

    def one(found: re.Match[str]) -> str:
        name, alt = found[1], found[2]
        image = f'<img src="../pictures/{name}" alt="{alt}" width="{found[3]}" height="{found[4]}" loading="lazy">'
        dark = name.replace("-light.", "-dark.")
        if dark != name and (DOCS / "screens" / dark).is_file():
            there = f'<source media="(prefers-color-scheme: dark)" srcset="../pictures/{dark}">'
            image = f"<picture>{there}{image}</picture>"
        said = WORDS[language].large.format(alt=alt)
        return f'<a class="large" href="../pictures/{name}" aria-label="{said}">{image}</a>'

    return _IMAGE.sub(one, text)


def document(source: Source) -> str:
    """The whole file of a page."""
    words = WORDS[source.language]
    text, headings = article(source)
    title = manual.title_of(source.path)
    here = "".join(f'<li><a href="#{key}">{one_line(name)}</a></li>\n' for key, name in headings)
    beside = f'<nav class="here" aria-label="{words.here}">\n<p>{words.here}</p>\n<ul>\n{here}</ul>\n</nav>\n'
    main = (
        f'<main id="text" tabindex="-1">\n<article>\n{text}</article>\n{_turning(source)}</main>\n'
        f"{beside if len(headings) > 1 else ''}"
    )
    other = None if source.name in BESIDE else source.name
    return frame(source.language, f"{title} – Copydesk", main, source.name, other)


def _turning(source: Source) -> str:
    """The ways to the page before and the page after."""
    if source.name not in manual.ORDER:
        return ""
    words, at = WORDS[source.language], manual.ORDER.index(source.name)
    ways = ""
    for place, side, said in ((at - 1, "before", words.before), (at + 1, "after", words.after)):
        if 0 <= place < len(manual.ORDER):
            name = manual.ORDER[place]
            title = one_line(manual.title_of(manual.path_of(name, source.language)))
            ways += f'<a class="{side}" href="{name}.html"><span>{said}</span> {title}</a>\n'
    return f'<nav class="turning" aria-label="{words.before}, {words.after}">\n{ways}</nav>\n'


def frame(language: str, title: str, main: str, name: str, other: str | None) -> str:
    """The page around `main`. `other` is the name of the same page in the other language, where there is one."""
    words, labels = WORDS[language], LABELS[language]
    away = next(one for one in manual.LANGUAGES if one != language)
    switch = (
        f'<a class="switch" href="../{away}/{other}.html" lang="{away}" hreflang="{away}" rel="alternate">'
        f"{WORDS[away].name}</a>\n"
        if other
        else ""
    )
    return (
        f'{_head(language, title, "../")}<body>\n<a class="skip" href="#text">{labels.to_the_text}</a>\n'
        f'<header class="top">\n<a class="home" href="index.html">'
        '<img src="../copydesk.svg" alt="" width="24" height="24">'
        f"Copydesk <span>{words.manual}</span></a>\n"
        f'<div class="look" role="search" data-found="{words.found}" data-nothing="{words.nothing}" hidden>'
        f'<input type="search" name="words" aria-label="{words.look}" placeholder="{words.look}" autocomplete="off">'
        f'<div class="hits" hidden><p role="status"></p><ol></ol></div></div>\n{switch}</header>\n'
        f'<div class="sheet">\n{_pages(language, name)}{main}</div>\n'
        f'<script src="../words-{language}.js"></script>\n<script src="../find.js"></script>\n</body>\n</html>\n'
    )


def _head(language: str, title: str, up: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{one_line(title)}</title>\n'
        f'<link rel="icon" type="image/svg+xml" href="{up}copydesk.svg">\n'
        f'<link rel="stylesheet" href="{up}look.css">\n</head>\n'
    )


def _pages(language: str, name: str) -> str:
    """The pages at the side, in their groups."""
    words, parts = WORDS[language], ""
    for part, members in groups(language):
        rows = ""
        for one in members:
            now = ' aria-current="page"' if one == name else ""
            title = one_line(manual.title_of(manual.path_of(one, language)))
            rows += f'<li><a href="{one}.html"{now}>{title}</a></li>\n'
        parts += f"<p>{part}</p>\n<ul>\n{rows}</ul>\n"
    return f'<nav class="pages" aria-label="{words.pages}">\n{parts}</nav>\n'


def groups(language: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for name in manual.ORDER:
        if name in WORDS[language].parts:
            found.append((WORDS[language].parts[name], []))
        found[-1][1].append(name)
    return found


# --- the pages that lead to them -------------------------------------------------------------------------------------


def contents(language: str) -> str:
    """Every page with its headings: what a person without scripts looks through."""
    words, rows = WORDS[language], ""
    for part, members in groups(language):
        rows += f"<h2>{part}</h2>\n"
        for name in members:
            document = manual.read(manual.path_of(name, language))
            title, lines = one_line(manual.title_of(manual.path_of(name, language))), ""
            first = next((block for block in document.blocks if isinstance(block, Paragraph)), None)
            told = one_line(_first_sentence(plain_text(first))) if first else ""
            for block in document.blocks:
                if isinstance(block, Heading) and block.level == 2:
                    lines += f'<li><a href="{name}.html#{block.key}">{one_line(plain_text(block))}</a></li>\n'
            rows += f'<section>\n<h3><a href="{name}.html">{title}</a></h3>\n<p>{told}</p>\n'
            rows += f"<ul>\n{lines}</ul>\n</section>\n" if lines else "</section>\n"
    main = (
        f'<main id="text" tabindex="-1" class="contents">\n<h1>{words.manual}</h1>\n<p class="lead">{words.lead}</p>\n'
        f"{rows}</main>\n"
    )
    return frame(language, f"{words.manual} – Copydesk", main, "", "index")


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?]) ", " ".join(text.split()), maxsplit=1)[0]


def beginning() -> str:
    """The first page of all: the choice of a language."""
    doors = "".join(
        f'<a href="{one}/index.html" lang="{one}" hreflang="{one}"><strong>{words.name}</strong> {words.lead}</a>\n'
        for one, words in WORDS.items()
    )
    return (
        f'{_head("en", "Copydesk", "")}<body class="door">\n<main>\n'
        f'<img src="copydesk.svg" alt="" width="96" height="96">\n<h1>Copydesk</h1>\n{doors}</main>\n</body>\n</html>\n'
    )


# --- what stands beside them -----------------------------------------------------------------------------------------


def style_sheet() -> str:
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; src: url("fonts/{name}.ttf"); font-weight: {weight}; '
        f"font-style: {slant}; font-display: swap; }}\n"
        for name, family, weight, slant in map(_face, FONTS)
    )
    dark = f"@media screen and (prefers-color-scheme: dark) {{\n{_tokens(DARK)}}}\n"
    return faces + _tokens(LIGHT) + dark + (SITE / "look.css").read_text(encoding="utf-8")


def _face(name: str) -> tuple[str, str, int, str]:
    family, _, cut = name.partition("-")
    spoken = {"BeVietnamPro": "Be Vietnam Pro", "SourceSerif4": "Source Serif 4", "NotoSansMono": "Noto Sans Mono"}
    weight = {"SemiBold": 600, "Bold": 700}.get(cut, 400)
    return name, spoken[family], weight, "italic" if cut == "Italic" else "normal"


def _tokens(colours: Colours) -> str:
    return ":root { " + " ".join(f"--{name}: {getattr(colours, name)};" for name in TOKENS) + " }\n"


def index(language: str) -> str:
    """What is looked through: page, key, title of the page, heading and words of each part, as a script, since a page
    that was opened from a disk may read nothing else."""
    rows = [
        (f"{PurePosixPath(part.path).stem}.html", part.key, manual.title_of(part.path), part.title, part.text)
        for part in manual.parts(language)
    ]
    return f"const PARTS = {json.dumps(rows, ensure_ascii=False, indent=0)};\n"


def make(folder: Path) -> list[str]:
    """Write the whole site into `folder`, which is made anew; the pages, relative to it."""
    shutil.rmtree(folder, ignore_errors=True)
    files = {source.page: document(source) for source in sources()}
    files |= {f"{language}/index.html": contents(language) for language in manual.LANGUAGES}
    files["index.html"] = beginning()
    pages = sorted(files)
    files |= {f"words-{language}.js": index(language) for language in manual.LANGUAGES}
    files["look.css"] = style_sheet()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for file in (*_beside(), *(SITE / name for name in ("find.js",)), TOP / "package" / "linux" / "copydesk.svg"):
        place = {".png": "pictures", ".ttf": "fonts", ".txt": "fonts"}.get(file.suffix, "")
        (folder / place).mkdir(exist_ok=True)
        shutil.copyfile(file, folder / place / file.name)
    return pages


def _beside() -> Iterator[Path]:
    """The pictures of the pages, those taken in the dark too, and the type with its licences."""
    for source in sources():
        for _src, picture in _pictures(source):
            file = DOCS / "screens" / picture.name
            yield file
            if (dark := file.with_name(file.name.replace("-light.", "-dark."))).is_file():
                yield dark
    fonts = resources.path("fonts")
    for name in FONTS:
        yield fonts / f"{name}.ttf"
        yield fonts / f"OFL-{name.partition('-')[0]}.txt"


if __name__ == "__main__":
    made = Path(sys.argv[1]) if sys.argv[1:] else TOP / "build" / "site"
    sys.stdout.write(f"{len(make(made))} pages, beginning with {made / 'index.html'}\n")
