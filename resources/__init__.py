"""The data that ships with the program: templates, audiences, house styles, fonts, icons, translations, the sample."""

from pathlib import Path

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """The file or folder `name`, written with slashes and relative to this folder."""
    return _HERE / name


def docs(name: str = "") -> Path:
    """The manual and its pictures, with what they lead to: packed beside this file, or `docs` in a checkout."""
    packed = path("docs")
    return (packed if packed.is_dir() else _HERE.parent / "docs") / name


def text(name: str) -> str:
    """The text file `name`, as UTF-8."""
    return path(name).read_text(encoding="utf-8")
