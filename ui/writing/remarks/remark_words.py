"""Remarks in words and in marks: what kind one is, why it is made, and the small shape that stands for it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from editor.finding import Finding, Severity
from editor.language.spelling.engine import Verdict
from ui import wording
from ui.writing.checking_remarks import Kind, Remark


def kind_word(kind: Kind) -> str:
    """The kind of a remark in words."""
    match kind:
        case Kind.SPELLING:
            return QCoreApplication.translate("Remark", "Spelling")
        case Kind.STYLE:
            return QCoreApplication.translate("Remark", "House style")
        case Kind.READER:
            return QCoreApplication.translate("Remark", "For the readers")


def weight_word(severity: Severity) -> str:
    """How much a remark weighs, in words."""
    match severity:
        case Severity.MUST:
            return QCoreApplication.translate("Remark", "must")
        case Severity.SHOULD:
            return QCoreApplication.translate("Remark", "should")
        case Severity.MAY:
            return QCoreApplication.translate("Remark", "may")


def sentence(remark: Remark) -> str:
    """Why the remark is made."""
    if isinstance(remark.about, Finding):
        return wording.say(remark.about)
    if remark.kind is not Kind.SPELLING:
        return str(getattr(remark.about, "message", ""))
    match getattr(remark.about, "verdict", Verdict.ERROR):
        case Verdict.STYLE:
            said = QCoreApplication.translate("Remark", "The house writes “{word}” in another way.")
        case Verdict.RARE:
            said = QCoreApplication.translate("Remark", "No list has “{word}”: a name, or a slip?")
        case _:
            said = QCoreApplication.translate("Remark", "“{word}” seems to be misspelt.")
    return said.format(word=remark.words)


def draw_mark(painter: QPainter, centre: QPointF, kind: Kind, colour: QColor, is_heavy: bool) -> None:
    """A dot, a diamond or a small square, 7 pixels wide; hollow for what is only worth a look."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if is_heavy else Qt.BrushStyle.NoBrush)
    match kind:
        case Kind.SPELLING:
            painter.drawEllipse(centre, 3, 3)
        case Kind.STYLE:
            around = ((0, -4), (4, 0), (0, 4), (-4, 0))
            painter.drawPolygon(QPolygonF([centre + QPointF(x, y) for x, y in around]))
        case Kind.READER:
            painter.drawRect(QRectF(centre.x() - 3, centre.y() - 3, 6, 6))
