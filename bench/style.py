"""The style rules over an article: the whole check of 3,000 words, one paragraph, the audience sheet, and the set-up.

The rules that ship for Vietnamese are 41 files with more than 900 phrases and patterns. "From nothing" forgets what was
remembered of the passages; "after one key" is the same check when one paragraph of the article has changed. The 60 ms
that issue 3 allows a whole check are for spelling and style together; a paragraph has 3 ms.
"""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from bench.figures import Figure
from editor import audience, template
from editor.article import Fields
from editor.audience_sheet import sheet
from editor.language.style import rules
from editor.language.style.styler import Styler
from editor.text.blocks import Paragraph
from editor.text.markdown import parse

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "decree-30-2020.vi.md"
WORDS = 3_000
ROUNDS = 40


def measure() -> list[Figure]:
    source = _text()
    document = parse(source)
    ours = rules.shipped("vi")
    styler = Styler(ours, "vi")
    what = f"{len(ours)} files, {sum(max(1, len(rule.swap) + len(rule.tokens)) for rule in ours)} entries"
    styler.check(document)
    paragraphs = sorted(
        (block for block in document.blocks if isinstance(block, Paragraph)),
        key=lambda one: one.span.end - one.span.start,
    )
    usual = paragraphs[len(paragraphs) * 9 // 10]
    whole, paragraph, again, sheets = [], [], [], []
    news = next(one for one in template.shipped("vi") if one.key == "news-article")
    readers = next(one for one in audience.shipped("vi") if one.key == news.audience)
    for number in range(ROUNDS):
        styler.forget()
        whole.append(_milliseconds(lambda: styler.check(document)))
        changed = parse(source.replace("công tác", f"công tác {number}", 1))
        again.append(_milliseconds(lambda changed=changed: styler.check(changed)))
        styler.forget()
        paragraph.append(_milliseconds(lambda: styler.check_block(source, usual)))
        sheets.append(_milliseconds(lambda: sheet(document, Fields(), news, readers, "vi")))
    made = [_milliseconds(lambda: Styler(ours, "vi")) for _ in range(5)]
    return [
        Figure(f"style of {WORDS:,} words", f"from nothing; {what}", "ms", tuple(whole), most_p95=60),
        Figure(f"style of {WORDS:,} words", "after one key", "ms", tuple(again)),
        Figure(
            "style of a paragraph",
            f"{usual.span.end - usual.span.start} characters",
            "ms",
            tuple(paragraph),
            most_p95=3,
        ),
        Figure(f"audience sheet of {WORDS:,} words", "", "ms", tuple(sheets), most_p95=20),
        Figure("style rules", "made ready", "ms", tuple(made)),
    ]


def _text() -> str:
    """The first 3,000 words of the corpus, cut at a line's end."""
    lines, count = [], 0
    for line in CORPUS.read_text(encoding="utf-8").split("\n"):
        count += len(line.split())
        lines.append(line)
        if count >= WORDS:
            break
    return "\n".join(lines)


def _milliseconds(work: Callable[[], object]) -> float:
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1000
