"""Style rules in Vale's YAML: one file is one rule. docs/style-rules.md is the manual.

Read strictly: what is not understood is refused with its line, so that no rule is thought to work that does not.
Patterns are judged here (`pattern_tree`), before anything runs them.

To add one that ships: resources/language/style/LANG/KEY.yml with its source and an example; nothing else names it.
"""

from functools import cache
from types import MappingProxyType
from typing import Any

import resources
from editor.finding import Severity
from editor.language.style.formula import Formula
from editor.language.style.pattern_tree import Unfit, parse
from editor.language.style.patterns import Pattern
from editor.language.style.rule import Example, Kind, Rule
from editor.language.style.scopes import SELECTORS, Selector
from editor.record import Record
from editor.record import read as read_record
from editor.refusal import Refused

LEVELS = {"error": Severity.MUST, "warning": Severity.SHOULD, "suggestion": Severity.MAY}
STYLES = ("AP", "Chicago")
CASES = ("$title", "$sentence", "$lower", "$upper")

_IGNORED = ("limit", "vocab", "name", "code", "path", "description", "ignorecase", "nonword", "exceptions")
"""Keys of Vale that may stand in any rule and change nothing here where a kind does not read them."""
_ELSEWHERE = {"sequence", "script", "spelling", "readability"}


def shipped(language: str) -> list[Rule]:
    """The rules that come with the program for a language ("vi", "en-GB"), by file name; none for most languages."""
    return list(_shipped(language.split("-")[0].lower()))


@cache
def _shipped(language: str) -> tuple[Rule, ...]:
    folder = resources.path("language/style") / language
    files = sorted(folder.glob("*.yml")) if language.isalpha() else []
    return tuple(read(file.read_text(encoding="utf-8"), file.name, language) for file in files)


def read(text: str, name: str, language: str = "") -> Rule:
    """The rule that `text` spells; `name` is its file's name ("Office/Dates.yml"). Refused when it is broken."""
    record = read_record(text, name)
    kind = _kind(record)
    action = record.record("action") if record.has("action") else None
    rule = Rule(
        key=name.rpartition(".")[0].replace("/", ".") if name.endswith((".yml", ".yaml")) else name,
        kind=kind,
        message=record.text("message"),
        severity=_severity(record),
        scope=_scope(record),
        language=language,
        title=record.text("title", ""),
        source=record.text("source", ""),
        link=record.text("link", ""),
        examples=tuple(_example(one) for one in record.records("examples")),
        reads_quotations=_reads_quotations(record),
        action=action.text("name", "") if action else "",
        replacements=action.texts("params") if action else (),
        reasons=MappingProxyType(dict(record.pairs("reasons"))),
        **_of_kind(kind, record),
    )
    for key in _IGNORED:
        record.has(key)
    record.close()
    _judge(rule, record)
    return rule


def _kind(record: Record) -> Kind:
    word = record.text("extends")
    if word in _ELSEWHERE:
        raise Refused(
            "“{name}” was not read, because rules of the kind “{kind}” run a program or a word list of their own, "
            "which Copydesk does not do; write it as one of these: {kinds}.",
            name=record.name,
            kind=word,
            kinds=", ".join(Kind),
        )
    if word not in list(Kind):
        raise Refused(
            "“{name}” was not read, because line {line} says “{kind}”, which is not a kind of rule; "
            "the kinds are {kinds}.",
            name=record.name,
            line=record.line("extends"),
            kind=word,
            kinds=", ".join(Kind),
        )
    return Kind(word)


def _severity(record: Record) -> Severity:
    return LEVELS[_choice(record, "level", tuple(LEVELS), "warning")]


def _choice(record: Record, key: str, known: tuple[str, ...], default: str) -> str:
    word = record.text(key, default)
    if word not in known:
        raise Refused(
            "“{name}” was not read, because “{key}” on line {line} must be one of these: {known}.",
            name=record.name,
            key=key,
            line=record.line(key),
            known=", ".join(known),
        )
    return word


def _scope(record: Record) -> tuple[str, ...]:
    scope = record.texts("scope") or ("text",)
    for selector in scope:
        if not Selector.is_known(selector):
            raise Refused(
                "“{name}” was not read, because line {line} has the scope “{scope}”, which Copydesk does not know; "
                "the scopes are {known}.",
                name=record.name,
                line=record.line("scope"),
                scope=selector,
                known=", ".join(SELECTORS),
            )
    return scope


def _reads_quotations(record: Record) -> bool:
    return _choice(record, "quotations", ("read", "skip"), "read") == "read"


def _example(record: Record) -> Example:
    example = Example(_exact(record, "wrong"), _exact(record, "right"))
    record.close()
    return example


