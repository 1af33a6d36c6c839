"""What a picture needs in order to be printed."""

import pytest

from editor import preflight
from editor.article import Fields, Picture
from editor.text.markdown import parse


def found(source: str, width: int) -> list[str]:
    picture = Picture("a.png", "0" * 64, "image/png", width, 400, b"")
    findings = preflight.check(parse(source), Fields(), pictures={"a.png": picture})
    return [str(finding) for finding in findings if finding.check == "print"]


@pytest.mark.parametrize(("width", "is_coarse"), [(600, True), (910, True), (920, False), (4000, False)])
def test_a_picture_below_150_dots_an_inch_is_told(width: int, is_coarse: bool) -> None:
    said = found('![Nets](a.png "Nets."){credit="Lan Anh"}', width)
    assert bool(said) is is_coarse
    assert all("150 are needed" in sentence for sentence in said)


def test_a_picture_without_a_caption_is_told_and_a_decorative_one_is_not() -> None:
    assert found("![Nets](a.png)", 2000) == ["The picture “a.png” has no caption; say below it what is to be seen."]
    assert found("![](a.png){.decorative}", 200) == []
