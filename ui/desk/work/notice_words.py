"""Notices in words: who did what, and when."""

from PySide6.QtCore import QCoreApplication

from editor import due
from editor.notice import Notice, NoticeKind
from ui.desk.work.due_in_words import moment
from ui.wording import task_word


def words(notice: Notice) -> str:
    """What happened, with what was written to it."""
    task = task_word(notice.task) if notice.task is not None else ""
    said = _sentence(notice.kind).format(name=notice.by, task=task)
    return f"{said}: {notice.words}" if notice.words else said


def since(at: int, now: int) -> str:
    """When it happened (milliseconds since 1970, UTC)."""
    return moment(due.local(at), due.local(now).date())


def _sentence(kind: NoticeKind) -> str:
    translate = QCoreApplication.translate
    # To add one: the kind in editor/notice.py, its sentence here.
    sentences = {
        NoticeKind.ASSIGNED: translate("Notices", "{name} asks you for it ({task})"),
        NoticeKind.EXTENDED: translate("Notices", "{name} changed the date or the length ({task})"),
        NoticeKind.CANCELLED: translate("Notices", "{name} took the assignment back ({task})"),
        NoticeKind.DECLINED: translate("Notices", "{name} declined ({task})"),
        NoticeKind.HANDED_OVER: translate("Notices", "{name} has done it ({task})"),
        NoticeKind.SUBMITTED: translate("Notices", "{name} handed it in"),
        NoticeKind.TAKEN_BACK: translate("Notices", "{name} took it back to go on writing"),
        NoticeKind.RETURNED: translate("Notices", "{name} sent it back"),
        NoticeKind.APPROVED: translate("Notices", "{name} approved it"),
        NoticeKind.REOPENED: translate("Notices", "{name} opened it again"),
        NoticeKind.PUBLISHED: translate("Notices", "{name} published it"),
        NoticeKind.DROPPED: translate("Notices", "{name} dropped it"),
        NoticeKind.MENTIONED: translate("Notices", "{name} calls you in a comment"),
        NoticeKind.ANSWERED: translate("Notices", "{name} answered you"),
        NoticeKind.DUE_SOON: translate("Notices", "due within a day ({task})"),
        NoticeKind.LATE: translate("Notices", "late ({task})"),
    }
    return sentences[kind]
