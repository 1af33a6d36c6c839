"""One article in every house style that ships, as a proof, as a Word document and as a web page, drawn as pictures.

What is compared with the kept pictures and what stands in the manual are made here. It judges nothing.
"""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

import resources
from editor import house_style
from editor.export import assemble, folder
from editor.export.piece import Piece
from editor.house_style import HouseStyle

HERE = Path(__file__).resolve().parent.parent / "editor" / "export" / "house_pages"
LANGUAGES = ("en", "vi")
STYLES = tuple(style.key for style in house_style.shipped())
MODIFIED_AT = 1_772_668_800_000
"""5 March 2026, 00:00 UTC."""
BROWSER_PATIENCE, OFFICE_PATIENCE = 200, 280
"""Seconds for all pages of one call."""

# What an office has on its paper, by language.
OFFICE = {
    "en": {
        "office": "Tarrow Haven Press Office",
        "office_parent": "Tarrow Haven Council",
        "office_address": "2 Bridge Street, Tarrow Haven",
        "office_contact": "press@tarrowhaven.example, 555 0100",
        "signer_role": "Head of the press office",
    },
    "vi": {
        "office": "Ban quản lý bến cá Cửa Mây",
        "office_parent": "Ủy ban nhân dân xã Cửa Mây",
        "office_address": "Số 2 đường Bến Cũ, xã Cửa Mây",
        "office_contact": "baochi@cuamay.example, 0200 555 100",
        "signer_role": "Trưởng ban",
    },
}
# An administrative document is called by its type, and by what it is about.
ADMINISTRATIVE = {
    "en": {"kicker": "Notice", "headline": "On the opening of the new fishing quay", "byline": "Aldous Fenn"},
    "vi": {"kicker": "Thông báo", "headline": "Về việc đưa bến cá mới vào hoạt động", "byline": "Cao Thắng"},
}
ON_PAPER = {
    "en": {"office": "Harbour office"},
    "vi": {"office": "Ban quản lý bến cá", "office_parent": "UBND xã Cửa Mây"},
}


@cache
def piece(language: str, style: str) -> Piece:
    """The article as it is put into the house style `style`."""
    source = (HERE / f"quay.{language}.md").read_text(encoding="utf-8")
    sample = folder.loader(resources.path("sample"))
    found = assemble.piece_from_source(source, sample, MODIFIED_AT).piece
    found = replace(found, values=OFFICE[language])
    if style == "administrative-document":
        fields = replace(found.fields, **ADMINISTRATIVE[language])  # type: ignore[arg-type]
        found = replace(found, fields=fields, values=found.values | ON_PAPER[language])
    return found


def written(kind: str, language: str, style: HouseStyle) -> bytes:
    """The article as a file of this kind."""
    from editor.export.registry import WRITERS

    return WRITERS[kind](piece(language, style.key), style).data


def pages(data: bytes, pixels_per_mm: float) -> list[Image.Image]:
    """The pages of a PDF as pictures."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.render(scale=pixels_per_mm * 25.4 / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def version(program: str) -> str:
    """What a program calls itself."""
    command = [program, "--version"] if program == "soffice" else [program, "--no-sandbox", "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return " ".join(answer.stdout.split()[:2])


def through_office(files: Mapping[str, bytes], work: Path) -> dict[str, bytes]:
    """Each Word file (by a name without ending) as LibreOffice prints it, with our fonts and no others."""
    out = work / "printed"
    paths = []
    for name, data in files.items():
        paths.append(work / f"{name}.docx")
        paths[-1].write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(work / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    command += ["--outdir", str(out), *map(str, paths)]
    _run(command, work, OFFICE_PATIENCE)
    return {name: (out / f"{name}.pdf").read_bytes() for name in files}


def through_browser(files: Sequence[bytes], work: Path, size: tuple[int, int], scale: float) -> list[Image.Image]:
    """Each web page as Chromium shows it in a window of `size`, drawn `scale` times as large.

    One start for all of them: each stands in a frame of its own, side by side.
    """
    width, height = size
    frames = []
    for number, data in enumerate(files):
        (work / f"page{number}.html").write_bytes(data)
        frames.append(f'<iframe src="page{number}.html" width="{width}" height="{height}"></iframe>')
    around = "html, body { margin: 0; } body { display: flex; } iframe { border: 0; flex: none; }"
    (work / "all.html").write_text(f"<!DOCTYPE html><style>{around}</style>{''.join(frames)}", encoding="utf-8")
    shot = work / "all.png"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    command += [f"--user-data-dir={work / 'browser'}", "--allow-file-access-from-files"]
    command += [f"--force-device-scale-factor={scale:g}", f"--window-size={width * len(files)},{height}"]
    command += [f"--screenshot={shot}", (work / "all.html").as_uri()]
    _run(command, work, BROWSER_PATIENCE)
    with Image.open(shot) as opened:
        whole = opened.convert("RGB")
    # The browser draws at a size near to the one asked for, so its pages are cut out as wide as they came.
    step, wanted = whole.width // len(files), (round(width * scale), round(height * scale))
    cut = (whole.crop((step * number, 0, step * (number + 1), whole.height)) for number in range(len(files)))
    return [page if page.size == wanted else page.resize(wanted, Image.Resampling.LANCZOS) for page in cut]


def _run(command: Sequence[str], work: Path, patience: int) -> None:
    fonts = work / "fonts.conf"
    fonts.write_text(
        f"<fontconfig><dir>{resources.path('fonts')}</dir><cachedir>{work / 'font-cache'}</cachedir>"
        '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>'
        "</fontconfig>",
        encoding="utf-8",
    )
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts), "HOME": str(work)}
    subprocess.run(command, env=environment, cwd=work, capture_output=True, check=False, timeout=patience)
