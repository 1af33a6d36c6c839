"""What would go out, the files that are made of it, and whose file one is that comes back: every format, real bytes."""

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from editor.article import Fields
from editor.correction_draft import State, drafted
from editor.correction_notice import day_of, notice, with_notice, without_notice
from editor.edition import EditionFile, EditionKind
from editor.export import corrections_page
from editor.export.edition_piece import piece_of_edition
from editor.export.registry import WRITERS
from editor.refusal import Refused
from editor.workflow import Move
from storage.publication.editions import Outgoing
from storage.publication.publications import Publication
from tests.tools.whose import whose

TEXT = "Chợ mở cửa lúc 6 giờ.\n\nAi cũng có thể đến.\n"
RIGHT = TEXT.replace("6 giờ", "5 giờ")
ZONE = 420
PICTURES = Path(__file__).parents[2] / "editor" / "export" / "pieces" / "pictures"
GATE = '![Cổng chợ](pictures/cổng.png "Cổng chợ."){credit="Lan"}'


@pytest.fixture
def approved(desk, article_id, minh) -> str:
    desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article_id)
    desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="chợ", byline="Lan Anh", keywords=("chợ",)))
    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    return article_id


def made(ready: Publication, at: int, format: str) -> bytes:
    piece = piece_of_edition(ready.article, ready.pictures, ready.office, ready.edition(at, ZONE), ready.earlier)
    return WRITERS[format](piece, ready.house_style).data


def sent(ready: Publication, at: int, **files: bytes) -> Outgoing:
    kept = tuple(EditionFile(name, f"chợ.{name}", hashlib.sha256(data).hexdigest()) for name, data in files.items())
    return Outgoing(kept, ready.content_sha256, at, ZONE)


@pytest.mark.parametrize("format", list(WRITERS))
def test_every_format_carries_the_code_and_is_found_by_it(desk, approved, clock, format):
    at = clock.tick()
    ready = desk.publication(approved)
    data = made(ready, at, format)
    assert made(desk.publication(approved), at, format) == data
    desk.publish(approved, sent(ready, at, **{format: data}))
    found = whose(desk, data)[0]
    assert found.is_approved_text
    assert f"this is the approved text, edition 1 ({ready.code})" in str(found.said(desk.names()))
    other = whose(desk, _with_another_end(data))[0]
    assert (other.is_approved_text, other.edition.code) == (False, ready.code)
    assert "it is NOT the approved text" in str(other.said(desk.names()))


def _with_another_end(data: bytes) -> bytes:
    """The file as another program saves it: other bytes, the same words."""
    if data[:2] != b"PK":
        return data + b"\n"
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(target, "w") as after:
        for member in before.infolist():
            after.writestr(member.filename, before.read(member))
    return target.getvalue()


def test_a_code_that_word_cut_in_two_is_still_read(desk, approved, clock):
    at = clock.tick()
    ready = desk.publication(approved)
    data = made(ready, at, "html")
    desk.publish(approved, sent(ready, at, html=data))
    cut = f"<w:t>{ready.code[:5]}</w:t></w:r><w:r><w:t>{ready.code[5:]}</w:t>".encode()
    assert whose(desk, cut)[0].edition.code == ready.code


def test_both_editions_are_known_after_a_correction(desk, approved, minh, clock):
    first_at = clock.tick()
    ready = desk.publication(approved)
    first = made(ready, first_at, "html")
    desk.publish(approved, sent(ready, first_at, html=first))
    article = desk.article(approved)
    wrong, instead = drafted(State(article.fields, TEXT, {}), State(article.fields, RIGHT, {}), "vi")
    assert (wrong, instead) == ("“Chợ mở cửa lúc 6 giờ.”", "“Chợ mở cửa lúc 5 giờ.”")
    told = notice(EditionKind.CORRECTION, "vi", wrong, instead, day_of(clock.now, ZONE))
    desk.draft_correction(approved, EditionKind.CORRECTION, article.fields, with_notice(RIGHT, told), wrong, instead)
    second_at = clock.tick()
    with desk.acting_as(minh):
        again = desk.publication(approved)
        second = made(again, second_at, "html")
        desk.publish_correction(approved, sent(again, second_at, html=second))
    page = second.decode()
    assert "Cải chính" in page
    assert "Bản đăng trước của bài này viết: “Chợ mở cửa lúc 6 giờ.”" in page
    assert '"@type": "CorrectionComment"' in page
    assert f'"isBasedOn": "urn:copydesk:{ready.code}"' in page
    assert f"Phát hành lần 2, mã {again.code}" in page
    assert "has taken its place since" in str(whose(desk, first)[0].said(desk.names()))
    assert f"edition 2 ({again.code})" in str(whose(desk, second)[0].said(desk.names()))
    assert desk.verify().faults == ()


