"""The press release of the sample desk, written from its empty template: by hands on the mouse, and on the keyboard.

Words are typed in both. Of the sample's text only the mark that some words are French is left out: it has no button.
"""

import re

import pytest

import resources
from editor.article import Stage
from editor.text import markdown
from storage.desk import Desk
from tests.journeys.hands import KeyHands, MouseHands, pictures_in

FIELDS = {
    "headline": "Saturday market on Customs Square opens an hour earlier",
    "dek": "Stalls on Customs Square will sell from 7 am to 1 pm, and on Wednesdays until 6 pm.",
    "byline": "Press office",
    "dateline": "Tarrow Haven, 12 March 2026",
    "slug": "market-new-hours",
    "keywords": "market, opening hours, Customs Square",
}


@pytest.fixture(scope="module")
def sample() -> str:
    """The sample's text as it can be written in the window."""
    text = markdown.split_head(resources.text("sample/en/market-hours.md"))[1]
    return re.sub(r"\*\[(.*?)\]\{lang=fr\}\*", r"*\1*", text)


@pytest.fixture
def desk_path(tmp_path, clock):
    """An empty desk that speaks English."""
    path = tmp_path / "office.desk"
    Desk.create(path, owner="Lan Anh", language="en", clock=clock).close()
    return path


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    """A home with the sample's picture where pictures are kept."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    pictures_in(tmp_path / "home", resources.path("sample/pictures/market.png").read_bytes(), "market.png")


def shape(node: object) -> object:
    """A node of the block model without its places."""
    if isinstance(node, tuple | list):
        return [shape(one) for one in node]
    if hasattr(node, "__dataclass_fields__"):
        kept = [name for name in node.__dataclass_fields__ if name not in ("span", "key")]
        return [type(node).__name__, *(shape(getattr(node, name)) for name in kept)]
    return node


def picture_of(sample):
    """Caption, credit and alternative text of the sample's picture."""
    alt, caption, credit = re.search(r'!\[(.*?)\]\(.*? "(.*?)"\)\{credit="(.*?)"\}', sample).groups()
    return caption, credit, alt


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus on the offscreen platform
@pytest.mark.timeout(300)
@pytest.mark.parametrize("hands_of", [MouseHands, KeyHands])
def test_the_press_release_is_written_from_an_empty_template(
    window, qtbot, until, sample, pictures, hands_of, desk_path
):
    hands = hands_of(window, qtbot, until)
    hands.begin("Press release")
    hands.fill_fields(FIELDS)
    paragraphs = [line for line in re.findall(r"^.+$", sample, re.MULTILINE) if not line.startswith("![")]
    write(hands, *paragraphs[:3], sample)
    assert shape(markdown.parse(hands.text()).blocks) == shape(markdown.parse(sample).blocks)
    hands.hand_in()
    stored = []

    def is_handed_in():
        window._tasks.read(lambda desk: desk.article(window.writing.room.article_id), stored.append)
        return bool(stored) and stored[-1].stage is Stage.SUBMITTED

    until(is_handed_in)
    until(lambda: window.writing.saving.unsaved == {} and window.status.saved.text().startswith("Saved "))
    written = stored[-1]
    said = {**FIELDS, "keywords": tuple(FIELDS["keywords"].split(", "))}
    assert {name: getattr(written.fields, name) for name in said} == said
    assert shape(markdown.parse(written.text).blocks) == shape(markdown.parse(sample).blocks)


def write(hands, lead, said, longer, sample):
    """Go through the template's parts from the top."""
    prompts = re.findall(r"\{\{.*?\}\}", hands.text())
    # The lead; what is new; then the words of a person, which are moved up to stand before it.
    hands.replace(prompts[0], lead)
    hands.replace(prompts[1], longer)
    quoted, speaker = said.replace("*", "").removeprefix("“").split("” said ")
    hands.replace(prompts[2], quoted)
    hands.replace(prompts[3], speaker.removesuffix("."))
    hands.replace(f"{speaker[-4:]}.", speaker[-4:]) if not speaker.endswith(".") else None
    hands.click_at(hands.place_of("“Our fish"))
    hands.choose("paragraph.up")
    hands.select("bonjour, vous ouvrez quand ?")
    hands.choose("format.italic")
    hands.click_at(hands.place_of(lead) + 5)
    hands.put_picture("market.png", *picture_of(sample))
    # What the article does not need.
    hands.replace(prompts[4], "")
    hands.replace(prompts[5], "")
    # The table of the template gets other words and sides.
    table = re.findall(r"^\| (\w.*) \|$", sample, re.MULTILINE)
    wanted = [cell for row in table for cell in row.split(" | ")]
    hands.fill_cells(list(zip(["What", "Figure", "Source and date", *prompts[6:12]], wanted, strict=True)))
    for column, side in (("Day", "left"), ("Until now", "center"), ("New hours", "center")):
        hands.click_at(hands.place_of(f"| {column}") + 2)
        hands.until(lambda: hands.window.actions_table["table.tidy"].isEnabled())
        hands.choose(f"table.align_{side}")
    # A heading that is not needed becomes a paragraph.
    quiet, stalls = re.findall(r"^(?:The first hour|Stalls for).*$", sample, re.MULTILINE)
    hands.click_at(hands.place_of("Dates for reporters"))
    hands.choose("format.heading_2")
    hands.replace("Dates for reporters", quiet)
    words, address = re.search(r"\[(.*?)\]\((.*?)\)", stalls).groups()
    hands.replace(prompts[12], stalls.replace(f"[{words}]({address})", words))
    hands.set_link(words, address)
    about = re.search(r"## About us\n\n(.*)\n", sample)[1]
    hands.replace(prompts[13], about)
    contact = sample.split("## Contact for the press\n\n")[1].strip().split("\n")
    hands.replace(prompts[14], contact[0].removesuffix("\\"))
    number, hours = contact[1].removeprefix("Telephone ").removesuffix("\\").split(", ", 1)
    hands.replace(prompts[15], number)
    hands.replace(prompts[16], hours)
    hands.replace(prompts[17], contact[2])
