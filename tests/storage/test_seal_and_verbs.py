"""Every verb of the desk: either it changes content and the seal is void, or the content hash stays what it was."""

import inspect
from datetime import date
from types import SimpleNamespace

import pytest

from editor.article import Fields, Role, Task
from editor.incoming import Incoming
from editor.overlap import Overlap, Pick, overlaps
from editor.review import Chosen
from editor.sources import SourceKind, Verdict
from editor.text.replacement import Replacement, Span
from editor.workflow import Move
from storage.article.replacing import ArticleReplacements
from storage.backups.kept_piece import KeptPiece
from storage.desk import Desk
from storage.schedule.assignments import Asked

TEXT = "Chợ đổi giờ mở cửa. Ai cũng có thể đến."


def newest(w) -> str:
    return w.desk.revisions(w.article)[0].id


def replaced(w) -> object:
    change = ArticleReplacements(w.article, newest(w), (Replacement(Span(0, 3), "Siêu thị"),))
    return w.desk.replace_in_articles([change])


def checked_in(w) -> object:
    token = w.desk.check_out(w.article).values["token"]
    return w.desk.check_in(w.article, token, TEXT + " Hết.")


def taken_over(w) -> object:
    with w.desk.acting_as(w.hoa):
        w.desk.check_out(w.article)
        w.desk.save_text(w.article, TEXT + " Hết.")
    return w.desk.take_over(w.article, "Gấp.")


def other(w) -> str:
    return w.desk.new_article("", "en").article_id


def contested(w) -> Overlap:
    """Two people want one word otherwise, and the first of them has it."""
    with w.desk.acting_as(w.minh):
        w.desk.save_proposal(w.article, TEXT.replace("đổi", "chọn"), newest(w))
    (found,) = overlaps(w.desk.proposals(w.article))
    number = next(number for number, offer in enumerate(found.offers) if offer.text == "chọn")
    w.desk.settle_overlap(found, Pick.ONE, number)
    return found


def taken(w) -> object:
    """A decision that can be taken back."""
    return w.desk.take_chosen([Chosen(w.desk.proposals(w.article)[0])]).values["decided"]


# To add one: a verb that changes what is published, and how it is called for the article `w.article`.
CONTENT = {
    "save_text": lambda w: w.desk.save_text(w.article, TEXT + " "),
    "save_fields": lambda w: w.desk.save_fields(w.article, Fields(slug="x")),
    "add_picture": lambda w: w.desk.add_picture(w.article, "chợ.png", w.pixel),
    "restore_revision": lambda w: w.desk.restore_revision(w.older),
    "bring_back_revision": lambda w: w.desk.bring_back_revision(w.article, w.kept, 0),
    "restore_passages": lambda w: w.desk.restore_passages(w.older, newest(w), {0}),
    "take_proposal": lambda w: w.desk.take_proposal(w.desk.proposals(w.article)[0]),
    "take_chosen": lambda w: w.desk.take_chosen([Chosen(w.desk.proposals(w.article)[0])]),
    "put_back_decided": lambda w: w.desk.put_back_decided(taken(w)),
    "settle_overlap": contested,
    "unsettle_overlap": lambda w: w.desk.unsettle_overlap(contested(w), "chọn"),
    "take_all_of": lambda w: w.desk.take_all_of(w.article, w.hoa.id),
    "replace_in_articles": replaced,
    "take_back_replacements": lambda w: w.desk.take_back_replacements(replaced(w).values["replaced"]),
    "check_in": checked_in,
    "take_over": taken_over,
    "set_house_style": lambda w: w.desk.set_house_style(w.article, "statement"),
    "set_languages": lambda w: w.desk.set_languages(w.article, "en", None),
}

