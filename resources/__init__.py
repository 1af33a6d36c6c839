"""The data that ships with the program: templates, audiences, house styles, fonts, icons, translations, the sample."""

from pathlib import Path

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """The file or folder `name`, written with slashes and relative to this folder."""
    return _HERE / name


def text(name: str) -> str:
    """The text file `name`, as UTF-8."""
    return path(name).read_text(encoding="utf-8")
