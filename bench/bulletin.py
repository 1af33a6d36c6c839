"""A bulletin of 200 articles with 400 photographs of 2 MB each, as a process of its own: how long, and how much memory.

Only when it is asked for by name: the desk that it makes has 800 MB.
"""

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from bench.figures import Figure

TOP = Path(__file__).resolve().parent.parent
ARTICLES, WORDS = 200, 600
SIZE = (4000, 3000)
MOST_SECONDS, MOST_MB = 60, 600


def measure() -> list[Figure]:
    figures = []
    with tempfile.TemporaryDirectory(prefix="copydesk-bulletin-") as folder:
        desk = Path(folder, "office.desk")
        names = make_desk(desk)
        for kind in ("pdf", "docx", "epub"):
            wall, processor, memory = run(desk, names, kind, Path(folder, f"week.{kind}"))
            what = f"{ARTICLES} articles, {ARTICLES * 2} pictures of 2 MB, whole process"
            held = kind != "epub"
            figures.append(
                Figure(
                    f"bulletin, {kind.upper()}",
                    what,
                    "s",
                    (wall,),
                    most_p50=MOST_SECONDS if held else None,
                    cpu_samples=(processor,),
                )
            )
            figures.append(
                Figure(f"bulletin, {kind.upper()}", "most memory", "MB", (memory,), most_p50=MOST_MB if held else None)
            )
    return figures


def run(desk: Path, names: list[str], kind: str, target: Path) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and the most memory in MB, of the command."""
    command = [sys.executable, str(TOP / "main.py"), "bulletin", str(desk), *names, "--title", "Week 48"]
    command += ["--to", kind, "--output", str(target)]
    start = perf_counter()
    child = os.posix_spawn(sys.executable, command, os.environ)
    _, status, usage = os.wait4(child, 0)
    assert status == 0 and target.exists()
    return perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make_desk(path: Path) -> list[str]:
    """The slugs of the articles on a new desk."""
    from bench.export import text_of
    from editor.article import Fields
    from storage.desk import Desk

    text, picture, names = text_of(WORDS), photograph(), []
    with Desk.create(path, owner="Bench", language="vi") as desk:
        for number in range(1, ARTICLES + 1):
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
