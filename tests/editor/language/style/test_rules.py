"""Reading a rule: every key arrives, what is broken is refused with its reason, what is written is read back."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.finding import Severity
from editor.language.style import rules
from editor.language.style.rule import Example, Kind, Rule
from editor.language.style.writing import write
from editor.refusal import Refused

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken_rules").glob("*.yml"))


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_broken_rule_is_refused_with_its_reason(file: Path):
    source = file.read_text(encoding="utf-8")
    reason = source.partition("\n")[0].removeprefix("# ")
    with pytest.raises(Refused) as refused:
        rules.read(source, file.name)
    assert reason in str(refused.value)
    assert f"“{file.name}”" in str(refused.value)


def test_a_rule_of_a_megabyte_is_refused():
    with pytest.raises(Refused, match="characters"):
        rules.read(f"extends: existence\nmessage: x\ntokens: [{'a, ' * 400_000}]", "large.yml")


def test_a_pattern_of_a_book_is_refused():
    with pytest.raises(Refused, match="too long"):
        rules.read(f"extends: existence\nmessage: x\ntokens: ['{'ab|' * 9_000}c']", "large.yml")


def test_every_key_arrives():
    rule = rules.read(
        """
        extends: existence
        message: Not “%s”
        level: error
        scope: [heading, sentence]
        ignorecase: yes
        nonword: true
        title: Loud words
        source: Our own
        link: https://style.example/loud
        quotations: skip
        limit: 3
        vocab: false
        action: {name: replace, params: [calm]}
        tokens: [very, on, 1, ' two  spaces ']
        raw: ['a ', b]
        append: true
        exceptions: very well
        reasons: {very: It says little.}
        examples:
          - {wrong: very much, right: much}
        """,
        "Office/Loud.yml",
        "en",
    )
    assert rule == Rule(
        key="Office.Loud",
        kind=Kind.EXISTENCE,
        message="Not “%s”",
        severity=Severity.MUST,
        scope=("heading", "sentence"),
        language="en",
        title="Loud words",
        source="Our own",
        link="https://style.example/loud",
        examples=(Example("very much", "much"),),
        reads_quotations=False,
        ignores_case=True,
        is_nonword=True,
        exceptions=("very well",),
        action="replace",
        replacements=("calm",),
        tokens=("very", "on", "1", " two  spaces "),
        raw=("a ", "b"),
        appends_raw=True,
        reasons={"very": "It says little."},
    )


@pytest.mark.parametrize(
    ("level", "severity"), [("error", Severity.MUST), ("warning", Severity.SHOULD), ("suggestion", Severity.MAY)]
)
def test_levels_are_severities(level: str, severity: Severity):
    rule = rules.read(f"extends: existence\nmessage: x\nlevel: {level}\ntokens: [a]", "a.yml")
    assert rule.severity is severity


def test_a_rule_without_a_level_should_be_followed():
    assert rules.read("extends: existence\nmessage: x\ntokens: [a]", "a.yml").severity is Severity.SHOULD


def test_swap_may_be_a_list_of_pairs():
    rule = rules.read("extends: substitution\nmessage: x\nswap:\n  - a: b\n  - c: d\n", "a.yml")
    assert rule.swap == (("a", "b"), ("c", "d"))


WORDS = st.text(alphabet="aăbcđ dờ'\":#%&*?-", min_size=1, max_size=20).filter(lambda text: text.strip() == text != "")
PHRASES = st.text(alphabet="aăbcđờ", min_size=1, max_size=8)


@example(Kind.OCCURRENCE, ":", ["a"], Severity.MUST, True, 0)
@given(
    kind=st.sampled_from([Kind.EXISTENCE, Kind.SUBSTITUTION, Kind.CONSISTENCY, Kind.OCCURRENCE, Kind.REPETITION]),
    message=WORDS,
    phrases=st.lists(PHRASES, min_size=1, max_size=4, unique=True),
    severity=st.sampled_from(Severity),
    truth=st.booleans(),
    number=st.integers(0, 40),
)
def test_what_is_written_is_read_back(kind, message, phrases, severity, truth, number):
    pairs = tuple((phrase, phrase + "x") for phrase in phrases)
    own = {
        Kind.EXISTENCE: {"tokens": tuple(phrases), "is_nonword": truth},
        Kind.SUBSTITUTION: {"swap": pairs, "is_nonword": truth},
        Kind.CONSISTENCY: {"swap": pairs},
        Kind.OCCURRENCE: {"token": phrases[0], "least": number, "most": number if truth else None},
        Kind.REPETITION: {"tokens": tuple(phrases), "most": number, "is_alpha": truth},
    }[kind]
    rule = Rule(
        key="a",
        kind=kind,
        message=" ".join(message.split()),
        severity=severity,
        ignores_case=truth,
        reads_quotations=not truth,
        title=" ".join(message.split()),
        examples=(Example(message, phrases[0]),),
        exceptions=tuple(phrases),
        reasons={phrases[0]: message},
        **own,
    )
    assert rules.read(write(rule), "a.yml") == rule


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_shipped_rule_is_written_and_read_back(language: str):
    for rule in rules.shipped(language):
        assert rules.read(write(rule), f"{rule.key}.yml", language) == rule


def test_a_language_without_rules_has_none():
    assert rules.shipped("fr") == []
    assert rules.shipped("../vi") == []
    assert rules.shipped("vi-VN") == rules.shipped("vi")
