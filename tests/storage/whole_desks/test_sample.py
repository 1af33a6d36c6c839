"""The sample desk: its texts, its pictures, its story, and that it goes as it came."""

import re
import struct
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

import resources
from editor import preflight
from editor.article import Fields, Stage, Task
from editor.audience import shipped as shipped_audiences
from editor.finding import Finding, Severity
from editor.refusal import Refused
from editor.template import shipped as shipped_templates
from editor.text import blocks
from editor.text.markdown import parse
from editor.text.measure import count_words
from editor.text.walk import every_block, every_inline
from storage.change import Kind
from storage.desk import Desk
from storage.whole_desks import sample

SAMPLE = resources.path("sample")
TODAY = date(2026, 1, 1)
DAY = 24 * 3600 * 1000
BEFORE_HAND_IN = {"pitched", "assigned", "drafting"}

CONSTRUCTS = {
    "headings of two levels": lambda found: (
        {block.level for block in found if isinstance(block, blocks.Heading)} >= {2, 3}
    ),
    "a bulleted list in a numbered one": lambda found: any(
        _holds(block, blocks.BulletList) for block in found if isinstance(block, blocks.NumberedList)
    ),
    "a numbered list in a numbered one": lambda found: any(
        _holds(block, blocks.NumberedList) for block in found if isinstance(block, blocks.NumberedList)
    ),
    "a bulleted list in a bulleted one": lambda found: any(
        _holds(block, blocks.BulletList) for block in found if isinstance(block, blocks.BulletList)
    ),
    **{
        kind.__name__: lambda found, kind=kind: any(isinstance(one, kind) for one in found)
        for kind in (
            *(blocks.Table, blocks.PictureBlock, blocks.PullQuote, blocks.Box, blocks.Quote, blocks.DefinitionList),
            *(blocks.NoteMark, blocks.Link, blocks.Foreign, blocks.Emphasis, blocks.Strong, blocks.Placeholder),
        )
    },
}


def _holds(block: blocks.BulletList | blocks.NumberedList, kind: type) -> bool:
    return any(isinstance(inner, kind) for item in block.items for inner in item.blocks)


def plan(language: str) -> dict[str, Any]:
    return yaml.safe_load(resources.text(f"sample/{language}/desk.yaml"))


ARTICLES = [(language, article) for language in sample.LANGUAGES for article in plan(language)["articles"]]
each_article = pytest.mark.parametrize(
    ("language", "article"), ARTICLES, ids=[f"{language}-{article['file']}" for language, article in ARTICLES]
)
each_language = pytest.mark.parametrize("language", sample.LANGUAGES)


def source_of(language: str, article: dict[str, Any]) -> str:
    return sample.with_dates(resources.text(f"sample/{language}/{article['file']}"), TODAY, language)


def read(language: str, article: dict[str, Any]) -> tuple[Fields, blocks.Document]:
    head, text, _ = sample.split_head(source_of(language, article))
    return Fields(**{**head, "keywords": tuple(head.get("keywords", ()))}), parse(text)


def findings(language: str, article: dict[str, Any]) -> list[Finding]:
    fields, document = read(language, article)
    template = next(one for one in shipped_templates(language) if one.key == article["template"])
    audience = next(one for one in shipped_audiences(language) if one.key == template.audience)
    return preflight.check(document, fields, template, audience)


# --- the texts ------------------------------------------------------------------------------------------------------


@each_language
def test_there_are_twelve_articles_one_of_each_kind_and_at_every_stage(language: str) -> None:
    articles = plan(language)["articles"]
    assert len(articles) == 12
    assert {article["template"] for article in articles} == {one.key for one in shipped_templates(language)}
    assert {article["stage"] for article in articles} == {stage.value for stage in Stage}
    assert {path.name for path in (SAMPLE / language).glob("*.md")} == {article["file"] for article in articles}


@each_language
def test_every_file_is_in_the_one_form_of_unicode(language: str) -> None:
    for path in (SAMPLE / language).iterdir():
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), path.name
        assert "\r" not in text and text.endswith("\n"), path.name


@each_language
def test_a_language_shows_every_construct(language: str) -> None:
    found: list[object] = []
    for article in plan(language)["articles"]:
        _, document = read(language, article)
        found += every_block(document)
        found += [inline for inline, _ in every_inline(document)]
    missing = [name for name, is_shown in CONSTRUCTS.items() if not is_shown(found)]
    assert not missing


@each_language
def test_two_articles_are_long_and_none_is_a_stub(language: str) -> None:
    lengths = sorted(count_words(read(language, article)[1]) for article in plan(language)["articles"])
    assert lengths[0] >= 80
    assert all(900 <= length <= 1300 for length in lengths[-2:])
    assert lengths[-3] <= 750


@each_article
def test_quotation_marks_are_those_of_print(language: str, article: dict[str, Any]) -> None:
    for inline, _ in every_inline(read(language, article)[1]):
        if isinstance(inline, blocks.Text):
            assert not set("'\"") & set(inline.text), inline.text


@each_article
def test_every_date_is_spelled_out(language: str, article: dict[str, Any]) -> None:
    assert not re.search(r"\[(day|date)\b", source_of(language, article))


