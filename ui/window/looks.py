"""What the window looks like and which language it speaks, as choices of the View menu."""

from collections.abc import Callable

from ui.colours import Scheme
from ui.window.desk_page import Surround
from ui.wording import LANGUAGES


def doings(around: Surround, say_language: Callable[[str], object]) -> dict[str, Callable[[], object]]:
    """The choices by their ids; those that hold are checked. `say_language` is given the language that was chosen."""
    around.actions[f"scheme.{around.theme.scheme}"].setChecked(True)
    around.actions[f"language.{around.preferences.language or 'en'}"].setChecked(True)
    schemes = {f"scheme.{scheme}": lambda scheme=scheme: _choose(around, scheme) for scheme in Scheme}
    languages = {f"language.{language}": lambda language=language: say_language(language) for language in LANGUAGES}
    return {**schemes, **languages}


def _choose(around: Surround, scheme: Scheme) -> None:
    around.preferences.scheme = scheme
    around.theme.choose(scheme)
