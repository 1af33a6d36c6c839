"""The look in one place: a grid of 4, three type families, five greys, one accent and the stages' colours.

`docs/design.md` describes what is decided here. It draws no widget of its own.
"""

import string
from dataclasses import fields

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

import resources
from editor.article import Stage
from ui.colours import PALETTES, Colours, Scheme, mix

GRID = 4
"""every distance in the window is a multiple of this, in pixels at scale 1"""

STYLE = ("-style", "fusion")
"""the arguments for the application: asking it for a style later on makes Qt for Python load every style there is"""

CHROME_FAMILY = "Be Vietnam Pro"
TEXT_FAMILY = "Source Serif 4"
MONO_FAMILY = "Noto Sans Mono"

FONT_FILES = (
    "BeVietnamPro-Regular",
    "BeVietnamPro-SemiBold",
    "SourceSerif4-Regular",
    "SourceSerif4-Bold",
    "SourceSerif4-Italic",
    "SourceSerif4-BoldItalic",
    "NotoSansMono-Regular",
)

# Sizes of type in pixels at scale 1.
SMALL, BODY, TITLE, HEADING, DISPLAY = 12, 13, 15, 20, 28
READING = 18
"""the article's text, in the editor and beside it"""


class Theme(QObject):
    """Keeps the application in the colours of the system, or in those a person chose."""

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        """Fonts and colours at once; the stylesheet waits for `dress`, since it costs half when all widgets are there.

        The application has been made with `STYLE`.
        """
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._drawn: Colours | None = None
        self._is_dressed = False
        self._kept: dict[str, QColor] = {}
        """the colours as Qt wants them: a list asks for the same few a thousand times while it is scrolled"""
        load_fonts()
        keep_still(app)
        app.setFont(chrome_font())
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.choose(scheme)

    def dress(self) -> None:
        """Put the stylesheet on everything there is and will be."""
        if not self._is_dressed:
            self._is_dressed = True
            self._app.setStyleSheet(make_stylesheet(self.colours))

    def undress(self) -> None:
        """Take the stylesheet away until `dress`: with it, a widget is dressed each time that something around it is
        put into something else, and a new window is full of that.
        """
        self._is_dressed = False
        self._app.setStyleSheet("")

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def colours(self) -> Colours:
        if self._scheme is not Scheme.SYSTEM:
            return PALETTES[self._scheme]
        if _wants_contrast(self._app.styleHints()):
            return PALETTES[Scheme.CONTRAST]
        is_dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return PALETTES[Scheme.DARK if is_dark else Scheme.LIGHT]

    @property
    def is_dark(self) -> bool:
        return self.colours.is_dark

    def choose(self, scheme: Scheme) -> None:
        """Follow the system, or stay in the colours that a person chose."""
        self._scheme = scheme
        if scheme is Scheme.SYSTEM:
            self._app.styleHints().unsetColorScheme()
        else:
            wanted = Qt.ColorScheme.Dark if self.is_dark else Qt.ColorScheme.Light
            self._app.styleHints().setColorScheme(wanted)
        self._draw()

    def colour(self, name: str) -> QColor:
        """One of the attributes of `Colours`, for painting."""
        if name not in self._kept:
            self._kept[name] = QColor(getattr(self.colours, name))
        return QColor(self._kept[name])  # a copy: some make theirs transparent

    def stage_colour(self, stage: Stage) -> QColor:
        return QColor(self.colours.stages[stage])

    def _on_system_changed(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._drawn is self.colours:
            return
        self._drawn = self.colours
        self._kept.clear()
        self._app.setPalette(make_palette(self.colours))
        if self._is_dressed:
            # One sheet after another makes Qt dress each widget once for itself and once for each widget that it is in;
            # with none between it is once. Nothing is drawn until both are done.
            self._app.setStyleSheet("")
            self._app.setStyleSheet(make_stylesheet(self.colours))
        self.changed.emit()


def _wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for high contrast, where Qt can tell."""
    told = getattr(hints, "accessibility", None)
    return told is not None and told().contrastPreference() == Qt.ContrastPreference.HighContrast


def keep_still(app: QApplication) -> None:
    """Let menus, lists and tool tips stand there at once: nothing in the window moves by itself."""
    for effect in Qt.UIEffect:
        app.setEffectEnabled(effect, False)


def load_fonts() -> None:
    """Make the families of this file known to Qt."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}.ttf")))


def chrome_font(size: int = BODY, is_strong: bool = False) -> QFont:
    """The font of everything around the text; `size` in pixels at scale 1."""
    return _font(CHROME_FAMILY, size, QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)


def text_font(size: int = READING, is_strong: bool = False) -> QFont:
    """The font of the article itself; `size` in pixels at scale 1."""
    return _font(TEXT_FAMILY, size, QFont.Weight.Bold if is_strong else QFont.Weight.Normal)


def _font(family: str, size: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def make_stylesheet(colours: Colours) -> str:
    """The one stylesheet, `resources/look/copydesk.qss`, with the colours in their places."""
    derived = ("hover", "pressed", "selected", "edge", "notice", "told", "accent_hover")
    plain = [field.name for field in fields(colours) if field.name not in ("stages", "strength")]
    values = {name: str(getattr(colours, name)) for name in (*plain, *derived)}
    values |= {"text": TEXT_FAMILY}
    values |= {"glyphs": resources.path("look").as_posix(), "scheme": "dark" if colours.is_dark else "light"}
    return string.Template(resources.text("look/copydesk.qss")).substitute(values)


def make_palette(colours: Colours) -> QPalette:
    """The same colours for what a stylesheet does not reach: painting delegates, selections, links, placeholders."""
    roles = {
        QPalette.ColorRole.Window: colours.panel,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.paper,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.BrightText: colours.on_accent,
        QPalette.ColorRole.ToolTipBase: colours.ink,
        QPalette.ColorRole.ToolTipText: colours.paper,
        QPalette.ColorRole.Highlight: colours.selected,
        QPalette.ColorRole.HighlightedText: colours.ink,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.PlaceholderText: colours.soft,
        QPalette.ColorRole.Light: colours.paper,
        QPalette.ColorRole.Midlight: colours.hover,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.edge,
        QPalette.ColorRole.Shadow: colours.edge,
    }
    palette = QPalette()
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    written = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
    for role in (*written, QPalette.ColorRole.BrightText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(mix(colours.soft, colours.panel, 0.6)))
    return palette
