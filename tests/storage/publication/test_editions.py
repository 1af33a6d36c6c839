"""What goes out of the house: one edition each time, with a receipt that finds it again, and a way to put it right."""

import hashlib
from dataclasses import replace
from types import SimpleNamespace

import pytest

from editor import edition as editions
from editor.article import Embargo, Fields, Role, Stage
from editor.edition import EditionFile, EditionKind
from editor.house_style_spelling import spell
from editor.refusal import Refused
from editor.workflow import Move
from storage.publication.editions import Outgoing

TEXT = "Chợ mở cửa lúc 6 giờ. Ai cũng có thể đến."
RIGHT = "Chợ mở cửa lúc 5 giờ. Ai cũng có thể đến."


def file(name: str, data: bytes) -> EditionFile:
    return EditionFile("html", name, hashlib.sha256(data).hexdigest())


@pytest.fixture
def w(desk, article_id, minh, clock) -> SimpleNamespace:
    """A desk with an article of its owner that Minh has approved; An is the chief who publishes."""
    chief = desk.collaborator(str(desk.add_collaborator("An", frozenset({Role.CHIEF})).values["collaborator_id"]))
    desk._database.run("UPDATE article SET house_style_key = 'statement' WHERE id = ?", article_id)
    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    clock.tick()
    sealed = desk.house_style("statement").version
    return SimpleNamespace(desk=desk, article=article_id, minh=minh, chief=chief, clock=clock, sealed=sealed)


@pytest.fixture
def out(w) -> SimpleNamespace:
    """The same, published with two files."""
    w.published = w.desk.publish(w.article, Outgoing((file("chợ.html", b"<p>"), file("chợ.pdf", b"%PDF"))))
    return w


def corrected(w, **changes: str) -> Outgoing:
    wanted = {"wrong": "Chúng tôi viết 6 giờ.", "instead": "Chợ mở cửa lúc 5 giờ.", "text": RIGHT, **changes}
    fields = w.desk.article(w.article).fields
    w.desk.draft_correction(
        w.article, EditionKind.CORRECTION, fields, wanted["text"], wanted["wrong"], wanted["instead"]
    )
    return Outgoing((file("chợ.html", b"<p>5"),))


def test_a_publication_leaves_an_edition_with_its_files(out):
    (edition,) = out.desk.editions(out.article)
    assert (edition.number, edition.kind, edition.by) == (1, EditionKind.PUBLISHED, out.desk.me.id)
    assert [one.name for one in edition.files] == ["chợ.html", "chợ.pdf"]
    assert edition.code == out.published.values["code"] == out.desk.edition_of_code(edition.code.lower()).code
    assert edition.decision == out.desk.seal(out.article).decision.id
    assert edition.content_sha256 == out.desk.content_sha256(out.article)
    assert (edition.house_style.key, edition.house_style.version) == ("statement", out.sealed)
    receipts = out.desk.receipts(out.article)
    assert [one.is_approved for one in receipts] == [True, True]
    assert out.desk.edition_of_receipt(receipts[0].id) == edition
    assert out.desk.verify().faults == ()


def test_a_code_is_the_same_wherever_it_is_made(out):
    (edition,) = out.desk.editions(out.article)
    assert edition.code == editions.code_of(out.article, 1, edition.content_sha256)
    assert editions.codes_in(f"mã {edition.code.lower()}; {edition.code}.") == (edition.code,)
    assert editions.codes_in("CD-ILOU-0000") == ()


def test_an_edition_that_was_changed_is_named(out, path, clock):
    out.desk._database.run("DROP TRIGGER edition_is_never_changed")
    out.desk._database.run("UPDATE edition SET instead = 'khác'")
    (edition,) = out.desk.editions(out.article)
    assert ("edition", edition.id) in [(one.table, one.row) for one in out.desk.verify().faults]


def test_a_bare_step_writes_an_edition_without_files(w):
    w.desk.advance(w.article, Move.PUBLISH)
    (edition,) = w.desk.editions(w.article)
    assert edition.files == ()


def test_nothing_goes_out_that_somebody_changed_meanwhile(w):
    seen = w.desk.content_sha256(w.article)
    w.desk.publish(w.article, Outgoing(seen=seen))
    with pytest.raises(Refused):
        w.desk.publish(w.article, Outgoing(seen="0" * 64))
    assert len(w.desk.editions(w.article)) == 1


def test_an_open_comment_has_to_be_explained(w):
    w.desk.add_comment(w.article, "Giờ nào?", (0, 3))
    with pytest.raises(Refused, match="Comments are still open: 1"):
        w.desk.publish(w.article, Outgoing())
    assert w.desk.article(w.article).stage is Stage.APPROVED
    w.desk.publish(w.article, Outgoing(why="Đã hỏi."))
    (edition,) = w.desk.editions(w.article)
    assert (edition.accepted, edition.why) == (("Comments are still open: 1.",), "Đã hỏi.")


def test_an_embargo_holds_until_a_chief_lifts_it(desk, article_id, minh, clock):
    desk.save_fields(article_id, Fields(embargo=Embargo(clock.now + 60_000, "Asia/Ho_Chi_Minh", "họp báo")))
    desk.save_text(article_id, TEXT)
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    production = str(desk.add_collaborator("Tú", frozenset({Role.PRODUCTION})).values["collaborator_id"])
    with pytest.raises(Refused, match="under embargo"):
        desk.publish(article_id, Outgoing())
    with desk.acting_as(desk.collaborator(production)), pytest.raises(Refused, match="lift an embargo"):
        desk.publish(article_id, Outgoing(lifted="đã công bố"))
    clock.tick(60_000)
    desk.publish(article_id, Outgoing())
    assert desk.editions(article_id)[0].lifted == ""


