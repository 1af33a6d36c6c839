"""Lines that stand alone on paper: told where they are, and none of those that a press can keep from standing so."""

import random
from dataclasses import replace

import pypdfium2
import pytest

from editor import house_style
from editor.article import Fields
from editor.export import lone_lines, typst_source
from editor.export.lone_lines import Alone
from editor.export.piece import Piece
from editor.export.typst_press import Press
from editor.house_style import HouseStyle
from editor.text.markdown import parse

WORDS = "một hai nghiêng nghiêm trường người của các những là và được không biết chính quyền xã phường thị trấn".split()
KEPT_BY_THE_PRESS = {Alone.LAST_LINE, Alone.FIRST_LINE, Alone.HEADING}
NEWS = house_style.named("news-article")
PROTECTION, NONE = "costs: (widow: 400%, orphan: 400%,", "costs: (widow: 0%, orphan: 0%,"


def seen(text: str, style: HouseStyle = NEWS, *, is_kept: bool = True) -> tuple[list[tuple[Alone, str, int]], bytes]:
    """Each line that stands alone, with the first words of its paragraph and its page; and the pages."""
    document = parse(text)
    source = typst_source.source(Piece(Fields(headline="Tít"), "vi", document, 0), style, is_proof=True, has_lines=True)
    if not is_kept:
        assert PROTECTION in source.text
        source = replace(source, text=source.text.replace(PROTECTION, NONE))
    with Press() as press:
        data = press.pdf(source)
        found = lone_lines.find(press.places(), source.spans, document, style)
    said = [(one.kind, text[source.spans[one.mark.number].start :].split("\n")[0][:8], one.mark.page) for one in found]
    return said, data


def lines_of(data: bytes, page: int) -> list[str]:
    """The lines of a page as another program reads them."""
    document = pypdfium2.PdfDocument(data)
    sheet = document[page - 1]
    text = sheet.get_textpage()
    try:
        return text.get_text_range().splitlines()
    finally:
        text.close()
        sheet.close()
        document.close()


def any_text(seed: int) -> str:
    dice = random.Random(seed)

    def sentence(least: int, most: int) -> str:
        return " ".join(dice.choice(WORDS) for _ in range(dice.randint(least, most))) + "."

    kinds = {
        "heading": lambda: f"## {sentence(2, 14)}",
        "list": lambda: "\n".join(f"- {sentence(3, 60)}" for _ in range(dice.randint(1, 5))),
        "quote": lambda: f"> {sentence(10, 90)}",
        "box": lambda: f"::: box Hộp\n{sentence(20, 150)}\n:::",
        "table": lambda: "| a | b |\n|---|---|\n" + "| c | d |\n" * dice.randint(1, 12),
    }
    blocks = [
        kinds[dice.choice(list(kinds))]() if dice.random() < 0.4 else sentence(3, 160)
        for _ in range(dice.randint(8, 30))
    ]
    return "\n\n".join(blocks) + "\n"


def filled_to(lines: int, last: str) -> str:
    """`lines` paragraphs of one line, and one more."""
    return "\n\n".join(["Câu."] * lines + [last]) + "\n"


@pytest.mark.parametrize("style", house_style.shipped(), ids=lambda style: style.key)
def test_in_no_house_style_a_line_is_left_alone_that_the_press_can_keep(style: HouseStyle) -> None:
    for seed in range(6):
        said, _ = seen(any_text(seed), style)
        assert {kind for kind, _, _ in said} & KEPT_BY_THE_PRESS == set(), seed


def test_without_the_presss_care_first_and_last_lines_are_found() -> None:
    kinds = {kind for seed in range(8) for kind, _, _ in seen(any_text(seed), is_kept=False)[0]}
    assert kinds >= {Alone.FIRST_LINE, Alone.LAST_LINE}


@pytest.mark.parametrize("key", ["news-article", "manuscript"])
def test_a_lone_line_is_the_first_or_the_last_of_its_page_as_another_program_reads_it(key: str) -> None:
    """A paragraph of two lines, behind ever more lines: once it is cut, and both its lines stand alone."""
    style, two_lines = house_style.named(key), "Đầu " + "chữ " * (24 if key == "news-article" else 18) + "cuối."
    cut = 0
    for lines in range(16, 44):
        said, data = seen(filled_to(lines, two_lines + "\n\nCâu kết."), style, is_kept=False)
        kinds = {kind for kind, words, _ in said if words.startswith("Đầu")}
        pages = [" ".join(lines_of(data, page + 1)) for page in range(len(pypdfium2.PdfDocument(data)))]
        is_cut = any("Đầu" in page and "cuối" not in page for page in pages)
        assert ({Alone.FIRST_LINE, Alone.LAST_LINE} <= kinds) == is_cut, lines
        cut += is_cut
    assert cut


def test_one_line_on_the_last_page_is_told_and_two_are_not() -> None:
    def alone(lines: int) -> list[tuple[Alone, str, int]]:
        return [one for one in seen(filled_to(lines, "Câu kết."))[0] if one[0] is Alone.LAST_PAGE]

    first = next(lines for lines in range(80) if alone(lines))
    assert alone(first) == [(Alone.LAST_PAGE, "Câu kết.", 2)]
    assert alone(first - 1) == [] == alone(first + 1)


def test_a_paragraph_that_ends_in_one_word_is_told() -> None:
    def ends_alone(words: int) -> bool:
        said, data = seen("chữ " * words + "nghiêng.")
        is_alone = "nghiêng." in lines_of(data, 1)
        assert [kind for kind, _, _ in said] == [Alone.ONE_WORD] * is_alone, words
        return is_alone

    assert 0 < sum(ends_alone(words) for words in range(10, 60)) < 10
    assert seen("Nghiêng.")[0] == []


def test_a_heading_without_its_text_is_told() -> None:
    text = "Câu.\n\n## Mục\n\nĐoạn.\n\nĐoạn kết.\n"
    document = parse(text)
    source = typst_source.source(Piece(Fields(), "vi", document, 0), NEWS, is_proof=True, has_lines=True)
    broken = source.text.replace("mark(2)", "[#pagebreak()];mark(2)")
    with Press() as press:
        for code, kinds in ((source.text, []), (broken, [Alone.HEADING])):
            press.pdf(replace(source, text=code))
            assert [one.kind for one in lone_lines.find(press.places(), source.spans, document, NEWS)] == kinds


def test_lines_are_found_on_left_hand_pages_of_mirrored_margins_and_in_three_columns() -> None:
    for style in (
        replace(NEWS, mirrors_margins=True, paper=replace(NEWS.paper, left_mm=40, right_mm=12)),
        replace(house_style.named("newsletter"), columns=3),
    ):
        kinds = {kind for seed in range(4) for kind, _, _ in seen(any_text(seed), style, is_kept=False)[0]}
        assert kinds >= {Alone.FIRST_LINE, Alone.LAST_LINE, Alone.ONE_WORD}
        kept = {kind for seed in range(4) for kind, _, _ in seen(any_text(seed), style)[0]}
        assert kept <= {Alone.ONE_WORD, Alone.LAST_PAGE}