# To add one: a verb that speaks of an article and changes nothing that is published.
REMARKS = {
    "add_comment": lambda w: w.desk.add_comment(w.article, "Đẹp", (0, 3)),
    "answer_comment": lambda w: w.desk.answer_comment(w.comment, "Ừ"),
    "resolve_comment": lambda w: w.desk.resolve_comment(w.comment),
    "reopen_comment": lambda w: (w.desk.resolve_comment(w.comment), w.desk.reopen_comment(w.comment)),
    "save_proposal": lambda w: w.desk.save_proposal(w.article, "Khác hẳn.", newest(w)),
    "refuse_proposal": lambda w: w.desk.refuse_proposal(w.desk.proposals(w.article)[0]),
    "refuse_chosen": lambda w: w.desk.refuse_chosen([Chosen(w.desk.proposals(w.article)[0])]),
    "refuse_all_of": lambda w: w.desk.refuse_all_of(w.article, w.hoa.id),
    "check_out": lambda w: w.desk.check_out(w.article),
    "release": lambda w: (w.desk.check_out(w.article), w.desk.release(w.article)),
    "keep_revision": lambda w: w.desk.keep_revision(w.article, "trước khi in"),
    "name_revision": lambda w: w.desk.name_revision(w.older, "cũ"),
    "thin_history": lambda w: w.desk.thin_history(),
    "record_export": lambda w: w.desk.record_export(w.article, "docx", "a.docx", "ab" * 32),
    "record_bulletin": lambda w: w.desk.record_bulletin([w.article, other(w)], "docx", "a.docx", "ab" * 32),
    "open_article": lambda w: w.desk.open_article(w.article),
    "set_translation_source": lambda w: w.desk.set_translation_source(w.article, other(w)),
    "add_source": lambda w: w.desk.add_source(w.article, SourceKind.PERSON, "Ban quản lý", (0, 3)),
    "change_source": lambda w: w.desk.change_source(w.source, note="khác"),
    "judge_source": lambda w: w.desk.judge_source(w.source, Verdict.CONFIRMED),
    "remove_source": lambda w: w.desk.remove_source(w.source),
    "assign": lambda w: w.desk.assign(w.article, w.hoa.id, Task.PROOF),
    "set_due": lambda w: w.desk.set_due(w.article, 5),
    "set_publish": lambda w: w.desk.set_publish(w.article, 5),
    "set_length": lambda w: w.desk.set_length(w.article, 500),
    "tag": lambda w: w.desk.tag([w.article], "chợ"),
    "untag": lambda w: (w.desk.tag([w.article], "chợ"), w.desk.untag([w.article], "chợ")),
    "dismiss": lambda w: w.desk.dismiss(w.article, "spelling", "Chợ"),
    "ignore_word": lambda w: w.desk.ignore_word(w.article, "Chợ"),
    "heed_word": lambda w: (w.desk.ignore_word(w.article, "Chợ"), w.desk.heed_word(w.article, "Chợ")),
    "set_setting": lambda w: w.desk.set_setting("x", 1),
    "save_office": lambda w: w.desk.save_office({"office": "Phòng Thông tin"}),
    "new_piece": lambda w: w.desk.new_piece("", "vi", "Một ý", "", Task.WRITE, Asked(note="gọi xã")),
    "add_collaborator": lambda w: w.desk.add_collaborator("Tuấn"),
    "add_away": lambda w: w.desk.add_away(w.hoa.id, date(2026, 3, 5), date(2026, 3, 6)),
    "bring_back_article": lambda w: w.desk.bring_back_article(w.kept, 0),
    "new_article": lambda w: w.desk.new_article("", "vi"),
    "take_in": lambda w: w.desk.take_in(Incoming(Fields(headline="Chợ"), "vi", "Chợ đóng.")),
}

# Those that decide about an approval, and those that only steer other verbs.
DECIDING = {"advance", "move_to", "approve_change", "confirm_approval", "set_sensitive", "undo", "several", "tick"} | {
    *("publish", "publish_correction", "send_out", "withdraw")
}
# Those that change the look of every article that names it: its newest version is in the content hash.
LOOKS = {"save_house_style"}
# Those that know no article at all, or only through what has a row above.
ELSEWHERE = set(
    """add_collaborators add_word become bring_back cancel decline draft_correction drop_correction
    edit_collaborator endorse_key enrol_key extend record_brought_in
    hand_over keep_snippets lock_key merge_collaborators part_collaborators prove reassign remove_away remove_passphrase
    remove_sample remove_search remove_style_rule remove_tag remove_word rename_search rename_tag reschedule retire
    revoke_key rotate_key save_search save_style_rule see_notices set_passphrase switch_style_rule
    take_back_dismissal take_back_retirement trust_root unlock_key withdraw_proposal""".split()
)


@pytest.fixture
def w(desk, article_id, minh, hoa, pixel) -> SimpleNamespace:
    """A desk with an approved article that has an older revision, a comment, a source and a proposal."""
    older = desk.save_text(article_id, "Chợ đóng cửa.").revision_id
    desk.save_text(article_id, TEXT)
    comment = desk.add_comment(article_id, "Giờ nào?", (0, 3)).values["comment_id"]
    source = desk.add_source(article_id, SourceKind.PERSON, "Ban quản lý chợ").values["source_id"]
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(hoa):
        desk.save_proposal(article_id, TEXT.replace("đổi", "giữ"), desk.revisions(article_id)[0].id)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE, "Ban quản lý trả lời sau.")
    assert desk.is_approved(article_id)
    kept = KeptPiece(article_id, "vi", "", "", "", Fields(headline="Chợ"), "Chợ đóng.", {}, 1, 0)
    return SimpleNamespace(
        kept=kept,
        desk=desk,
        article=article_id,
        hoa=hoa,
        minh=minh,
        pixel=pixel,
        older=older,
        comment=comment,
        source=source,
    )


def verbs() -> set[str]:
    return {
        name
        for name, verb in inspect.getmembers(Desk, inspect.isfunction)
        if not name.startswith("_") and "Change" in str(verb.__annotations__.get("return"))
    }


def test_every_verb_is_in_one_of_the_tables():
    named = [*CONTENT, *REMARKS, *DECIDING, *LOOKS, *ELSEWHERE]
    assert len(named) == len(set(named))
    assert set(named) == verbs()


@pytest.mark.parametrize("verb", CONTENT)
def test_a_change_of_content_voids_the_seal(w, verb):
    before = w.desk.content_sha256(w.article)
    CONTENT[verb](w)
    if verb not in ("take_back_replacements", "take_over", "unsettle_overlap", "put_back_decided"):
        assert w.desk.content_sha256(w.article) != before
    # What was put back as it was is to be approved again all the same: it has been away.
    assert not w.desk.is_approved(w.article)


@pytest.mark.parametrize("verb", REMARKS)
def test_what_is_no_content_leaves_the_seal_alone(w, verb):
    before = w.desk.content_sha256(w.article)
    REMARKS[verb](w)
    assert (w.desk.content_sha256(w.article), w.desk.is_approved(w.article)) == (before, True)
    assert Role.CHIEF in w.desk.me.roles