def _of_kind(kind: Kind, record: Record) -> dict[str, Any]:
    """What only rules of this kind hold."""
    common = {
        "ignores_case": record.truth("ignorecase", False),
        "exceptions": record.texts("exceptions"),
    }
    match kind:
        case Kind.EXISTENCE:
            return {
                **common,
                "tokens": tuple(token for token in record.texts("tokens") if token.strip()),
                "raw": record.texts("raw"),
                "appends_raw": record.truth("append", False),
                "is_nonword": record.truth("nonword", False),
            }
        case Kind.SUBSTITUTION:
            record.truth("capitalize", True)
            return {**common, "swap": record.pairs("swap"), "is_nonword": record.truth("nonword", False)}
        case Kind.OCCURRENCE:
            most = record.number("max", 0) if record.has("max") else None
            return {**common, "token": _exact(record, "token"), "least": record.number("min", 0), "most": most}
        case Kind.REPETITION:
            is_alpha = record.truth("alpha", False)
            return {**common, "tokens": record.texts("tokens"), "is_alpha": is_alpha, "most": record.number("max", 0)}
        case Kind.CONSISTENCY:
            return {**common, "swap": record.pairs("either"), "is_nonword": record.truth("nonword", False)}
        case Kind.CONDITIONAL:
            return {**common, "first": _exact(record, "first"), "second": _exact(record, "second")}
        case Kind.CAPITALIZATION:
            return {
                **common,
                "match": _exact(record, "match"),
                "style": _choice(record, "style", STYLES, "AP"),
                "threshold": record.decimal("threshold", 0.8, 0, 1),
                "indicators": record.texts("indicators"),
                "prefix": _exact(record, "prefix", ""),
            }
        case Kind.METRIC:
            return {"formula": record.text("formula"), "condition": record.text("condition")}


def _exact(record: Record, key: str, default: str | None = None) -> str:
    """The value of `key` letter for letter, its spaces too. Without a default the key must be there."""
    if not record.has(key):
        return record.text(key, default)
    return "\n".join(record.texts(key))


def _judge(rule: Rule, record: Record) -> None:
    """Refuses a rule that has nothing to look for, or a pattern that cannot be run."""
    looked_for = _patterns(rule)
    if not looked_for and rule.kind is not Kind.METRIC:
        raise Refused(
            "“{name}” was not read, because it does not say what to look for; add “{key}” and try again.",
            name=record.name,
            key=_LOOKED_FOR[rule.kind],
        )
    for pattern in looked_for:
        _judge_pattern(pattern, record.name, is_alone=rule.kind is not Kind.EXISTENCE)
    if rule.kind is Kind.EXISTENCE and rule.raw:
        _judge_pattern("".join(rule.raw), record.name)
    if rule.kind is Kind.METRIC and Formula.read(rule.formula, rule.condition) is None:
        raise Refused(
            "“{name}” was not read, because its formula or its condition cannot be calculated; docs/style-rules.md "
            "lists the counts and the signs.",
            name=record.name,
        )


_LOOKED_FOR = {
    Kind.EXISTENCE: "tokens",
    Kind.SUBSTITUTION: "swap",
    Kind.OCCURRENCE: "token",
    Kind.REPETITION: "tokens",
    Kind.CONSISTENCY: "either",
    Kind.CONDITIONAL: "first",
    Kind.CAPITALIZATION: "match",
    Kind.METRIC: "formula",
}


def _patterns(rule: Rule) -> list[str]:
    """Every pattern of the rule but the parts of `raw`, which only together are one."""
    pairs = [form for pair in rule.swap for form in pair[: 2 if rule.kind is Kind.CONSISTENCY else 1]]
    single = [rule.token, rule.first, rule.second, rule.prefix]
    if rule.match and rule.match not in CASES:
        single.append(rule.match)
    found = [*rule.tokens, *pairs, *(pattern for pattern in single if pattern)]
    if not found and (rule.raw or rule.match):
        found = ["".join(rule.raw) or "x"]
    return found


def _judge_pattern(pattern: str, name: str, is_alone: bool = True) -> None:
    try:
        node = parse(pattern)
        if is_alone:
            Pattern(node, ignores_case=False).compile()
    except Unfit as unfit:
        shown = pattern if len(pattern) <= 60 else pattern[:59] + "…"
        if unfit.is_too_large:
            raise Refused(
                "“{name}” was not read, because the pattern “{pattern}” is too long or repeats too much; shorten it.",
                name=name,
                pattern=shown,
            ) from None
        if unfit.construct:
            raise Refused(
                "“{name}” was not read, because the pattern “{pattern}” has “{sign}” where Copydesk does not "
                "understand it; docs/style-rules.md lists the signs.",
                name=name,
                pattern=shown,
                sign=unfit.construct,
            ) from None
        raise Refused(
            "“{name}” was not read, because the pattern “{pattern}” is not finished; look for a bracket that is open.",
            name=name,
            pattern=shown,
        ) from None