@each_article
def test_fields_are_what_the_template_asks_for(language: str, article: dict[str, Any]) -> None:
    template = next(one for one in shipped_templates(language) if one.key == article["template"])
    head, _, _ = sample.split_head(source_of(language, article))
    assert set(head) <= {rule.field for rule in template.fields}
    assert not [str(one) for one in findings(language, article) if one.check == "fields"]


@each_article
def test_what_was_handed_in_was_ready(language: str, article: dict[str, Any]) -> None:
    found = findings(language, article)
    if article["stage"] in BEFORE_HAND_IN:
        assert all(one.check in {"prompts", "parts"} for one in found if one.severity is Severity.MUST)
    else:
        assert not [str(one) for one in found if one.severity is not Severity.MAY]


@each_language
def test_a_draft_still_asks_its_writer_something(language: str) -> None:
    drafts = [article for article in plan(language)["articles"] if article["stage"] == "drafting"]
    assert all("{{" in source_of(language, article) for article in drafts)


@each_article
def test_links_lead_to_nobody(language: str, article: dict[str, Any]) -> None:
    """Names that are reserved for examples (RFC 2606), so that no real office is sent our readers."""
    for inline, _ in every_inline(read(language, article)[1]):
        if isinstance(inline, blocks.Link):
            assert re.search(r"(?:^|\.)(?:example|example\.(?:org|com|net))$", urlsplit(inline.href).hostname or "")


@pytest.mark.parametrize(
    ("source", "language", "expected"),
    [
        ("on [day +3]", "en", "on Sunday 4 January"),
        ("of [date -1]", "en", "of 31 December"),
        ("sáng [day +3]", "vi", "sáng Chủ nhật, ngày 4/1"),
        ("ngày [date 0]", "vi", "ngày 1/1"),
        ("[day] and [date 1st]", "en", "[day] and [date 1st]"),
    ],
)
def test_dates_are_written_as_the_language_does(source: str, language: str, expected: str) -> None:
    assert sample.with_dates(source, TODAY, language) == expected


# --- the pictures ---------------------------------------------------------------------------------------------------


@each_article
def test_pictures_are_there_described_and_credited(language: str, article: dict[str, Any]) -> None:
    for block in every_block(read(language, article)[1]):
        if isinstance(block, blocks.PictureBlock):
            assert (SAMPLE / block.src).is_file(), block.src
            assert len(block.alt.split()) >= 8 and block.caption and block.credit, block.src


def test_pictures_are_small_files_of_one_size_with_their_source() -> None:
    pictures = sorted((SAMPLE / "pictures").glob("*.png"))
    assert {path.stem for path in pictures} == {path.stem for path in (SAMPLE / "pictures/source").glob("*.svg")}
    assert pictures
    for path in pictures:
        data = path.read_bytes()
        assert len(data) < 150_000, path.name
        assert struct.unpack(">II", data[16:24]) == (1600, 1000), path.name


@each_language
def test_every_picture_is_used(language: str) -> None:
    used = {
        block.src
        for article in plan(language)["articles"]
        for block in every_block(read(language, article)[1])
        if isinstance(block, blocks.PictureBlock)
    }
    assert used == {f"pictures/{path.name}" for path in (SAMPLE / "pictures").glob("*.png")}


# --- the desk -------------------------------------------------------------------------------------------------------


@pytest.fixture(params=sample.LANGUAGES)
def filled(request: pytest.FixtureRequest, tmp_path: Path, clock: Any) -> Iterator[Desk]:
    with sample.create(tmp_path / "sample.desk", "Lan Anh", request.param, clock) as desk:
        yield desk


def at_stage(desk: Desk, stage: Stage) -> str:
    return next(line.id for line in desk.article_lines() if line.stage is stage)


def test_every_article_ends_at_the_stage_of_its_plan(filled: Desk) -> None:
    language = filled.setting("language")
    expected = {read(language, article)[0].slug: article["stage"] for article in plan(language)["articles"]}
    assert {line.slug: line.stage.value for line in filled.article_lines()} == expected
    assert all(line.is_sample and line.language == language for line in filled.article_lines())


def test_articles_hold_the_whole_text_and_their_pictures(filled: Desk) -> None:
    for line in filled.article_lines():
        article = filled.article(line.id)
        shown = {block.src for block in every_block(parse(article.text)) if isinstance(block, blocks.PictureBlock)}
        assert shown == {f"pictures/{name}" for name in filled.pictures(line.id)}
        if line.stage not in {Stage.PITCHED, Stage.ASSIGNED, Stage.DRAFTING}:
            assert "{{" not in article.text


def test_what_was_approved_is_sealed_by_somebody_else_than_its_writer(filled: Desk) -> None:
    sealed = {line.stage for line in filled.article_lines() if filled.is_approved(line.id)}
    assert sealed == {Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED}
    for line in filled.article_lines():
        approvals = [one for one in filled.events(line.id) if one.payload.get("move") == "approve"]
        assert all(one.collaborator_id != filled.article(line.id).author for one in approvals)


