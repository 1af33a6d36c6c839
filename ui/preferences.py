"""What this machine remembers of the window: language, colours, sizes, the last desk and the last article of each.

Nothing of a desk's content is kept here; a remark that is only half written, and so is not on the desk, waits here.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from editor.frozen import frozen
from ui.colours import Scheme

FOLDER_VARIABLE = "COPYDESK_SETTINGS"
"""the environment variable that names another folder for the preferences, used by tests and the command line"""
SCHEME_VARIABLE = "COPYDESK_COLOR_SCHEME"
"""the environment variable that sets light or dark for one start"""
SIZE_VARIABLE = "QT_SCALE_FACTOR"
"""the environment variable in which Qt is told how large everything is drawn"""

SCALES = (100, 125, 150, 175, 200)
"""percent of the size in which everything is drawn"""
RECENT_SEARCHES = 8
LONGEST_SEARCH = 120
"""characters"""
RECENT_DESKS = 8
RECENT_ARTICLES = 60
"""articles of a desk whose carets are remembered"""

_OF_A_DESK = (
    *("articles", "people", "visits", "searches"),
    *("words/board", "words/board-folded", "words/first steps"),
)
"""what is kept of each desk, which once was kept by its name alone"""
_TAKEN_OVER = "former/taken over"


@frozen
class Visit:
    """Where a person was in an article: `caret` in UTF-16 units, `top` is the number of the line at the upper edge."""

    article_id: str
    caret: int = 0
    top: int = 0


def folder() -> Path:
    """Where this machine keeps Copydesk's preferences."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("copydesk", appauthor=False)


