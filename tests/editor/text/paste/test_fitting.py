"""How what is pasted fits into the place of the caret: each case of fitting.txt."""

from pathlib import Path

import pytest

from editor.text.paste import to_markdown
from editor.text.paste.fitting import Place, block, fit

_LINES = (Path(__file__).parent / "fitting.txt").read_text(encoding="utf-8").split("\n\n", 1)[1]
CASES = [case.split("\n") for case in _LINES.strip().split("\n\n")]


def place_in(text: str) -> tuple[str, str, Place]:
    before, after = text.split("¦")
    lines_before, lines_after = before.split("\n"), after.split("\n")
    above = lines_before[-2] if len(lines_before) > 1 else ""
    below = lines_after[1] if len(lines_after) > 1 else ""
    return before, after, Place(lines_before[-1], lines_after[0], above, below)


@pytest.mark.parametrize(("text", "html", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_paste_fits(text: str, html: str, wanted: str) -> None:
    before, after, place = place_in(text.replace("␤", "\n"))
    fitted = fit(to_markdown(html, "en"), place)
    caret = len(fitted.text) - fitted.back
    result = before[: len(before) - fitted.dropped] + fitted.text[:caret] + "¦" + fitted.text[caret:] + after
    assert result == wanted.replace("␤", "\n")


def test_a_picture_after_a_paragraph_gets_a_line_of_its_own() -> None:
    before, after, place = place_in("one¦\n\ntwo")
    fitted = block("![](pictures/a.png)", place)
    assert before + fitted.text + after == "one\n\n![](pictures/a.png)\n\ntwo"
