"""The tag of a language as a desk keeps it: "vi", "en", "zh-Hant". It knows no words and no list of languages."""

import re

from editor.refusal import Refused

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}")


def check(tag: str) -> None:
    """Refused for what cannot be the name of a language (BCP 47)."""
    if not _TAG.fullmatch(tag):
        raise Refused("This is not the name of a language, so nothing was changed. Choose one of the list.")
