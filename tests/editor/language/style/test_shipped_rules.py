"""The rules that ship: each has its source and works on its example, and good text is left alone."""

import re
from pathlib import Path

import pytest

import resources
from editor.language.style import rules
from editor.language.style.rule import Kind, Rule, StyleFinding
from editor.language.style.styler import Styler
from editor.text.markdown import parse

RULES = [rule for language in ("vi", "en") for rule in rules.shipped(language)]
CORPUS = Path(__file__).parents[3] / "corpus" / "decree-30-2020.vi.md"
SIGN = re.compile(r"[\\\[(?$|]")


def named(rule: Rule) -> str:
    return f"{rule.language}/{rule.key}"


def check(rule: Rule, text: str) -> list[StyleFinding]:
    styler = Styler([rule], rule.language)
    found = styler.check(parse(text))
    assert styler.switched_off == {}
    return found


def mended(text: str, findings: list[StyleFinding]) -> str:
    """The text with the first proposal of each finding put in its place."""
    for finding in reversed(findings):
        if finding.replacements:
            text = text[: finding.span.start] + finding.replacements[0] + text[finding.span.end :]
    return text


def test_there_is_a_starting_set():
    assert len([rule for rule in RULES if rule.language == "vi"]) >= 30
    assert len([rule for rule in RULES if rule.language == "en"]) >= 30
    assert sum(len(rule.swap) + len(rule.tokens) for rule in RULES) >= 1_000
    assert {rule.kind for rule in RULES} == set(Kind)


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_rule_has_a_title_a_source_and_an_example(rule: Rule):
    assert rule.title
    assert rule.source
    assert rule.examples
    assert rule.message.count("%s") <= 2


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_the_example_is_found_and_mended(rule: Rule):
    for example in rule.examples:
        found = check(rule, example.wrong)
        assert found, example.wrong
        assert check(rule, example.right) == []
        if any(finding.replacements for finding in found):
            assert mended(example.wrong, found) == example.right


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.kind is Kind.SUBSTITUTION], ids=named)
def test_each_pair_of_phrases_is_found(rule: Rule):
    for wrong, right in rule.swap:
        if not SIGN.search(wrong):
            text = f"{wrong[0].upper()}{wrong[1:]} nay." if rule.ignores_case else f"– {wrong} nay."
            found = check(rule, text)
            proposals = [proposal.lower() for finding in found for proposal in finding.replacements]
            assert right.split("|")[0].lower() in proposals, wrong


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_each_reason_belongs_to_a_phrase(rule: Rule):
    known = {wrong for wrong, _ in rule.swap} | set(rule.tokens)
    assert set(rule.reasons) <= known


SLIPS_IN_WORDS = {
    "confusable-words",
    "hook-and-tilde",
    "s-and-x",
    "ch-and-tr",
    "d-and-gi",
    "final-consonants",
    "space-before-punctuation",
    "space-after-punctuation",
    "doubled-words",
}


@pytest.mark.parametrize(
    "file", [CORPUS, *sorted(resources.path("sample").glob("vi/*.md"))], ids=lambda file: file.name
)
def test_printed_vietnamese_has_no_slips(file: Path):
    styler = Styler(rules.shipped("vi"), "vi")
    found = styler.check(parse(file.read_text(encoding="utf-8")))
    assert [finding for finding in found if finding.rule in SLIPS_IN_WORDS] == []


@pytest.mark.parametrize("file", sorted(resources.path("sample").glob("en/*.md")), ids=lambda file: file.name)
def test_printed_english_has_no_slips(file: Path):
    styler = Styler(rules.shipped("en"), "en")
    found = styler.check(parse(file.read_text(encoding="utf-8")))
    assert [finding for finding in found if finding.rule in SLIPS_IN_WORDS] == []


# Neighbouring words that only look like a slip: from real text, or from words that often stand together.
INNOCENT = """
    Khả năng xuất hiện mưa lớn. Gia công xuất khẩu tăng. Công suất hiện nay là 40 MW. Lãi suất bản tệ giữ nguyên.
    Cơ quan giám sát nhập khẩu. Cảnh sát nhập cuộc. Hỏi thăm quan chức. Cảm xúc tích cực. Tiếp xúc tích hợp.
    Xem xét sử dụng đất. Phản đối sử dụng túi nhựa. Dân cư sử dụng nước. Lịch sử lý luận. Hồ sơ xuất cảnh.
    Đấu tranh cải tạo. Bàn cải cách. Ưu thế kỹ thuật. Xem kỹ nguyên nhân. Lớp học bỗng nhiên im lặng.
    Có mặt dù trời mưa. Vắng mặt dù đã mời. Tiền mặc dù ít. Đặt sản phẩm lên bàn. Đặt biệt danh. Đặt thù lao.
    Sang trang hoàn toàn mới. Dễ dàn xếp. Lưu giữ liệu có lâu. Bàn giao động cơ. Giấu vết thương. Tập trung sức lực.
    Luyện tập chung. Hà Nội chú trọng cây xanh. Dân cư chú ý. Có chung tâm trạng. Các vị chí sĩ. Nói trung thực.
    Ông Lý Sử Phạt và bà Trần Chung Thành. Miền Bắc giữ ấm. Ký hiệu xuất ra tệp. Mục tiêu trí tuệ. Vào sổ số 12.
""".split("\n")


@pytest.mark.parametrize("line", [line.strip() for line in INNOCENT if line.strip()])
def test_neighbours_that_look_like_a_slip_are_left_alone(line: str):
    styler = Styler(rules.shipped("vi"), "vi")
    assert [finding.words for finding in styler.check(parse(line)) if finding.rule in SLIPS_IN_WORDS] == []
