"""What is checked in a line of an article and what is passed over, by the cases of lines.txt."""

import unicodedata
from pathlib import Path

import pytest

CASES = [
    line
    for line in (Path(__file__).parent / "lines.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def parts(case: str) -> tuple[str, str, list[str]]:
    language, _, rest = case.partition(": ")
    line, _, found = rest.rpartition("=>")
    return language, line.strip().replace("\\n", "\n"), found.split()


@pytest.mark.parametrize("case", CASES)
def test_the_words_that_are_found_in_a_line(case, checker_of):
    language, line, expected = parts(case)
    findings = checker_of(language).check(line)
    assert [finding.word for finding in findings] == expected
    assert [line[finding.span.start : finding.span.end] for finding in findings] == expected


@pytest.mark.parametrize("case", CASES)
def test_decomposed_letters_make_no_difference(case, checker_of):
    language, line, expected = parts(unicodedata.normalize("NFD", case))
    findings = checker_of(language).check(line)
    assert [line[finding.span.start : finding.span.end] for finding in findings] == expected
