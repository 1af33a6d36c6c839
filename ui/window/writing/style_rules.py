"""The style rules that are in force: those that ship, with what the office decided, and its own.

A rule of the office that is broken is passed over here; the dialog of the rules says what is wrong with it.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from editor.refusal import Refused

if TYPE_CHECKING:
    from editor.language.style.rule import Rule
    from ui.dialogs.style_rules import RuleEntry


def rules_in_force(language: str, decided: Iterable[tuple[str, str, bool]]) -> "list[Rule]":
    """`decided` are (key, source, whether it is on); an empty source stands for the rule that ships."""
    from editor.language.style.rules import read, shipped

    found = {rule.key: rule for rule in shipped(language)}
    for key, source, is_on in decided:
        if not is_on:
            found.pop(key, None)
        elif source:
            try:
                found[key] = read(source, f"{key}.yml", language)
            except Refused:
                continue
    return list(found.values())


def entries(language: str, decided: Iterable[tuple[str, str, bool]]) -> "list[RuleEntry]":
    """What the dialog of the rules shows: the office's own first, then those that ship, each by its title."""
    import resources
    from editor.language.style.rules import shipped
    from ui.dialogs.style_rules import RuleEntry

    own = {key: (source, is_on) for key, source, is_on in decided}
    folder = resources.path("language/style") / language.split("-")[0].lower()
    found = [
        RuleEntry(
            rule.key,
            rule.title or rule.key,
            own.get(rule.key, ("", True))[0] or (folder / f"{rule.key}.yml").read_text(encoding="utf-8"),
            bool(own.get(rule.key, ("", True))[0]),
            own.get(rule.key, ("", True))[1],
        )
        for rule in shipped(language)
    ]
    known = {entry.key for entry in found}
    found += [
        RuleEntry(key, _title(source) or key, source, True, is_on)
        for key, (source, is_on) in own.items()
        if key not in known and source
    ]
    return sorted(found, key=lambda entry: (not entry.is_own, entry.title.lower()))


def _title(source: str) -> str:
    """The title in a source, which may be broken."""
    found = re.search(r"^title:[ \t]*(.+)$", source, re.MULTILINE)
    return found[1].strip().strip("\"'") if found else ""
