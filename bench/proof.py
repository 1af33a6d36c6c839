"""The proof: from a key to the new picture of its page, what 1,500 edits leave in memory, and PDF beside its peers."""

import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from bench import export, program
from bench.figures import Figure

KEYS, EDITS = 60, 1_500
PEERS = (
    ("LibreOffice", "soffice", ["--headless", "--convert-to", "pdf", "--outdir", "{folder}", "{docx}"]),
    ("WeasyPrint", "weasyprint", ["{html}", "{pdf}"]),
)
# To add one: its name, its command, and its arguments with {folder}, {docx}, {html} and {pdf}.


def measure() -> list[Figure]:
    return [
        picture("Proof of 3,000 words", 3_000, 0.060),
        picture("Proof of 10,000 words", 10_000, 0.120),
        picture("Proof of 20,000 words", 20_000, 0.250),
        growth(),
        export.in_process("PDF of 50,000 words", "pdf", export.text_of(50_000), 0.8),
        export.in_process("PDF of a table of 1,000 rows", "pdf", export.TABLE, 0.5),
        *(beside(words) for words in (3_000, 50_000)),
    ]


def picture(name: str, words: int, most_p95: float) -> Figure:
    """A letter typed in the middle, until the page that shows it is drawn at twice the size of a laptop's screen."""
    from editor import house_style
    from editor.article import Fields
    from editor.export.proof import Copy, ProofPress

    source = export.text_of(words)
    copy = Copy(source, Fields(headline="Tin", byline="Lan Anh"), "vi", house_style.named("news-article"))
    press, samples, middle = ProofPress(), [], source.index(" ", words * 3)
    for _ in range(KEYS + 3):
        source = f"{source[:middle]}a{source[middle:]}"
        start = perf_counter()
        proof = press.print(replace(copy, text=source))
        mark = proof.mark_at(middle)
        press.draw(proof, mark.page - 1 if mark else 0, 2.0)
        samples.append(perf_counter() - start)
    press.close()
    return Figure(name, "a key to the new picture of its page", "s", tuple(samples[3:]), most_p95=most_p95)


def growth() -> Figure:
    """Megabytes after 1,500 edits more than after the first hundred."""
    from editor import house_style
    from editor.article import Fields
    from editor.export.proof import Copy, ProofPress

    source, press = export.text_of(3_000), ProofPress()
    copy = Copy(source, Fields(headline="Tin"), "vi", house_style.named("news-article"))
    before = 0.0
    for number in range(EDITS):
        middle = len(source) // 2
        source = f"{source[:middle]}{chr(97 + number % 26)}{source[middle:]}"
        press.draw(press.print(replace(copy, text=source)), 0, 1.5)
        if number == 100:
            before = resident()
    press.close()
    return Figure("Memory of 1,500 edits", "growth of the process", "MB", (resident() - before,), most_p50=120)


def resident() -> float:
    """Megabytes of this process that are in memory, as Linux counts them."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1_000_000


def beside(words: int) -> Figure:
    """The whole program and the peers that are installed, each from a file to a PDF; an absent one is named."""
    from editor import house_style
    from editor.export import assemble
    from editor.export.registry import WRITERS

    source = export.text_of(words)
    with tempfile.TemporaryDirectory() as folder:
        files = {kind: str(Path(folder) / f"text.{kind}") for kind in ("md", "docx", "html", "pdf")}
        Path(files["md"]).write_text(source, encoding="utf-8")
        piece = assemble.piece_from_source(source, lambda _: None, 0).piece
        for kind in ("docx", "html"):
            Path(files[kind]).write_bytes(WRITERS[kind](piece, house_style.named("news-article")).data)
        ours = [sys.executable, str(export.TOP / "main.py"), "export", files["md"], "--to", "pdf"]
        samples = tuple(program.run([*ours, "--output", files["pdf"]])[0] for _ in range(3))
        fastest: tuple[str, tuple[float, ...]] = ("", ())
        for name, command, arguments in PEERS:
            if shutil.which(command) is None:
                sys.stderr.write(f"{name} is not installed; it is left out of the PDF figures.\n")
                continue
            told = [argument.format(folder=folder, **files) for argument in arguments]
            peer = tuple(program.run([command, *told])[0] for _ in range(3))
            sys.stderr.write(f"{name}, {words} words: {min(peer):.2f} s\n")
            if not fastest[1] or min(peer) < min(fastest[1]):
                fastest = name, peer
    return Figure(
        f"PDF of {words:,} words, program",
        "whole process, from file to file",
        "s",
        samples,
        fastest[0],
        fastest[1],
        most_ratio=1.0 if fastest[1] else None,
    )
