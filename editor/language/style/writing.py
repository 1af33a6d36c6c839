"""A rule as its YAML file, for the form in which a chief writes one: what `rules.read` reads back as the same rule."""

from typing import Any

from editor.language.style.rule import Kind, Rule
from editor.language.style.rules import LEVELS

_LEVEL_OF = {severity: level for level, severity in LEVELS.items()}


def write(rule: Rule) -> str:
    """The file's text. Keys that say nothing are left out."""
    import yaml

    values: dict[str, Any] = {
        "extends": str(rule.kind),
        "message": rule.message,
        "level": _LEVEL_OF[rule.severity],
        "title": rule.title,
        "source": rule.source,
        "link": rule.link,
        "scope": list(rule.scope) if rule.scope != ("text",) else [],
        "quotations": "" if rule.reads_quotations else "skip",
        "ignorecase": rule.ignores_case,
        "nonword": rule.is_nonword,
        "action": _action(rule),
        **_of_kind(rule),
        "exceptions": list(rule.exceptions),
        "reasons": dict(rule.reasons),
        "examples": [{"wrong": example.wrong, "right": example.right} for example in rule.examples],
    }
    said = {key: value for key, value in values.items() if _says_something(value)}
    return str(yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=100_000))


def _says_something(value: Any) -> bool:
    """Whether a key must be written: what is empty, false or unset is what a reader takes anyway."""
    return type(value) is int or bool(value)


def _action(rule: Rule) -> dict[str, Any]:
    if not rule.action:
        return {}
    return {"name": rule.action, **({"params": list(rule.replacements)} if rule.replacements else {})}


def _of_kind(rule: Rule) -> dict[str, Any]:
    match rule.kind:
        case Kind.EXISTENCE:
            return {"tokens": list(rule.tokens), "raw": list(rule.raw), "append": rule.appends_raw}
        case Kind.SUBSTITUTION:
            return {"swap": dict(rule.swap)}
        case Kind.CONSISTENCY:
            return {"either": dict(rule.swap)}
        case Kind.OCCURRENCE:
            # A limit of 0 says something: the token must not stand there at all.
            return {"token": rule.token, "min": rule.least or None, "max": rule.most}
        case Kind.REPETITION:
            return {"tokens": list(rule.tokens), "alpha": rule.is_alpha, "max": rule.most or None}
        case Kind.CONDITIONAL:
            return {"first": rule.first, "second": rule.second}
        case Kind.CAPITALIZATION:
            return {
                "match": rule.match,
                "style": rule.style,
                "threshold": rule.threshold,
                "indicators": list(rule.indicators),
                "prefix": rule.prefix,
            }
        case Kind.METRIC:
            return {"formula": rule.formula, "condition": rule.condition}
