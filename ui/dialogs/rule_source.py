"""A style rule as the form shows it and as its file spells it. Pure; `editor.language.style.rules` judges the file.

The form knows the two common kinds. A file that says more than the form can show is shown as a file and stays as it is.
"""

import yaml

from editor.frozen import frozen

EXISTENCE, SUBSTITUTION = "existence", "substitution"
ARROW = "→"
"""stands between the wrong words and the right ones"""
_SHOWN = frozenset({"extends", "message", "level", "title", "source", "ignorecase", "tokens", "swap", "examples"})


@frozen
class FormRule:
    """`words` are one a line: what should not stand there, or "wrong → right"."""

    kind: str = SUBSTITUTION
    title: str = ""
    message: str = ""
    level: str = "warning"
    words: str = ""
    source: str = ""
    wrong: str = ""
    right: str = ""
    ignores_case: bool = True


def to_file(rule: FormRule) -> str:
    """The file of `rule`."""
    lines = [line.strip() for line in rule.words.splitlines() if line.strip()]
    said: dict[str, object] = {"extends": rule.kind, "message": rule.message or _usual_message(rule.kind)}
    said["level"] = rule.level
    for key, value in (("title", rule.title), ("source", rule.source)):
        if value:
            said[key] = value
    said["ignorecase"] = rule.ignores_case
    if rule.kind == SUBSTITUTION:
        said["swap"] = {wrong.strip(): right.strip() for wrong, _arrow, right in map(_parted, lines)}
    else:
        said["tokens"] = lines
    if rule.wrong or rule.right:
        said["examples"] = [{"wrong": rule.wrong, "right": rule.right}]
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=1_000)


def to_form(source: str) -> FormRule | None:
    """The rule that `source` spells, or None when the form cannot show all of it."""
    try:
        said = yaml.safe_load(source)
    except yaml.YAMLError:
        return None
    if not isinstance(said, dict) or not set(said) <= _SHOWN or said.get("extends") not in (EXISTENCE, SUBSTITUTION):
        return None
    swap, tokens, examples = said.get("swap", {}), said.get("tokens", []), said.get("examples") or [{}]
    if not (isinstance(swap, dict) and isinstance(tokens, list) and isinstance(examples, list)) or "#" in source:
        return None
    if len(examples) != 1 or not isinstance(examples[0], dict):
        return None
    words = [f"{wrong} {ARROW} {right}" for wrong, right in swap.items()] or [str(token) for token in tokens]
    return FormRule(
        str(said["extends"]),
        str(said.get("title", "")),
        str(said.get("message", "")),
        str(said.get("level", "warning")),
        "\n".join(words),
        str(said.get("source", "")),
        str(examples[0].get("wrong", "")),
        str(examples[0].get("right", "")),
        bool(said.get("ignorecase", False)),
    )


def _parted(line: str) -> tuple[str, str, str]:
    for arrow in (ARROW, "->", "="):
        if arrow in line:
            return line.partition(arrow)
    return line, "", ""


def _usual_message(kind: str) -> str:
    return "“%s”: “%s”?" if kind == SUBSTITUTION else "“%s”?"
