"""The pages by which a taken-out desk is browsed, without Copydesk and without a network: a list, and each article.

No script, nothing loaded from elsewhere; the policy of the pages forbids it as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from editor.article import Picture
from editor.export.html_blocks import Blocks
from editor.export.html_cleaning import cleaned
from editor.export.html_page import Page
from editor.export.labels import labels
from editor.export.markup import one_line
from editor.export.outline import outline
from editor.export.picture_files import FOLDER
from editor.export.piece import Piece
from editor.export.prompts import without_prompts
from editor.frozen import frozen
from editor.house_style import HouseStyle

_POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 3rem auto; padding: 0 1.5rem; font: 17px/1.6 Georgia, 'Noto Serif', serif; }
header, th, td, nav, .small { font-family: system-ui, 'Noto Sans', sans-serif; }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 .5rem; }
nav, .small { font-size: .9rem; color: GrayText; }
main { max-width: 40rem; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th { text-align: left; font-weight: 600; color: GrayText; }
th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid #8884; vertical-align: top; }
td:last-child, th:last-child { padding-right: 0; text-align: right; white-space: nowrap; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5rem 0; }
figcaption, .marks { font-size: .9rem; }
.marks { font-weight: 700; color: #b3261e; }
"""


@frozen
class PageLine:
    """One article in the list. `page` and `file` are its paths from the top of the folder."""

    headline: str
    writer: str
    stage: str
    changed: str
    page: str
    file: str


@frozen
class _Words:
    count: str
    about: str
    heads: tuple[str, str, str, str]
    untitled: str
    back: str
    stages: Mapping[str, str]


_EN = _Words(
    "{count} articles, taken out on {day}",
    "The articles are Markdown files with their pictures beside them. assignments.csv says who did what by when, "
    "events.jsonl what happened, and tables holds the rest. Copydesk makes a desk of this folder again; what was "
    "changed in a Markdown file comes in as a new revision. Sources off the record stay on the desk and are not here.",
    ("Article", "Writer", "Stage", "Changed"),
    "(no headline)",
    "All articles",
    MappingProxyType(
        {
            "pitched": "Idea",
            "assigned": "Assigned",
            "drafting": "Drafting",
            "submitted": "Waiting for edit",
            "in_edit": "Being edited",
            "returned": "Sent back",
            "approved": "Approved",
            "published": "Published",
            "corrected": "Corrected",
            "withdrawn": "Withdrawn",
            "dropped": "Dropped",
        }
    ),
)
_VI = _Words(
    "{count} bài, mang ra ngày {day}",
    "Mỗi bài là một tệp Markdown, ảnh nằm ngay bên cạnh. assignments.csv ghi ai làm gì, hạn bao giờ; events.jsonl ghi "
    "những gì đã diễn ra; phần còn lại nằm trong tables. Copydesk dựng lại được bàn biên tập từ thư mục này; chỗ nào "
    "đã sửa trong tệp Markdown sẽ vào thành một bản lưu mới. Nguồn tin không công khai ở lại trên bàn, không có ở đây.",
    ("Bài", "Người viết", "Giai đoạn", "Sửa lần cuối"),
    "(chưa có tít)",
    "Tất cả các bài",
    MappingProxyType(
        {
            "pitched": "Đề tài",
            "assigned": "Đã giao",
            "drafting": "Đang viết",
            "submitted": "Chờ biên tập",
            "in_edit": "Đang biên tập",
            "returned": "Trả lại",
            "approved": "Đã duyệt",
            "published": "Đã phát hành",
            "corrected": "Đã cải chính",
            "withdrawn": "Đã gỡ",
            "dropped": "Đã bỏ",
        }
    ),
)


def _words(language: str) -> _Words:
    return _VI if language.split("-")[0] == "vi" else _EN


def listing(name: str, language: str, day: str, lines: Sequence[PageLine]) -> bytes:
    """The first page of the desk `name`: every article with a way to its page and its file."""
    words = _words(language)
    heads = "".join(f"<th scope=col>{head}</th>" for head in words.heads)
    rows = "".join(_row(line, words) for line in lines)
    about = one_line(words.about)
    count = one_line(words.count.format(count=len(lines), day=day))
    body = (
        f"<header><h1>{one_line(name)}</h1><p class=small>{count}</p></header><p class=small>{about}</p>\n"
        f"<table><thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )
    return _page(name, language, body)


def article_page(piece: Piece, style: HouseStyle, names: Mapping[str, str]) -> bytes:
    """An article to be read. `names` are the files of its pictures in `pictures/`, by the hash of a picture."""
    piece, _ = without_prompts(piece)
    words = labels(piece.language)
    shape = outline(piece)

    def address(picture: Picture) -> str:
        return FOLDER + names[picture.sha256]

    body = cleaned(Page(piece, style, shape, words).fragment(Blocks(piece, shape, words, address)), pictures=FOLDER)
    back = one_line(_words(piece.language).back)
    nav = f'<nav><a href="../../index.html">{back}</a></nav>\n'
    return _page(shape.title, piece.language, f"{nav}<main>\n{body}</main>\n")


def _row(line: PageLine, words: _Words) -> str:
    headline = one_line(line.headline) or words.untitled
    stage = words.stages.get(line.stage, one_line(line.stage))
    page, file = one_line(line.page), one_line(line.file)
    return (
        f'<tr><td><a href="{page}">{headline}</a> <a class=small href="{file}">.md</a></td>'
        f"<td>{one_line(line.writer)}</td><td>{stage}</td><td>{one_line(line.changed)}</td></tr>\n"
    )


def _page(title: str, language: str, body: str) -> bytes:
    head: Iterable[str] = (
        "<!DOCTYPE html>",
        f'<html lang="{one_line(language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{one_line(title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
    )
    return ("\n".join(head) + f"\n{body}</body>\n</html>\n").encode("utf-8", "replace")
