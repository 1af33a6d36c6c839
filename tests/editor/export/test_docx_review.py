"""A working copy in Word: accepted it is the proposed text, refused the text as it is; every remark is at its place."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypandoc
import pytest

from editor import house_style
from editor.export import docx_writer
from editor.export.assemble import piece_from_source
from editor.export.piece import Piece
from editor.export.review_copy import Review, review_of
from editor.refusal import Refused
from editor.review import Comment, proposal
from editor.text.anchors import anchored
from tests.editor.export.paper.test_paper_writer import style_of
from tests.tools import checkers
from tests.tools.docx_lint import faults
from tests.tools.office_files import word_file
from tests.tools.word_changes import accepted, plain, refused

AT = 1_772_668_800_000
NAMES = {"u1": "Trần Minh", "u2": "Lan Anh"}
TEXT = """## Mở đầu

Bến cũ có **hai** cần cẩu và một kho gạo, theo [bản đồ](https://a.vn/x)[^1].

- một
- hai

Đoạn sẽ bỏ, không ai cần.

| A | B |
|---|---|
| 1 | 2 |

> Lời của người lái đò.

1. đầu
2. sau

Hết.

[^1]: Ghi chú.
"""

# What is changed in the text, each by itself and all together. To add one: what goes, and what comes.
CHANGES = {
    "a word": ("hai** cần", "ba** cần"),
    "a word that comes": ("kho gạo", "kho gạo mới"),
    "the look of a word": ("**hai**", "*hai*"),
    "a paragraph that goes": ("Đoạn sẽ bỏ, không ai cần.\n\n", ""),
    "a paragraph that comes": ("Hết.", "Đoạn thêm vào.\n\nHết."),
    "a heading": ("## Mở đầu", "## Mở đầu mới"),
    "a heading that comes": ("Hết.", "## Mục thêm\n\nHết."),
    "an item": ("- hai\n", "- hai rưỡi\n- ba\n"),
    "a cell": ("| 2 |", "| 3 |"),
    "a table that goes": ("| A | B |\n|---|---|\n| 1 | 2 |\n\n", ""),
    "a table that comes": ("Hết.", "| C |\n|---|\n| 4 |\n\nHết."),
    "a quotation": ("người lái đò", "cô lái đò"),
    "a link": ("[bản đồ](https://a.vn/x)", "[bản vẽ](https://a.vn/x)"),
    "a note that comes": ("Hết.", "Hết[^2].\n\n[^2]: Ghi chú mới."),
    "a heading that becomes a paragraph": ("## Mở đầu", "Mở đầu"),
}


def piece_of(text: str, dateline: str = "") -> Piece:
    source = f"---\nheadline: Bến\ndateline: {dateline}\nlang: vi\n---\n{text}"
    return piece_from_source(source, lambda _name: None, AT).piece


def written(text: str, review: Review) -> bytes:
    return docx_writer.write(replace(piece_of(text), review=review), house_style.named("news-article")).data


def proposed(*texts: str, comments: tuple[Comment, ...] = ()) -> Review:
    base = piece_of(TEXT).document.source
    made = [
        proposal(f"p{number}", "a", by, AT + number, (base, text, base), language="vi")
        for number, (by, text) in enumerate(zip(("u1", "u2"), texts, strict=False))
    ]
    return review_of(base, comments, made, NAMES)


def read(data: bytes, tmp_path, how: str = "accept") -> str:
    file = tmp_path / "read.docx"
    file.write_bytes(data)
    return pypandoc.convert_file(str(file), "html", extra_args=[f"--track-changes={how}", "--wrap=none"])


def words(data: bytes, tmp_path, how: str = "accept") -> list[str]:
    """The lines that have words. Of a paragraph that went this reader keeps an empty one; LibreOffice keeps none."""
    return [line.strip() for line in re.sub("<[^>]*>", "", read(data, tmp_path, how)).split("\n") if line.strip()]


def xml(data: bytes, part: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(part).decode()


@pytest.mark.parametrize("name", [*CHANGES, "all"])
def test_accepted_it_is_the_proposal_and_refused_the_text_as_it_is(name, tmp_path):
    new = TEXT
    for old, came in CHANGES.values() if name == "all" else [CHANGES[name]]:
        new = new.replace(old, came, 1)
    data = written(TEXT, proposed(new))
    nothing = Review()
    assert "<w:ins " in xml(data, "word/document.xml") or "<w:del " in xml(data, "word/document.xml")
    assert words(data, tmp_path, "accept") == words(written(new, nothing), tmp_path)
    if name != "all":  # this reader knows no paragraph that looked otherwise; test_docx_settled.py has one that does
        assert words(data, tmp_path, "reject") == words(written(TEXT, nothing), tmp_path)
    assert refused(data) == plain(written(TEXT, nothing))
    assert accepted(data) == plain(written(new, nothing))
    assert faults(data) == []


def test_changes_have_their_author_and_time(tmp_path):
    one, other = TEXT.replace("hai**", "ba**"), TEXT.replace("lái đò", "chèo thuyền")
    document = xml(written(TEXT, proposed(one, other)), "word/document.xml")
    found = re.findall(r'<w:ins w:id="\d+" w:author="([^"]+)" w:date="([^"]+)"', document)
    assert list(dict.fromkeys(found)) == [("Trần Minh", "2026-03-05T00:00:00Z"), ("Lan Anh", "2026-03-05T00:00:00Z")]


def test_the_look_of_a_word_is_a_change_too(tmp_path):
    new = TEXT.replace("**hai**", "*hai*")
    data = written(TEXT, proposed(new))
    assert read(data, tmp_path) == read(written(new, Review()), tmp_path)
    assert "<em>" in read(data, tmp_path)
    assert "<em>" not in read(data, tmp_path, "reject")


def test_the_dateline_is_no_part_of_a_change(tmp_path):
    base = piece_of(TEXT, "Cửa Mây")
    new = base.document.source.replace("hai**", "ba**")
    made = proposal("p", "a", "u1", AT, (base.document.source, new, base.document.source), language="vi")
    piece = replace(base, review=review_of(base.document.source, [], [made], NAMES))
    data = docx_writer.write(piece, house_style.named("news-article")).data
    for how, number in (("accept", "ba"), ("reject", "hai")):
        assert f"Cửa Mây – Bến cũ có {number} cần cẩu" in " ".join(words(data, tmp_path, how))


def test_of_two_proposals_for_the_same_words_the_first_stands_and_it_is_said():
    review = proposed(TEXT.replace("hai**", "ba**"), TEXT.replace("hai**", "bốn**"))
    exported = docx_writer.write(replace(piece_of(TEXT), review=review), house_style.named("news-article"))
    assert ["A proposal is not among the changes" in str(note) for note in exported.notes] == [True]
    assert "ba" in xml(exported.data, "word/document.xml")
    assert "bốn" not in xml(exported.data, "word/document.xml")


def thread() -> tuple[Comment, ...]:
    base = piece_of(TEXT).document.source
    start = base.index("kho gạo")
    answer = Comment("d", "a", "u1", AT, "Kho số 2 < 3.")
    resolved = replace(Comment("f", "a", "u2", AT, "Đã xong."), resolved_at=AT)
    return (
        Comment("c", "a", "u2", AT, "Kho nào?\nHỏi lại xã.", anchored(base, start, start + 7), answers=(answer,)),
        Comment("e", "a", "u2", AT, "Cả bài: tốt."),
        resolved,
    )


def test_open_remarks_are_comments_at_their_words(tmp_path):
    data = written(TEXT, proposed(TEXT.replace("kho gạo", "kho gạo mới"), comments=thread()))
    comments = xml(data, "word/comments.xml")
    assert re.findall(r'w:author="([^"]+)"', comments) == ["Lan Anh", "Lan Anh", "Trần Minh"]
    assert "Hỏi lại xã." in comments
    assert "Đã xong." not in comments
    seen = read(data, tmp_path, "all")
    assert re.search(r"Kho số 2 &lt; 3\.</span>kho gạo", seen)
    assert faults(data) == []


def test_a_remark_whose_words_are_gone_is_not_lost():
    lost = Comment(
        "c", "a", "u2", AT, "Ở đâu?", replace(anchored(TEXT, 3, 9), start=10**6, end=10**6 + 1, is_lost=True)
    )
    assert "Ở đâu?" in xml(written(TEXT, review_of(TEXT, [lost], [], NAMES)), "word/comments.xml")


def test_a_working_copy_is_valid_also_on_an_offices_own_file(tmp_path):
    new = TEXT
    for old, words in CHANGES.values():
        new = new.replace(old, words, 1)
    review = proposed(new, comments=thread())
    files = [tmp_path / "ours.docx", tmp_path / "theirs.docx"]
    for file, style in zip(files, (house_style.named("newsletter"), style_of(word_file())), strict=True):
        file.write_bytes(docx_writer.write(replace(piece_of(TEXT), review=review), style).data)
        assert docx_writer.write(replace(piece_of(TEXT), review=review), style).data == file.read_bytes()
    assert {file.name: found for file in files if (found := faults(file.read_bytes()))} == {}
    assert checkers.word_faults(files) == {}


def test_nothing_open_leaves_a_file_as_it_is():
    plain = docx_writer.write(piece_of(TEXT), house_style.named("news-article")).data
    assert written(TEXT, Review()) == plain


def test_a_proposal_that_can_no_longer_be_shown_is_not_counted_and_its_absence_is_said():
    lost = replace(proposal("p", "a", "u1", AT, (TEXT, TEXT, TEXT)), why_not=Refused("A text on the desk is damaged."))
    review = review_of(TEXT, (), [lost], NAMES)
    assert (review.is_partial, review.count) == (True, 0)
