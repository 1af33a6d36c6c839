"""The proof: the pages of an article while it is written, the same that are printed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from editor import house_style
from editor.article import Fields
from editor.export import typst_writer
from editor.export.lone_lines import Alone
from editor.export.piece import Piece
from editor.export.proof import Copy, Length, ProofPress
from editor.text import pictures as picture_files
from editor.text.markdown import parse

STYLE = house_style.named("news-article")
TEXT = (
    "Câu mở đầu của bài, có **chữ đậm** ở giữa.\n\n## Mục một\n\n- điểm một\n- điểm *hai*\n\n"
    + "Đoạn văn dài để qua trang. " * 900
    + "\n\n## Mục cuối\n\nCâu kết của bài.\n"
)
COPY = Copy(TEXT, Fields(headline="Tít", byline="Lan Anh"), "vi", STYLE)


@pytest.fixture
def press() -> Iterator[ProofPress]:
    press = ProofPress()
    yield press
    press.close()


def counted(press: ProofPress, copy: Copy) -> Length:
    """The length of all of it, however often that has to be asked for."""
    proof = press.print(copy)
    while (length := press.count(proof)) is not None and not length.is_whole:
        pass
    assert length is not None
    return length


def test_what_is_proofed_is_what_is_handed_out(press: ProofPress) -> None:
    proof = press.print(COPY)
    edited = press.print(replace(COPY, text=TEXT.replace("kết", "kết thúc")))
    assert press.print(COPY).data == proof.data != edited.data
    assert typst_writer.write(Piece(COPY.fields, "vi", parse(TEXT), 0), STYLE).data == proof.data


def test_each_block_knows_its_place(press: ProofPress) -> None:
    proof = press.print(COPY)
    last = proof.mark_at(TEXT.index("Câu kết"))
    assert last is not None
    assert last.page == len(proof.sheets) > 1
    first = proof.mark_at(3)
    assert first is not None
    assert (first.page, proof.spans[first.number].start) == (1, 0)


@pytest.mark.parametrize("words", ["Câu mở đầu", "Mục một", "điểm một", "điểm *hai*", "Câu kết"])
def test_a_click_leads_to_the_words(press: ProofPress, words: str) -> None:
    proof = press.print(COPY)
    offset = TEXT.index(words)
    mark = proof.mark_at(offset)
    assert mark is not None
    found = press.place_at(proof, mark.page - 1, mark.x + 1, mark.y + 6)
    assert found is not None
    assert abs(found - offset) <= 2


def test_a_click_within_a_paragraph_leads_there(press: ProofPress) -> None:
    proof = press.print(COPY)
    mark = proof.mark_at(0)
    assert mark is not None
    found = press.place_at(proof, mark.page - 1, mark.x + 150, mark.y + 6)
    assert found is not None
    assert 10 < found < 45


def test_a_click_above_the_text_leads_nowhere(press: ProofPress) -> None:
    assert press.place_at(press.print(COPY), 0, 100, 20) is None


def test_lines_are_counted_against_what_the_audience_takes(press: ProofPress) -> None:
    length = counted(press, COPY)
    assert length.lines > 100
    assert length.over is None
    words = len(TEXT.split())
    short = counted(press, replace(COPY, most_words=words // 2))
    assert short.lines == length.lines
    assert short.over is not None
    assert abs(short.over - length.lines / 2) < 3
    long = counted(press, replace(COPY, most_words=words * 2))
    assert long.over is not None
    assert long.over < 0


def test_lines_that_stand_alone_are_told_of_the_newest_pages(press: ProofPress) -> None:
    proof = press.print(COPY)
    found = {words: press.alone(press.print(replace(COPY, text="chữ " * words + "hết."))) for words in range(10, 40)}
    assert {Alone.ONE_WORD} in [{one.kind for one in alone or ()} for alone in found.values()]
    assert press.alone(proof) is None


def test_lines_of_an_older_proof_are_not_counted(press: ProofPress) -> None:
    proof = press.print(COPY)
    press.print(replace(COPY, text="Khác."))
    assert press.count(proof) is None


def test_lines_are_numbered_on_request(press: ProofPress) -> None:
    assert len(press.print(replace(COPY, is_numbered=True)).data) > len(press.print(COPY).data)


def test_a_page_is_drawn_as_pixels(press: ProofPress) -> None:
    proof = press.print(COPY)
    drawn = press.draw(proof, 0, 1.0)
    assert drawn is not None
    assert (drawn.width, drawn.height) == (596, 842)
    assert len(drawn.pixels) == drawn.stride * drawn.height
    assert len(set(drawn.pixels)) > 50


def test_a_page_of_an_older_proof_is_not_drawn(press: ProofPress) -> None:
    proof = press.print(COPY)
    press.print(replace(COPY, text="Khác."))
    assert press.draw(proof, 0, 1.0) is None
    assert press.place_at(proof, 0, 100, 300) is None


def test_a_picture_can_come_and_go(press: ProofPress) -> None:
    picture = picture_files.inspect(resources.path("sample/pictures/tap.png").read_bytes(), "tap.png")
    broken = replace(picture, data=picture.data[:-30])
    copy = replace(COPY, text="![Vòi nước](pictures/tap.png)", pictures={"pictures/tap.png": picture})
    with_picture = press.print(copy)
    without = press.print(replace(copy, pictures={}))
    assert len(with_picture.data) > len(without.data) + 10_000
    assert press.print(copy).data == with_picture.data
    assert len(press.print(replace(copy, pictures={"pictures/tap.png": broken})).notes) == 1


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    press = ProofPress()
    press.print(COPY)
    assert list(tmp_path.iterdir())
    press.close()
    assert list(tmp_path.iterdir()) == []


def test_pictures_without_a_caption_are_known_by_their_place(press: ProofPress) -> None:
    bare, told, decoration = "![Cầu](a.png)", '![Bến](a.png "Bến cá sáng nay.")', "![](a.png){.decorative}"
    text = f"Một.\n\n{bare}\n\n{told}\n\n{decoration}\n\nHai.\n"
    proof = press.print(replace(COPY, text=text))
    assert [proof.spans[mark.number].start for mark in proof.lacking] == [text.index(bare)]
    assert press.print(COPY).lacking == ()