def test_a_lifted_embargo_stands_in_the_edition(desk, article_id, minh, clock):
    desk.save_fields(article_id, Fields(embargo=Embargo(clock.now + 60_000, "Asia/Ho_Chi_Minh", "họp báo")))
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    desk.publish(article_id, Outgoing(lifted="Báo khác đã đăng."))
    assert desk.editions(article_id)[0].lifted == "Báo khác đã đăng."


def test_a_published_piece_keeps_the_house_style_it_was_approved_with(out):
    source = spell(out.desk.house_style("statement")).replace("width_mm: 210", "width_mm: 200")
    out.desk.save_house_style(source)
    assert out.desk.house_style("statement").version == out.sealed + 1
    assert out.desk.house_style_of(out.article).version == out.sealed
    assert out.desk.house_style_of(out.article).paper.width_mm == 210


# --- corrections ----------------------------------------------------------------------------------------------------


def test_a_drafted_correction_leaves_what_is_published_alone(out):
    before = out.desk.content_sha256(out.article)
    corrected(out)
    assert out.desk.article(out.article).text == TEXT
    assert out.desk.content_sha256(out.article) == before
    assert out.desk.seal(out.article).is_valid
    draft = out.desk.correction(out.article)
    assert (draft.text, draft.wrong, draft.instead) == (RIGHT, "Chúng tôi viết 6 giờ.", "Chợ mở cửa lúc 5 giờ.")
    out.desk.drop_correction(out.article)
    assert out.desk.correction(out.article) is None


def test_a_correction_is_a_new_edition_that_is_approved_and_linked(out):
    files = corrected(out)
    expected = out.desk.correction(out.article).content_sha256
    out.clock.tick()
    with out.desk.acting_as(out.minh):
        out.desk.publish_correction(out.article, replace(files, seen=expected))
    first, second = out.desk.editions(out.article)
    assert (second.number, second.kind, second.instead) == (2, EditionKind.CORRECTION, "Chợ mở cửa lúc 5 giờ.")
    assert second.content_sha256 == expected == out.desk.content_sha256(out.article)
    assert first.code != second.code
    article = out.desk.article(out.article)
    assert (article.text, article.stage) == (RIGHT, Stage.CORRECTED)
    assert out.desk.seal(out.article).is_valid
    assert out.desk.revisions(out.article)[0].by == out.desk.me.id
    assert out.desk.revision_content(first.revision_id)[1] == TEXT
    assert out.desk.correction(out.article) is None
    assert [one.id for one in out.desk.corrections()] == [second.id]
    assert out.desk.verify().faults == ()


def test_who_drafted_a_correction_does_not_approve_it_but_with_a_reason(out):
    with out.desk.acting_as(out.minh):
        files = corrected(out)
        assert "drafted this correction" in str(out.desk.why_not_correct(out.article))
        with pytest.raises(Refused, match="another person has to approve"):
            out.desk.publish_correction(out.article, files)
        with pytest.raises(Refused, match="another person has to approve"):
            out.desk.publish_correction(out.article, replace(files, bypass="Gấp."))
    assert len(out.desk.editions(out.article)) == 1
    assert out.desk.article(out.article).text == TEXT
    out.desk.publish_correction(out.article, replace(files, bypass="Không còn ai."))
    assert out.desk.decisions(out.article)[-1].kind == "approved_by_bypass"


def test_a_correction_goes_out_in_the_look_of_what_it_corrects(out):
    out.desk.save_house_style(spell(out.desk.house_style("statement")).replace("width_mm: 210", "width_mm: 200"))
    files = corrected(out)
    with out.desk.acting_as(out.minh):
        out.desk.publish_correction(out.article, files)
    assert [one.house_style.version for one in out.desk.editions(out.article)] == [out.sealed, out.sealed]


def test_a_correction_says_something_and_changes_something(out):
    with pytest.raises(Refused, match="what is right now"):
        corrected(out, instead=" ")
    with pytest.raises(Refused, match="Nothing is different"):
        corrected(out, text=TEXT)
    with pytest.raises(Refused, match="No correction is drafted"):
        out.desk.publish_correction(out.article, Outgoing())


def test_a_drafted_correction_is_not_passed_by(out):
    corrected(out)
    with pytest.raises(Refused, match="is drafted"):
        out.desk.advance(out.article, Move.CORRECT, "Giờ mở cửa.")


def test_a_withdrawal_is_an_edition_and_leaves_the_text(out):
    corrected(out)
    out.desk.withdraw(out.article, "Nguồn đã rút lại.", Outgoing((file("chợ.html", b"<p>-"),)))
    edition = out.desk.editions(out.article)[-1]
    assert (edition.kind, edition.instead) == (EditionKind.WITHDRAWAL, "Nguồn đã rút lại.")
    article = out.desk.article(out.article)
    assert (article.stage, article.text) == (Stage.WITHDRAWN, TEXT)
    assert out.desk.correction(out.article) is None


def test_a_piece_from_before_there_were_editions_has_its_second_next(out):
    out.desk._database.run("UPDATE receipt SET edition_id = NULL")
    out.desk._database.run("DELETE FROM edition")
    files = corrected(out)
    with out.desk.acting_as(out.minh):
        out.desk.publish_correction(out.article, files)
    assert [one.number for one in out.desk.editions(out.article)] == [2]
