"""The manual says what the program does: every action with its key, every picture, the same pages in both languages."""

import importlib.util
import re
from pathlib import Path

import pytest

from ui.actions import ACTIONS, MENUS
from ui.cli import copydesk

TOP = Path(__file__).parent.parent
MANUAL = TOP / "docs" / "manual"
LANGUAGES = ("en", "vi")
PAGES = sorted(MANUAL.glob("*/*.md"))
NAMES = [page.relative_to(MANUAL).as_posix() for page in PAGES]
KEY = re.compile(r"`` (.+?) ``|`([^`]+)`")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
STRONG = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
SPOKEN = ("first-article", "roles", "settings", "words")
"""pages in which only what the window says is printed strong"""
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)#]+)\)")


def translations() -> dict[tuple[str, str], str]:
    """What the window says in Vietnamese, by context and English sentence."""
    spec = importlib.util.spec_from_file_location("translations", TOP / "scripts" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.read(module.OURS)


@pytest.fixture(scope="module")
def vietnamese():
    return translations()


def rows(language: str) -> dict[str, tuple[str, list[str]]]:
    """What keys.md of a language tells of each action, by its id: its title and its keys."""
    found = {}
    for line in (MANUAL / language / "keys.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("| ") else []
        if len(cells) == 3 and "." in cells[2]:
            keys = [double or single for double, single in KEY.findall(cells[1])]
            found[cells[2].strip("| ")] = (cells[0], keys)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_stands_in_the_keys_with_its_title_and_its_key(language, vietnamese):
    expected = {}
    for action in ACTIONS:
        title = vietnamese.get(("Actions", action.title), action.title) if language == "vi" else action.title
        expected[action.id] = (title, [key for key in action.shortcuts.split("; ") if key])
    assert rows(language) == expected


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_page_stands_in_the_list_of_pages(page):
    listed = LINK.findall((MANUAL / "README.md").read_text(encoding="utf-8"))
    assert page.relative_to(MANUAL).as_posix() in listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_have_a_part_for_each_menu(language, vietnamese):
    text = (MANUAL / language / "keys.md").read_text(encoding="utf-8")
    for _key, title in MENUS:
        shown = vietnamese[("Actions", title)] if language == "vi" else title
        assert f"## {shown.replace('&', '')}\n" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_stands_in_the_manual_with_its_options(language):
    expected = {
        name: sorted(option for one in command.params for option in one.opts if option.startswith("--"))
        for name, command in copydesk.commands.items()
    }
    told = {}
    for line in (MANUAL / language / "commands.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("| `") else []
        if cells:
            told[cells[0].strip("` ")] = sorted(single for _double, single in KEY.findall(cells[-1]) if single)
    assert {name: [key for key in keys if key.startswith("--")] for name, keys in told.items()} == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SPOKEN)
def test_every_name_that_is_printed_strong_is_one_that_the_window_says(name, language, vietnamese):
    said = {(source if language == "en" else shown).replace("&", "") for (_, source), shown in vietnamese.items()}
    page = (MANUAL / language / f"{name}.md").read_text(encoding="utf-8")
    named = [word for strong in STRONG.findall(page) for word in " ".join(strong.split()).split(" → ")]
    assert len(named) > 10
    assert [word for word in named if word not in said] == []


def test_the_first_article_names_all_that_is_pressed_in_the_first_five_minutes():
    design = (TOP / "docs" / "design.md").read_text(encoding="utf-8")
    journey = design.partition("## The first five minutes")[2]
    pressed = set(re.findall("“(.+?)”", journey))
    page = (MANUAL / "vi" / "first-article.md").read_text(encoding="utf-8")
    assert "Bản bông" in pressed
    assert {name for name in pressed if f"**{name}**" not in page and f"“{name}”" not in page} == set()


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_picture_of_a_page_exists_is_described_and_speaks_its_language(page):
    for description, target in PICTURE.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), target
        assert description
        assert f"-{page.parent.name}-" in target


@pytest.mark.parametrize("page", [*PAGES, MANUAL / "README.md"], ids=[*NAMES, "README.md"])
def test_every_link_of_a_page_leads_to_a_file(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), target


def test_both_languages_have_the_same_pages_headings_and_pictures():
    pages = {language: sorted(page.name for page in (MANUAL / language).iterdir()) for language in LANGUAGES}
    assert pages["en"] == pages["vi"]
    for name in pages["en"]:
        texts = [(MANUAL / language / name).read_text(encoding="utf-8") for language in LANGUAGES]
        levels = [re.findall(r"^(#+) ", text, flags=re.MULTILINE) for text in texts]
        assert levels[0] == levels[1], name
        pictures = [[target for _words, target in PICTURE.findall(text)] for text in texts]
        assert [target.replace("-en-", "-vi-") for target in pictures[0]] == pictures[1], name


def test_every_kind_of_picture_is_explained_where_the_pictures_are():
    screens = TOP / "docs" / "screens"
    explained = set(re.findall(r"^\| `([a-z-]+)-…`", (screens / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    made = {re.sub(r"-(en|vi)-(light|dark)$", "", picture.stem) for picture in screens.glob("*.png")}
    assert made == explained


def test_every_picture_of_the_window_is_there_at_twice_the_size():
    screens = TOP / "docs" / "screens"
    looks = ("-vi-light.png", "-en-dark.png")
    made = {picture.name for picture in screens.glob("*.png") if picture.name.endswith(looks)}
    doubled = {picture.name for picture in (screens / "doubled").glob("*.png")}
    assert doubled == {name for name in made if not name.startswith("style-") or name.startswith("style-rules-")}