@pytest.fixture
def with_picture(desk, article_id, minh) -> str:
    """An article with a picture, approved."""
    desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article_id)
    desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug="chợ", byline="Lan Anh", dek="Từ thứ hai."))
    desk.add_picture(article_id, "cổng.png", (PICTURES / "line.png").read_bytes())
    desk.save_text(article_id, f"{TEXT}\n{GATE}\n")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    return article_id


def test_a_headline_a_caption_and_another_picture_are_corrected_and_told_of(desk, with_picture, minh, clock):
    first_at = clock.tick()
    ready = desk.publication(with_picture)
    assert [one.sentence for one in ready.missing] == []
    first = made(ready, first_at, "html")
    desk.publish(with_picture, replace(sent(ready, first_at, html=first), why="Đã hỏi."))
    before = desk.content_sha256(with_picture)
    article, known = desk.article(with_picture), desk.pictures(with_picture)
    new = desk.picture_to_be(with_picture, "cổng.jpg", (PICTURES / "wide.jpg").read_bytes())
    fields = replace(article.fields, headline="Chợ mở sớm", dek="Từ thứ ba.")
    text = article.text.replace("cổng.png", new.name).replace('"Cổng chợ."', '"Cổng bến."')
    was = State(article.fields, article.text, {f"pictures/{name}": one.sha256 for name, one in known.items()})
    becomes = State(fields, text, {**was.pictures, f"pictures/{new.name}": new.sha256})
    wrong, instead = drafted(was, becomes, "vi")
    assert wrong == "“Chợ đổi giờ” (tít); “Từ thứ hai.” (sa-pô); “Cổng chợ.” (chú thích ảnh)"
    told = notice(EditionKind.CORRECTION, "vi", wrong, instead, day_of(clock.now, ZONE))
    whole = with_notice(text, told)
    desk.draft_correction(
        with_picture, EditionKind.CORRECTION, fields, whole, wrong, instead, {new.name: new, "không-dùng.png": new}
    )
    # Until it is published nothing of what is out is another, and the draft has its picture.
    assert (desk.content_sha256(with_picture), list(desk.pictures(with_picture))) == (before, ["cổng.png"])
    assert desk.edition_now(with_picture)
    draft = desk.correction(with_picture)
    assert list(draft.pictures) == [new.name]
    second_at = clock.tick()
    with desk.acting_as(minh):
        again = desk.publication(with_picture)
        assert again.missing == ()
        second = made(again, second_at, "html")
        out = replace(sent(again, second_at, html=second), why="Đã hỏi.")
        desk.publish_correction(with_picture, out)
    assert desk.content_sha256(with_picture) == draft.content_sha256 == again.content_sha256
    assert list(desk.pictures(with_picture)) == ["cổng.jpg", "cổng.png"]
    page = second.decode()
    _told_in(page, ready.code, again.code, f"{wrong} {instead}")
    assert "data:image/jpeg" not in first.decode()
    listed = corrections_page.write(desk.corrected(), "vi", "Văn phòng", second_at, ZONE).decode()
    assert "“Cổng chợ.” (chú thích ảnh)" in listed
    assert f"Phát hành lần 2, mã {again.code}; thay bản {ready.code}." in listed
    for edition, number in ((first, 1), (second, 2)):
        assert f"edition {number}" in str(whose(desk, edition)[0].said(desk.names()))
    assert desk.verify().faults == ()


def _told_in(page: str, before: str, code: str, told: str) -> None:
    """A page tells readers and machines what it corrects, and which edition it takes the place of."""
    for words in (
        "<h1>Chợ mở sớm</h1>",
        "“Chợ đổi giờ” (tít)",
        "Ảnh “Cổng chợ” đã được thay bằng ảnh khác.",
        "data:image/jpeg;base64,",
        f'"isBasedOn": "urn:copydesk:{before}"',
    ):
        assert words in page
    data = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    (correction,) = data["correction"]
    assert (correction["identifier"], correction["text"]) == (code, told)