def test_the_owner_finds_something_to_write_and_something_to_edit(filled: Desk) -> None:
    mine = {
        (line.stage, one.task)
        for line in filled.article_lines()
        for one in filled.assignments(line.id)
        if one.collaborator_id == filled.me.id
    }
    assert mine == {(Stage.ASSIGNED, Task.WRITE), (Stage.SUBMITTED, Task.EDIT)}
    given = [one for line in filled.article_lines() for one in filled.assignments(line.id)]
    assert all(one.note for one in given if one.assigned_by != one.collaborator_id)


def test_due_dates_lie_before_on_and_after_the_day_of_making(filled: Desk, clock: Any) -> None:
    days = [(line.due_at - clock.now) // DAY for line in filled.article_lines() if line.due_at is not None]
    assert len(days) == 12
    assert any(day < -1 for day in days) and any(-1 <= day <= 0 for day in days) and any(day > 6 for day in days)


@pytest.mark.parametrize(("hour", "days"), [(0, 0), (9, 0), (14, 0), (15, 1), (20, 1), (23, 1)])
def test_what_is_due_on_the_day_itself_is_never_late_at_first(tmp_path: Path, clock: Any, hour: int, days: int) -> None:
    made = datetime.fromtimestamp(clock.now / 1000).replace(hour=hour, minute=0, second=0, microsecond=0)
    clock.now = int(made.timestamp() * 1000)
    desk = sample.create(tmp_path / "evening.desk", "Lan Anh", "en", clock)
    due = {
        datetime.fromtimestamp(line.due_at / 1000)
        for line in desk.article_lines()
        if line.stage in (Stage.SUBMITTED, Stage.APPROVED) and line.due_at is not None
    }
    desk.close()
    assert due == {datetime.combine(made.date() + timedelta(days=days), time(17))}


def test_the_log_tells_the_story_in_its_order(filled: Desk, clock: Any) -> None:
    events = [one for one in filled.events() if one.kind != Kind.DESK_CREATED]
    times = [one.at for one in events]
    assert times == sorted(times)
    assert times[-1] < clock.now
    assert times[-1] - times[0] > 14 * DAY
    assert len({one.collaborator_id for one in events}) == 6


def test_a_text_was_half_written_before_it_was_whole(filled: Desk) -> None:
    feature = at_stage(filled, Stage.SUBMITTED)
    whole = filled.article(feature).text
    earlier = [filled.revision_content(one.id)[1].rstrip() for one in filled.revisions(feature)]
    assert any(whole.startswith(text) and 0.25 < len(text) / len(whole) < 0.75 for text in earlier)


def test_afterwards_the_desk_belongs_to_its_owner_and_its_clock(filled: Desk, clock: Any) -> None:
    assert filled.me.name == "Lan Anh"
    change = filled.new_article("", "vi")
    assert change.at == clock.now
    assert not filled.article(change.article_id or "").is_sample


# --- and its end ----------------------------------------------------------------------------------------------------


def test_one_verb_removes_all_of_it(filled: Desk) -> None:
    assert filled.remove_sample().values["articles"] == 12
    assert filled.article_lines() == []
    assert [one.name for one in filled.collaborators()] == ["Lan Anh"]


def test_what_a_person_has_changed_stays(filled: Desk) -> None:
    bulletin, draft = at_stage(filled, Stage.ASSIGNED), at_stage(filled, Stage.DRAFTING)
    filled.save_text(bulletin, "My own words.\n")
    filled.save_text(draft, filled.article(draft).text + "\nOne more line.\n")
    own = filled.new_article("", "vi").article_id
    filled.remove_sample()
    assert {line.id for line in filled.article_lines()} == {bulletin, draft, own}
    assert filled.article(bulletin).text == "My own words.\n"
    assert list(filled.pictures(draft)) == ["library.png"]
    assert filled.collaborator(filled.article(draft).author).name != "Lan Anh"


def test_nothing_stays_of_a_sample_that_could_not_be_made(desk: Desk, clock: Any) -> None:
    with pytest.raises(KeyError), desk.sampling(clock):
        desk.add_collaborator("Chi")
        desk.new_article("", "vi")
        raise KeyError("the story breaks off")
    assert desk.article_lines() == []
    assert len(desk.collaborators()) == 1


def test_a_desk_that_may_only_be_read_gets_no_sample(desk: Desk) -> None:
    desk.why_read_only = Refused("This desk may only be read.")
    with pytest.raises(Refused):
        sample.fill(desk, "vi")
    assert desk.article_lines() == []


@pytest.mark.parametrize("language", sample.LANGUAGES)
@pytest.mark.parametrize("hour", [0, 9, 23])
def test_the_log_of_a_new_sample_desk_runs_with_the_time(tmp_path: Path, language: str, hour: int) -> None:
    moment = 1_767_225_600_000 + hour * 3_600_000
    with sample.create(tmp_path / "sample.desk", "Lan Anh", language, lambda: moment) as desk:
        times = [event.at for event in desk.events()]
        assert times == sorted(times)
        assert times[-1] <= moment
        checked = desk.verify()
        assert (checked.faults, checked.notes) == ((), ())
