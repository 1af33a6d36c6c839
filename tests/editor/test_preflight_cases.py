"""One file a case: what the template and the audience ask, the text, and every finding with its place.

To add one: a file in preflight_cases; its last part, `=== findings`, has a line for each finding: severity, check,
place (line, column and words of the text, or the name of the field) and sentence.
"""

from pathlib import Path

import pytest
import yaml

from editor import audience, template
from editor.article import Fields, Picture
from editor.finding import Finding
from editor.preflight import CHECKS, check
from editor.text.markdown import parse

CASES = sorted((Path(__file__).parent / "preflight_cases").glob("*.md"))

_TEMPLATE = """---
key: case
language: en
version: 1
name: Case
summary: A case.
audience: case
house_style: news-article
{asked}---
"""
_AUDIENCE = {
    "key": "case",
    "language": "en",
    "version": 1,
    "name": "Case",
    "purpose": "A case.",
    "register": "Any.",
    "length": {"least": 0, "most": 9999},
    "sentence": {"least": 0, "most": 9999},
}


def _parts(file: Path) -> dict[str, str]:
    whole = file.read_text(encoding="utf-8").removeprefix("=== ")
    return {name: body + "\n" for name, _, body in (part.partition("\n") for part in whole.split("\n=== "))}


def _findings(parts: dict[str, str]) -> list[Finding]:
    asked = template.read(_TEMPLATE.format(asked=parts.get("template", "")), "case")
    readers = audience.read(yaml.safe_dump(_AUDIENCE | yaml.safe_load(parts.get("audience", "{}"))), "case")
    given = yaml.safe_load(parts.get("fields", "{}"))
    fields = Fields(**given | {"keywords": tuple(given.get("keywords", ()))})
    names = yaml.safe_load(parts["pictures"]) if "pictures" in parts else None
    pictures = None if names is None else {name: Picture(name, "", "image/jpeg", 1, 1) for name in names}
    return check(parse(parts["text"]), fields, asked, readers, pictures)


def _line(finding: Finding, text: str) -> str:
    place = finding.field or "-"
    if finding.span:
        above = text[: finding.span.start]
        words = text[finding.span.start : finding.span.end].replace("\n", "⏎")
        place = f"{above.count(chr(10)) + 1}:{len(above) - above.rfind(chr(10))} {words}"
    return f"{finding.severity.value} | {finding.check} | {place} | {finding}"


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_findings_are_those_of_the_case(file: Path) -> None:
    parts = _parts(file)
    findings = _findings(parts)
    places = [(finding.check, str(finding), finding.span) for finding in findings if finding.span]
    assert len(set(places)) == len(places)
    found = [_line(finding, parts["text"]) for finding in findings]
    assert found == parts["findings"].strip().splitlines()


def test_every_check_has_a_case_and_signs_its_findings() -> None:
    assert {finding.check for file in CASES for finding in _findings(_parts(file))} == set(CHECKS)