class Preferences:
    """The preferences of one machine, kept in `FOLDER/window.ini`."""

    def __init__(self, where: Path) -> None:
        self.folder = where
        self._settings = QSettings(str(where / "window.ini"), QSettings.Format.IniFormat)
        self._take_over_former()

    @property
    def language(self) -> str:
        """The language of the window; empty before a person has chosen one."""
        return str(self._settings.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def scheme(self) -> Scheme:
        wanted = os.environ.get(SCHEME_VARIABLE) or str(self._settings.value("scheme", ""))
        return Scheme(wanted) if wanted in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", scheme.value)

    @property
    def desks(self) -> list[Path]:
        """The desks that were open here, the last one first."""
        kept = self._settings.value("desks", [])
        names = [kept] if isinstance(kept, str) else list(kept or [])
        return [Path(name) for name in names]

    def remember_desk(self, desk: Path) -> None:
        others = [str(known) for known in self.desks if known != desk]
        self._settings.setValue("desks", [str(desk), *others][:RECENT_DESKS])

    def article(self, desk: Path) -> str:
        """The id of the article that was last open on `desk`, or empty."""
        return str(self._settings.value(of_desk("articles", desk), ""))

    def remember_article(self, desk: Path, article_id: str) -> None:
        self._settings.setValue(of_desk("articles", desk), article_id)

    def person(self, desk: Path) -> str:
        """The id of who worked on `desk` last on this machine, or empty."""
        return str(self._settings.value(of_desk("people", desk), ""))

    def remember_person(self, desk: Path, person_id: str) -> None:
        self._settings.setValue(of_desk("people", desk), person_id)

    def visits(self, desk: Path) -> list[Visit]:
        """The articles that were open on `desk`, the last one first."""
        kept = self._settings.value(of_desk("visits", desk), [])
        lines = [kept] if isinstance(kept, str) else list(kept or [])
        parts = [str(line).split(" ") for line in lines]
        return [
            Visit(part[0], int(part[1]), int(part[2]))
            for part in parts
            if len(part) == 3 and part[1].isdecimal() and part[2].isdecimal()
        ]

    def remember_visits(self, desk: Path, visits: Sequence[Visit]) -> None:
        kept = [f"{visit.article_id} {visit.caret} {visit.top}" for visit in visits[:RECENT_ARTICLES]]
        self._settings.setValue(of_desk("visits", desk), kept)

    def searches(self, desk: Path) -> list[str]:
        """What was looked for on `desk` from this machine, the last one first."""
        kept = self._settings.value(of_desk("searches", desk), [])
        return [kept] if isinstance(kept, str) else [str(text) for text in kept or []]

    def remember_search(self, desk: Path, text: str) -> None:
        text = " ".join(text.split())[:LONGEST_SEARCH]
        others = [known for known in self.searches(desk) if known != text]
        self._settings.setValue(of_desk("searches", desk), [text, *others][:RECENT_SEARCHES])

    @property
    def scale(self) -> int:
        """How large everything is drawn, in percent, from the next start on."""
        kept = self.number("scale", SCALES[0])
        return kept if kept in SCALES else SCALES[0]

    @scale.setter
    def scale(self, percent: int) -> None:
        self.remember_number("scale", percent)

    @property
    def keys(self) -> dict[str, str]:
        """The keys of the actions, by their ids, that a person has changed."""
        kept = self._settings.value("keys", [])
        lines = [kept] if isinstance(kept, str) else list(kept or [])
        parts = [str(line).partition("=") for line in lines]
        return {action_id: keys for action_id, sign, keys in parts if sign}

    @keys.setter
    def keys(self, keys: Mapping[str, str]) -> None:
        self._settings.setValue("keys", [f"{action_id}={one}" for action_id, one in keys.items()])

    @property
    def page(self) -> str:
        """The page of the window that was seen last, by its action; empty before there was one."""
        return str(self._settings.value("page", ""))

    @page.setter
    def page(self, page: str) -> None:
        self._settings.setValue("page", page)

    def place(self, what: str) -> QByteArray | None:
        """The remembered size or position of `what`, as Qt wrote it."""
        kept = self._settings.value(f"places/{what}")
        return kept if isinstance(kept, QByteArray) else None

    def remember_place(self, what: str, place: QByteArray) -> None:
        self._settings.setValue(f"places/{what}", place)

    def is_shown(self, pane: str, at_first: bool = True) -> bool:
        """Whether a person wants to see `pane`; `at_first` holds before they have said so."""
        return str(self._settings.value(f"panes/{pane}", "true" if at_first else "false")) == "true"

    def remember_shown(self, pane: str, is_shown: bool) -> None:
        self._settings.setValue(f"panes/{pane}", "true" if is_shown else "false")

    def is_on(self, switch: str, at_first: bool = False) -> bool:
        """Whether a person has turned `switch` on; `at_first` holds before they have touched it."""
        return str(self._settings.value(f"switches/{switch}", "true" if at_first else "false")) == "true"

    def remember_on(self, switch: str, is_on: bool) -> None:
        self._settings.setValue(f"switches/{switch}", "true" if is_on else "false")

    def number(self, what: str, at_first: int) -> int:
        """The number a person has chosen for `what`; `at_first` before that, and for what is no number."""
        kept = str(self._settings.value(f"numbers/{what}", at_first))
        return int(kept) if kept.isdecimal() else at_first

    def remember_number(self, what: str, number: int) -> None:
        self._settings.setValue(f"numbers/{what}", number)

    def words(self, what: str) -> str:
        """What was kept for `what` on this machine, empty for nothing."""
        return str(self._settings.value(f"words/{what}", ""))

    def remember_words(self, what: str, words: str) -> None:
        self._settings.setValue(f"words/{what}", words)

    def uses(self, what: str) -> dict[str, int]:
        """How often each of `what` was used on this machine."""
        kept = str(self._settings.value(f"uses/{what}", ""))
        pairs = [pair.split(":") for pair in kept.split(" ")]
        return {chr(int(pair[0])): int(pair[1]) for pair in pairs if len(pair) == 2 and all(map(str.isdecimal, pair))}

    def remember_uses(self, what: str, uses: Mapping[str, int]) -> None:
        """`uses` by the character that was used."""
        self._settings.setValue(f"uses/{what}", " ".join(f"{ord(sign)}:{count}" for sign, count in uses.items()))

    def chosen(self, what: str) -> list[str]:
        """What was chosen of `what` on this machine, the last one first."""
        kept = self._settings.value(f"chosen/{what}", [])
        return [kept] if isinstance(kept, str) else [str(one) for one in kept or []]

    def remember_chosen(self, what: str, key: str, most: int) -> None:
        others = [one for one in self.chosen(what) if one != key]
        self._settings.setValue(f"chosen/{what}", [key, *others][:most])

    def _take_over_former(self) -> None:
        """What was kept by a desk's name alone goes to the desk of that name that was open last; others begin anew."""
        if self._settings.contains(_TAKEN_OVER):
            return
        owners = {desk.stem: desk for desk in reversed(self.desks)}
        for kind in _OF_A_DESK:
            for stem, desk in owners.items():
                former = f"{kind}/{stem}"
                if self._settings.contains(former) and not self._settings.contains(of_desk(kind, desk)):
                    self._settings.setValue(of_desk(kind, desk), self._settings.value(former))
            self._settings.remove(kind)
        self._settings.setValue(_TAKEN_OVER, "true")

    def save(self) -> None:
        """Write now what Qt would write later."""
        self._settings.sync()


def of_desk(what: str, desk: Path) -> str:
    """The name under which `what` is kept for one desk: two desks of one name in two folders share nothing."""
    return f"{what} of/{desk.resolve().as_posix()}"
