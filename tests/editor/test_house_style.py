"""House styles are read strictly: what is wrong is named, with its line, and nothing is guessed."""

import pytest

import resources
from editor import house_style
from editor.refusal import Refused

SOUND = resources.text("house_styles/press-release.yaml")


def test_eight_house_styles_ship() -> None:
    keys = [style.key for style in house_style.shipped()]
    assert keys == [
        "administrative-document",
        "manuscript",
        "news-article",
        "newsletter",
        "press-release",
        "speech",
        "statement",
        "web-article",
    ]
    assert len({style.names["vi"] for style in house_style.shipped()}) == 8


@pytest.mark.parametrize("style", house_style.shipped(), ids=lambda style: style.key)
def test_every_shipped_style_is_fit_for_vietnamese(style: house_style.HouseStyle) -> None:
    assert (style.paper.width_mm, style.paper.height_mm) == (210, 297)
    assert style.look("body").line_height >= 1.4
    assert style.look("note").size_pt >= 9
    fonts = {look.font for look in style.looks.values()} | {style.mono_font}
    assert fonts <= {"Be Vietnam Pro", "Source Serif 4", "Noto Sans Mono", "Times New Roman"}
    assert set(style.looks) <= set(house_style.ROLES)


def test_a_file_says_everything_that_it_is() -> None:
    style = house_style.read(SOUND, "press-release.yaml")
    assert style == house_style.named("press-release")
    assert style.banner == {"vi": "Thông cáo báo chí", "en": "Press release"}
    assert style.end_mark == "###"
    assert style.look("heading1").is_bold
    assert style.look("imprint") == style.look("body")


def test_what_a_look_leaves_out_is_as_in_the_body() -> None:
    style = house_style.named("news-article")
    assert style.look("headline").font == style.look("body").font
    assert style.look("kicker").font == "Be Vietnam Pro"
    assert style.look("headline").line_height == 1.2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("key: press-release", "", "“key” is missing"),
        ("version: 3", "version: one", "“version” on line 3"),
        ("  en: Press release\npaper", "paper", "“names.en” is missing"),
        ("top_mm: 25", "top_mm: 5000", "“paper.top_mm” on line 7 must be a number from 5 to 200"),
        ("right_mm: 25, ", "", "“paper.right_mm” is missing"),
        ("left_mm: 30", "left_mm: 160", "leave less than 30 mm"),
        ("width_mm: 210", "width_mm: 60", "leave less than 30 mm"),
        ("Noto Sans Mono", 'x"; } body { x', "the font's name on line 8"),
        ("shows_page_numbers: true", "shows_page_numbers: maybe", "must be true or false"),
        ("size_pt: 12,", "size_pt: 12pt,", "“looks.body.size_pt” on line 40 must be a number from 4 to 200"),
        ('color: "1A1A1A"', 'color: "red"', "six digits"),
        ('color: "1A1A1A"', "color: 112233", "put it in quotation marks"),
        (
            "line_height: 1.45, after_pt: 8}",
            "line_height: 1.45, after_pt: 8, align: middle}",
            "left, right, center or justify",
        ),
        ("  kicker:", "  kiker:", "no use for “looks.kiker” on line 42"),
        ("after_pt: 18", "after: 18", "no use for “looks.banner.after”"),
        ('end_mark: "###"', "ending: x", "no use for “ending”"),
    ],
)
def test_a_broken_file_is_refused_by_name_and_line(old: str, new: str, told: str) -> None:
    assert old in SOUND
    with pytest.raises(Refused) as refused:
        house_style.read(SOUND.replace(old, new, 1), "ours.yaml")
    assert told in str(refused.value)
    assert "“ours.yaml”" in str(refused.value)


def test_an_unknown_style_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(Refused) as refused:
        house_style.named("../secret")
    assert "news-article" in str(refused.value)
