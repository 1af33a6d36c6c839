"""What the clipboard of other programs becomes: each file of this folder is one case (README.md)."""

from pathlib import Path

import pytest

from editor.text import markdown_source
from editor.text.markdown import parse
from editor.text.paste import to_markdown

FOLDER = Path(__file__).parent
CASES = sorted(FOLDER.glob("*.html"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_copy_becomes_markdown(case: Path) -> None:
    pasted = to_markdown(case.read_text(encoding="utf-8"), case.suffixes[0].strip("."))
    assert pasted.text + "\n" == case.with_suffix(".md").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_is_pasted_is_what_the_parser_reads(case: Path) -> None:
    """The text is written once more from what was read of it: it does not change."""
    text = to_markdown(case.read_text(encoding="utf-8"), case.suffixes[0].strip(".")).text
    document = parse(text)
    assert markdown_source.write(document.blocks, document.notes) == text


def test_all_programs_are_there() -> None:
    assert len(CASES) >= 7


def test_what_word_has_marked_as_deleted_is_left_out_and_said() -> None:
    who = 'cite="mailto:Hoa" datetime="2026-11-20T10:00"'
    pasted = to_markdown(f"<p>Ban quản lý <ins {who}>sẽ </ins><del {who}>đã <b>từng</b> </del>báo bà con.</p>", "vi")
    assert pasted.text == "Ban quản lý sẽ báo bà con."
    assert [note.sentence for note in pasted.notes] == [
        "Words that were marked as deleted in Word were left out, as if its changes were accepted."
    ]


def test_what_a_page_strikes_out_stays_struck_out() -> None:
    pasted = to_markdown('<p>Giá <del datetime="2026-11-20">50</del> 40 nghìn</p>', "vi")
    assert (pasted.text, pasted.notes) == ("Giá ~~50~~ 40 nghìn", ())