def test_a_picture_of_a_draft_that_is_dropped_never_comes_in(desk, with_picture, clock):
    ready = desk.publication(with_picture)
    desk.publish(with_picture, replace(sent(ready, clock.tick(), html=b"<p>"), why="Đã hỏi."))
    article = desk.article(with_picture)
    new = desk.picture_to_be(with_picture, "cổng.jpg", (PICTURES / "wide.jpg").read_bytes())
    text = article.text.replace("cổng.png", new.name)

    def draft(text: str) -> None:
        kept = {new.name: new}
        desk.draft_correction(with_picture, EditionKind.CORRECTION, article.fields, text, "", "Ảnh khác.", kept)

    draft(text)
    desk.remove_sample()
    assert list(desk.correction(with_picture).pictures) == [new.name]
    draft(article.text + "\nThêm.\n")
    assert dict(desk.correction(with_picture).pictures) == {}
    draft(text)
    desk.drop_correction(with_picture)
    assert list(desk.pictures(with_picture)) == ["cổng.png"]
    assert desk.edition_now(with_picture)


def test_a_withdrawn_piece_says_so_and_no_more(desk, approved, clock):
    at = clock.tick()
    ready = desk.publication(approved)
    first = made(ready, at, "html")
    desk.publish(approved, sent(ready, at, html=first))
    gone = desk.publication(approved, "Nguồn tin đã rút lại.")
    page = made(gone, clock.tick(), "html")
    desk.withdraw(approved, "Nguồn tin đã rút lại.", sent(gone, clock.now, html=page))
    text = page.decode()
    assert "ĐÃ GỠ BÀI" in text
    assert "Nguồn tin đã rút lại." in text
    assert "Ai cũng có thể đến" not in text
    assert "the article was withdrawn since" in str(whose(desk, first)[0].said(desk.names()))
    assert "was withdrawn; this is the notice of it" in str(whose(desk, page)[0].said(desk.names()))


def test_what_may_not_go_out_is_said_before_a_file_is_made(desk, approved, article_id, clock):
    ready = desk.publication(approved)
    desk.publish(approved, sent(ready, clock.tick()))
    with pytest.raises(Refused, match="published already"):
        desk.publication(approved)
    fresh = desk.new_article("", "vi").article_id
    with pytest.raises(Refused):
        desk.publication(fresh)


def test_a_notice_is_taken_off_again_as_it_was_put_on():
    told = notice(EditionKind.CLARIFICATION, "en", "", "It opens at five.", "01/02/2026")
    assert told == "\n\n::: box Clarification\nThis article was made clearer on 01/02/2026: It opens at five.\n:::\n"
    assert without_notice(with_notice("One.\n", told), EditionKind.CLARIFICATION, "en", "It opens at five.") == "One."
    assert without_notice("One.", EditionKind.CLARIFICATION, "en", "It opens at five.") == "One."


def test_words_of_a_notice_stay_words():
    told = notice(EditionKind.CORRECTION, "en", "*not* <b>bold</b>\n:::", "It is [so](x).", "01/02/2026")
    assert told.count("\n:::\n") == 1
    assert "\\*not*" in told or "\\*not\\*" in told


def test_plain_exports_are_listed_beside_the_editions(desk, approved, clock):
    desk.record_export(approved, "docx", "chợ.docx", "ab" * 32)
    ready = desk.publication(approved)
    assert [one.file_name for one in ready.exported] == ["chợ.docx"]
    desk.publish(approved, replace(sent(ready, clock.tick(), html=b"<p>")))
    assert [one.file_name for one in desk.plain_exports(approved)] == ["chợ.docx"]


def test_a_picture_that_the_article_has_already_takes_the_place_of_another(desk, with_picture, minh, clock):
    desk.add_picture(with_picture, "bến.jpg", (PICTURES / "wide.jpg").read_bytes())
    with desk.acting_as(minh):
        if not desk.is_approved(with_picture):
            desk.advance(with_picture, Move.APPROVE)
    ready = desk.publication(with_picture)
    desk.publish(with_picture, replace(sent(ready, clock.tick(), html=b"<p>"), why="Đã hỏi."))
    article = desk.article(with_picture)
    same = desk.picture_to_be(with_picture, "bến.jpg", (PICTURES / "wide.jpg").read_bytes())
    assert same.name == "bến.jpg"
    text = article.text.replace("cổng.png", same.name)
    desk.draft_correction(
        with_picture, EditionKind.CORRECTION, article.fields, text, "", "Ảnh khác.", {same.name: same}
    )
    with desk.acting_as(minh):
        again = desk.publication(with_picture)
        desk.publish_correction(with_picture, replace(sent(again, clock.tick(), html=b"<h1>"), why="Đã hỏi."))
    assert list(desk.pictures(with_picture)) == ["bến.jpg", "cổng.png"]
    assert desk.verify().faults == ()
