"""A bulletin of 200 articles with 400 photographs of 2 MB each, as a process of its own: how long, how much memory, and
how soon it ends when it is cancelled.

Only when it is asked for by name: the desk that it makes has 800 MB.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from bench import cancelling
from bench.figures import Figure

TOP = Path(__file__).resolve().parent.parent
ARTICLES, WORDS = 200, 600
SIZE = (4000, 3000)
MOST_SECONDS, MOST_MB = 60, 600
# To add one: its name, the format, the house style, and whether a figure is asked for.
KINDS = (
    ("PDF", "pdf", "newsletter", True),
    ("PDF in one column", "pdf", "news-article", True),
    ("DOCX", "docx", "newsletter", True),
    ("EPUB", "epub", "newsletter", False),
)
LAUNCHER = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
print()
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
"""A small process that starts the command: Linux counts the memory of whoever starts one as the most that it had."""


def measure() -> list[Figure]:
    figures = []
    with tempfile.TemporaryDirectory(prefix="copydesk-bulletin-") as folder:
        desk = Path(folder, "office.desk")
        names = make_desk(desk)
        for name, kind, style, is_asked in KINDS:
            wall, processor, memory = run(desk, names, kind, style, Path(folder, f"week.{kind}"))
            what = f"{ARTICLES} articles, {ARTICLES * 2} pictures of 2 MB, whole process"
            most = MOST_SECONDS if is_asked else None
            figures.append(
                Figure(f"bulletin, {name}", what, "s", (wall,), most_p50=most, cpu_samples=(processor,)),
            )
            most = MOST_MB if is_asked else None
            figures.append(Figure(f"bulletin, {name}", "most memory", "MB", (memory,), most_p50=most))
        figures += cancelling.measure(desk, names)
    return figures


def run(desk: Path, names: list[str], kind: str, style: str, target: Path) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and the most memory in MB, of the command."""
    command = [sys.executable, str(TOP / "main.py"), "bulletin", str(desk), *names, "--title", "Week 48"]
    command += ["--to", kind, "--house-style", style, "--output", str(target)]
    start = perf_counter()
    told = subprocess.run([sys.executable, "-c", LAUNCHER, *command], check=True, stdout=subprocess.PIPE, text=True)
    wall = perf_counter() - start
    status, processor, memory = told.stdout.splitlines()[-1].split()
    assert status == "0" and target.exists()
    return wall, float(processor), int(memory) / 1024


def make_desk(path: Path, articles: int = ARTICLES) -> list[str]:
    """The slugs of so many articles on a new desk."""
    from bench.export import text_of
    from editor.article import Fields
    from storage.desk import Desk

    text, picture, names = text_of(WORDS), photograph(), []
    with Desk.create(path, owner="Bench", language="vi") as desk:
        for number in range(1, articles + 1):
            article = desk.new_article("", "vi").article_id
            names.append(f"article-{number}")
            desk.save_fields(article, Fields(headline=f"Bài số {number} của bản tin tuần", slug=names[-1]))
            shown = []
            for one in (1, 2):
                added = desk.add_picture(article, f"photo-{one}.jpg", numbered(picture, number * 2 + one))
                shown.append(f'![Một bức ảnh](pictures/{added.values["name"]} "Ảnh {one}")')
            desk.save_text(article, f"{shown[0]}\n\n{text}\n\n{shown[1]}\n")
    return names


def photograph() -> bytes:
    """A JPEG of about 2 MB with as much in it as a camera's."""
    import random

    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QColor, QImage, QPainter

    chance = random.Random(48)
    small = QImage(1000, 750, QImage.Format.Format_RGB32)
    for y in range(small.height()):
        for x in range(small.width()):
            light = (x + y) % 200 + chance.randrange(56)
            small.setPixelColor(x, y, QColor(light, (light + x // 8) % 256, (light + y // 6) % 256))
    image = small.scaled(*SIZE, mode=Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(image)
    for _ in range(4000):
        painter.fillRect(
            chance.randrange(SIZE[0]), chance.randrange(SIZE[1]), 9, 7, QColor.fromHsv(chance.randrange(360), 120, 200)
        )
    painter.end()
    for quality in range(95, 20, -3):
        target = QBuffer()
        target.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(target, "jpeg", quality)
        data = bytes(target.data().data())
        if len(data) <= 2_100_000:
            return data
    raise AssertionError("no quality is small enough")


def numbered(picture: bytes, number: int) -> bytes:
    """Another picture: one of the numbers by which its coarse waves are multiplied is larger."""
    table = picture.index(b"\xff\xdb") + 5
    at = table + 1 + number % 20
    return picture[:at] + bytes([picture[at] + 1 + number // 20]) + picture[at + 1 :]
