"""What a picture needs in order to be printed."""

import pytest

from editor import house_style, preflight
from editor.article import Fields, Picture
from editor.house_style import HouseStyle
from editor.text.markdown import parse


def found(source: str, width: int, style: HouseStyle | None = None, height: int = 400) -> list[str]:
    picture = Picture("a.png", "0" * 64, "image/png", width, height, b"")
    findings = preflight.check(parse(source), Fields(), pictures={"a.png": picture}, style=style)
    return [str(finding) for finding in findings if finding.check == "print"]


@pytest.mark.parametrize(("width", "is_coarse"), [(600, True), (910, True), (920, False), (4000, False)])
def test_a_picture_below_150_dots_an_inch_is_told(width: int, is_coarse: bool) -> None:
    said = found('![Nets](a.png "Nets."){credit="Lan Anh"}', width)
    assert bool(said) is is_coarse
    assert all("150 are needed" in sentence for sentence in said)


def test_a_picture_without_a_caption_is_told_and_a_decorative_one_is_not() -> None:
    assert found("![Nets](a.png)", 2000) == ["The picture “a.png” has no caption; say below it what is to be seen."]
    assert found("![](a.png){.decorative}", 200) == []


@pytest.mark.parametrize("key", [style.key for style in house_style.shipped()])
def test_the_size_on_paper_is_that_of_the_column_of_the_house_style(key: str) -> None:
    style = house_style.named(key)
    enough = round(style.column_width_mm / 25.4 * 150)
    source = '![Nets](a.png "Nets."){credit="Lan Anh"}'
    assert found(source, enough + 2, style) == []
    assert len(found(source, enough - 6, style)) == 1


def test_a_high_picture_is_printed_narrower_and_so_finer() -> None:
    style = house_style.named("news-article")
    source = '![Nets](a.png "Nets."){credit="Lan Anh"}'
    assert len(found(source, 400, style)) == 1
    assert found(source, 400, style, height=4000) == []
