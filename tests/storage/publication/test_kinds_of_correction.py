"""Corrected, made clearer, a typing error, withdrawn: of each notice, link both ways, public list and data."""

import hashlib
import json

import pytest

from editor.article import Fields
from editor.correction_notice import day_of, notice, with_notice
from editor.edition import EditionFile, EditionKind
from editor.export import corrections_page
from editor.export.edition_piece import piece_of_edition
from editor.export.registry import WRITERS
from editor.workflow import Move
from storage.publication.editions import Outgoing
from tests.tools.read_words import words_of
from tests.tools.whose import whose

TEXT = "Chợ mở cửa lúc 6 giờ.\n\nAi cũng có thể đến.\n"
RIGHT = TEXT.replace("6 giờ", "5 giờ")
ZONE = 420
FORMATS = ("html", "docx", "pdf", "epub", "txt", "md")
INSTEAD = "Chợ mở cửa lúc 5 giờ."
# To add one: the kind, what is wrong as readers are told, and the words that stand in the new edition.
KINDS = {
    EditionKind.CORRECTION: ("Chúng tôi viết 6 giờ.", "Bản đăng trước của bài này viết: Chúng tôi viết 6 giờ."),
    EditionKind.CLARIFICATION: ("Giờ mở cửa.", "Bản đăng trước của bài này có chỗ dễ hiểu lầm: Giờ mở cửa."),
    EditionKind.REFILE: ("", f"Đã sửa lỗi gõ ngày {{day}}: {INSTEAD}"),
    EditionKind.WITHDRAWAL: ("", f"Bài “Chợ đổi giờ” đã được gỡ ngày {{day}}. {INSTEAD}"),
}


@pytest.fixture
def published(desk, article_id, minh, clock):
    """Published as a web page; and the page."""
    desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article_id)
    desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="chợ", byline="Lan Anh"))
    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    at = clock.tick()
    ready = desk.publication(article_id)
    page = made(ready, at, "html")
    desk.publish(article_id, sent(ready, at, {"html": page}))
    return article_id, page


def made(ready, at, format):
    piece = piece_of_edition(ready.article, ready.pictures, ready.office, ready.edition(at, ZONE), ready.earlier)
    return WRITERS[format](piece, ready.house_style).data


def sent(ready, at, files):
    kept = tuple(EditionFile(name, f"chợ.{name}", hashlib.sha256(data).hexdigest()) for name, data in files.items())
    return Outgoing(kept, ready.content_sha256, at, ZONE)


def put_right(desk, article_id, kind, minh, clock):
    """The second edition's files."""
    wrong, _ = KINDS[kind]
    if kind is EditionKind.WITHDRAWAL:
        at = clock.tick()
        ready = desk.publication(article_id, INSTEAD)
        files = {format: made(ready, at, format) for format in FORMATS}
        desk.withdraw(article_id, INSTEAD, sent(ready, at, files))
        return files
    told = notice(kind, "vi", wrong, INSTEAD, day_of(clock.now, ZONE))
    desk.draft_correction(article_id, kind, desk.article(article_id).fields, with_notice(RIGHT, told), wrong, INSTEAD)
    at = clock.tick()
    with desk.acting_as(minh):
        ready = desk.publication(article_id)
        files = {format: made(ready, at, format) for format in FORMATS}
        desk.publish_correction(article_id, sent(ready, at, files))
    return files


@pytest.mark.parametrize("kind", KINDS)
def test_the_notice_stands_in_every_file_of_the_new_edition(desk, published, minh, clock, kind):
    article_id, _ = published
    files = put_right(desk, article_id, kind, minh, clock)
    wanted = KINDS[kind][1].format(day=day_of(clock.now, ZONE))
    for format, data in files.items():
        assert wanted in words_of(format, data), format
        assert ("Ai cũng có thể đến" in words_of(format, data)) == (kind is not EditionKind.WITHDRAWAL), format


@pytest.mark.parametrize("kind", KINDS)
def test_both_editions_lead_to_each_other(desk, published, minh, clock, kind):
    article_id, page = published
    files = put_right(desk, article_id, kind, minh, clock)
    first, second = desk.editions(article_id)
    assert (second.number, second.kind, second.instead) == (2, kind, INSTEAD)
    assert f'"isBasedOn": "urn:copydesk:{first.code}"' in files["html"].decode()
    since = str(whose(desk, page)[0].said(desk.names()))
    is_gone = kind is EditionKind.WITHDRAWAL
    assert ("was withdrawn since" if is_gone else "has taken its place since") in since
    for data in files.values():
        found = whose(desk, data)[0]
        assert (found.edition.code, found.is_approved_text) == (second.code, not is_gone)


@pytest.mark.parametrize("kind", KINDS)
def test_machines_read_what_was_put_right_and_when(desk, published, minh, clock, kind):
    article_id, first_page = published
    page = put_right(desk, article_id, kind, minh, clock)["html"].decode()
    data = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    (correction,) = data["correction"]
    assert correction["@type"] == "CorrectionComment"
    assert correction["identifier"] == desk.editions(article_id)[1].code == data["identifier"]
    assert correction["text"] == " ".join(filter(None, (KINDS[kind][0], INSTEAD)))
    assert correction["datePublished"].startswith("2026-01-01T")
    assert "correction" not in first_page.decode().partition("ld+json")[2].partition("</script>")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_public_page_lists_it_with_both_codes(desk, published, minh, clock, kind):
    article_id, _ = published
    put_right(desk, article_id, kind, minh, clock)
    first, second = desk.editions(article_id)
    listed = words_of("html", corrections_page.write(desk.corrected(), "vi", "Văn phòng", clock.now, ZONE))
    assert KINDS[kind][1].format(day=day_of(clock.now, ZONE)) in listed
    assert f"Phát hành lần 2, mã {second.code}; thay bản {first.code}." in listed
