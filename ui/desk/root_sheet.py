"""The first page of a desk on paper: its root key, the head of its log and whose keys count, to be kept elsewhere.

It is told what stands there and draws it; it reads nothing. A desk with more people than fit goes on overleaf.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPainter

from editor.frozen import frozen
from editor.signing import in_groups
from ui.colours import LIGHT
from ui.desk import paper
from ui.desk.paper import FOOT, PAGE, SIDE, TOP, font, rule, write
from ui.theme import MONO_FAMILY, TEXT_FAMILY

WIDTH = PAGE.width() - 2 * SIDE
HEAD = 540
"""of kicker and title"""
VALUE = SIDE + 1500
"""where what is said of the desk begins"""
FACT = 260
PEOPLE = TOP + 2760
"""where the people begin on the first page"""
ROW = 340
KEY = 2470
"""the room of a fingerprint in two lines"""
ENDS = FOOT - 620
"""the last of the people's rows is above this; the sentence is below"""
FIRST, NEXT = (ENDS - PEOPLE - FACT) // ROW, (ENDS - TOP - HEAD - FACT) // ROW


@frozen
class Holder:
    """Somebody whose key counts; `roles` in words."""

    name: str
    roles: str
    key_id: str


@frozen
class RootSheet:
    """What is printed. `is_known`: this machine has been told the root key before."""

    desk: str
    desk_id: str
    root: str
    head: str
    at: str
    """day and time, in words"""
    holders: Sequence[Holder]
    is_known: bool = True

    @property
    def pages(self) -> int:
        return 1 + -(-max(0, len(self.holders) - FIRST) // NEXT)

    def on_page(self, page: int) -> Sequence[Holder]:
        start = FIRST + (page - 1) * NEXT if page else 0
        return self.holders[start : start + NEXT if page else FIRST]


def title() -> str:
    return QCoreApplication.translate("RootSheet", "Root key of this desk")


def pdf(sheet: RootSheet) -> bytes:
    return paper.pdf(f"{title()} – {sheet.desk}", sheet.pages, partial(draw, sheet))


def draw_all(sheet: RootSheet, device: QPagedPaintDevice) -> None:
    paper.draw_all(device, sheet.pages, partial(draw, sheet))


def picture(sheet: RootSheet, page: int, width: int) -> QImage:
    return paper.picture(partial(draw, sheet), page, width)


def draw(sheet: RootSheet, painter: QPainter, page: int) -> None:
    """Draw one page, counted from 0, into PAGE."""
    write(painter, QRect(SIDE, TOP, WIDTH, 130), title(), font(80, True), LIGHT.accent)
    write(painter, QRect(SIDE, TOP + 130, WIDTH, 330), sheet.desk, font(220, True, TEXT_FAMILY))
    rule(painter, TOP + HEAD, 12, LIGHT.ink)
    if not page:
        _draw_root(sheet, painter, TOP + HEAD + 160)
        _draw_facts(sheet, painter, TOP + HEAD + 1280)
    _draw_people(sheet.on_page(page), painter, TOP + HEAD if page else PEOPLE)
    _draw_foot(sheet, painter, page)


def _draw_root(sheet: RootSheet, painter: QPainter, top: int) -> None:
    said = QCoreApplication.translate("RootSheet", "Fingerprint of the root key")
    write(painter, QRect(SIDE, top, WIDTH, 130), said, font(80, True), LIGHT.soft)
    for number, line in enumerate(in_groups(sheet.root).split("\n")):
        write(painter, QRect(SIDE, top + 180 + number * 290, WIDTH, 290), line, font(210, False, MONO_FAMILY))
    said = QCoreApplication.translate("RootSheet", "The machine that printed this page knows this key.")
    if not sheet.is_known:
        said = QCoreApplication.translate(
            "RootSheet",
            "The machine that printed this page was never told this key: do not rely on the page before somebody "
            "who knows the key has read it.",
        )
    place = QRect(SIDE, top + 820, WIDTH, 260)
    _tell(painter, place, said, LIGHT.soft if sheet.is_known else LIGHT.ink, is_strong=not sheet.is_known)


def _draw_facts(sheet: RootSheet, painter: QPainter, top: int) -> None:
    translate = QCoreApplication.translate
    head, rest = in_groups(sheet.head).split("\n")
    facts = (
        (translate("RootSheet", "Id of the desk"), (sheet.desk_id,), MONO_FAMILY),
        (translate("RootSheet", "Printed"), (sheet.at,), ""),
        (translate("RootSheet", "Head of the log then"), (head, rest), MONO_FAMILY),
    )
    for name, lines, family in facts:
        write(painter, QRect(SIDE, top, VALUE - SIDE - 80, 150), name, font(80), LIGHT.soft)
        for line in lines:
            style = font(90, False, family) if family else font(90)
            write(painter, QRect(VALUE, top, SIDE + WIDTH - VALUE, 150), line, style)
            top += 150
        top += 90


def _draw_people(holders: Sequence[Holder], painter: QPainter, top: int) -> None:
    said = QCoreApplication.translate("RootSheet", "Whose key counts")
    rest = QCoreApplication.translate("RootSheet", "Fingerprint")
    key = SIDE + WIDTH - KEY
    write(painter, QRect(SIDE, top, key - SIDE - 80, FACT), said, font(80, True), LIGHT.soft)
    write(painter, QRect(key, top, KEY, FACT), rest, font(80, True), LIGHT.soft)
    top += FACT
    rule(painter, top, 5, LIGHT.soft)
    for holder in holders:
        write(painter, QRect(SIDE, top + 40, key - SIDE - 80, 140), holder.name, font(95, True))
        write(painter, QRect(SIDE, top + 170, key - SIDE - 80, 130), holder.roles, font(80), LIGHT.soft)
        for number, line in enumerate(in_groups(holder.key_id).split("\n")):
            write(painter, QRect(key, top + 40 + number * 130, KEY, 130), line, font(90, False, MONO_FAMILY))
        top += ROW
        rule(painter, top, 3, LIGHT.line)
    if not holders:
        said = QCoreApplication.translate("RootSheet", "Nobody’s: every key of this desk was revoked.")
        _tell(painter, QRect(SIDE, top + 80, WIDTH, 150), said)


def _draw_foot(sheet: RootSheet, painter: QPainter, page: int) -> None:
    said = QCoreApplication.translate(
        "RootSheet",
        "Keep this page away from the machine and compare the root key with the foot of “My work” in every window "
        "of this desk; “copydesk verify” checks it with --root, and the head of the log with --head.",
    )
    _tell(painter, QRect(SIDE, FOOT - 440, WIDTH, 330), said)
    number = QCoreApplication.translate("RootSheet", "Page {page} of {pages}").format(page=page + 1, pages=sheet.pages)
    foot = QRect(SIDE, FOOT, WIDTH, 120)
    write(painter, foot, sheet.at, font(72), LIGHT.soft)
    write(painter, foot, number, font(72), LIGHT.soft, is_right=True)


def _tell(painter: QPainter, place: QRect, said: str, colour: str = LIGHT.ink, is_strong: bool = False) -> None:
    """A sentence, in as many lines as it needs."""
    painter.setFont(font(85, is_strong))
    painter.setPen(QColor(colour))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, said)
