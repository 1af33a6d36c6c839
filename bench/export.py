"""How long an export takes in the process; what the whole process takes is in `program`."""

from pathlib import Path
from time import perf_counter

from bench.figures import Figure

TOP = Path(__file__).resolve().parent.parent
TEXT = TOP / "tests" / "corpus" / "decree-30-2020.vi.md"
TABLE = "| Row | Name | Number | Remark | More |\n|---|---|--:|---|---|\n" + "".join(
    f"| {row} | value *{row}* | {row * 7} | a few words of it | and more |\n" for row in range(1000)
)
ROUNDS = 7


def measure() -> list[Figure]:
    from bench import proof

    long = text_of(50_000)
    return [
        in_process("DOCX of 50,000 words", "docx", long, 0.3),
        in_process("HTML of 50,000 words", "html", long, 0.2),
        in_process("DOCX of a table of 1,000 rows", "docx", TABLE, 0.5),
        in_process("HTML of a table of 1,000 rows", "html", TABLE, 0.5),
        *proof.measure(),
    ]


def text_of(words: int) -> str:
    """Real text, repeated until it has that many words, and not one more paragraph."""
    paragraphs = TEXT.read_text(encoding="utf-8").split("\n\n")
    found, count = [], 0
    while count < words:
        found.append(paragraphs[len(found) % len(paragraphs)])
        count += len(found[-1].split())
    return "\n\n".join(found)


def in_process(name: str, kind: str, source: str, most: float) -> Figure:
    """From the source to the bytes of the file, parse included; the first round warms up.

    No round has a paragraph or a row of another one: the press remembers what it has laid out.
    """
    from editor import house_style
    from editor.export import assemble
    from editor.export.registry import WRITERS

    style = house_style.named("news-article")
    samples = []
    for number in range(ROUNDS + 1):
        other = source.replace("\n\n", f" {number}.\n\n").replace("more |", f"more {number} |")
        start = perf_counter()
        piece = assemble.piece_from_source(other, lambda _: None, 0).piece
        WRITERS[kind](piece, style)
        samples.append(perf_counter() - start)
    return Figure(name, "in the process, from source to bytes", "s", tuple(samples[1:]), most_p50=most)
