"""The text of an article, whoever wrote it: nothing of it runs, loads or leads astray in a page that we make of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage

from editor.export.assemble import piece_from_source
from editor.export.folder import loader
from editor.export.registry import WRITERS
from editor.house_style import named
from tests.hostile.harm import harm
from tests.ui.conftest import qapp_args, session_theme, theme  # noqa: F401
from ui.writing.rendered.rendered_view import RenderedView

# To add one: what it is (the name of its row in README.md) and the Markdown.
SOURCES: dict[str, str] = {
    "a script as a block": "<script>alert(1)</script>",
    "a script in a line": "a <script src='https://evil.example/x.js'></script> b",
    "a picture with onerror": "<img src=x onerror=alert(1)>",
    "a drawing with onload": "<svg onload=alert(1)><script>alert(2)</script></svg>",
    "a frame": '<iframe src="https://evil.example/" srcdoc="<script>alert(1)</script>"></iframe>',
    "an object and an embed": '<object data="file:///etc/passwd"></object><embed src="//evil.example/x.swf">',
    "a form with formaction": '<form action="https://evil.example"><button formaction="javascript:alert(1)">x</form>',
    "a refresh": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "a base address": '<base href="https://evil.example/">\n\n[a](b)',
    "a remote style sheet": '<link rel="stylesheet" href="https://evil.example/x.css">',
    "a style that imports": "<style>@import 'https://evil.example/x.css'; p{background:url(//evil.example)}</style>",
    "a toggle that runs": "<details open ontoggle=alert(1)>x</details>",
    "a conditional comment": "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "a section of CDATA": "<![CDATA[<script>alert(1)</script>]]>",
    "a javascript link": "[a](javascript:alert(1))",
    "a javascript link in mixed case": "[a](JaVaScRiPt:alert(1))",
    "a javascript link with entities": "[a](&#106;avascript&colon;alert(1))",
    "a javascript link with a tab": "[a](<java\tscript:alert(1)>)",
    "a javascript link with NUL": "[a](java\0script:alert(1))",
    "a javascript link in angles": "[a](<javascript:alert(1)>)",
    "a javascript autolink": "<javascript:alert(1)>",
    "a javascript reference": "[a][b]\n\n[b]: javascript:alert(1)",
    "a vbscript link": "[a](vbscript:msgbox(1))",
    "a page in a data address": "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "a link to a local file": "[a](file:///etc/passwd)",
    "a link to a share": "[a](//evil.example/share) [b](<\\\\evil.example\\share>)",
    "a title that ends its attribute": '[a](https://example.org "x\\" onmouseover=\\"alert(1)")',
    "an address that ends its attribute": '[a](https://example.org/"onclick="alert(1))',
    "a remote picture": "![a](https://evil.example/pixel.png)",
    "a picture from a share": "![a](//evil.example/pixel.png)",
    "a picture of the system": "![a](file:///etc/passwd)",
    "a picture outside the folder": "![a](../../../../../../etc/passwd)",
    "a picture that is a drawing": "![a](data:image/svg+xml,<svg onload=alert(1)>)",
    "a credit that ends its attribute": '![a](x.png "c"){credit="\\"><script>alert(1)</script>"}',
    "a fence with a language of markup": '```"><script>alert(1)</script>\nx\n```',
    "a diagram that runs": "```mermaid\ngraph TD; A[<img src=x onerror=alert(1)>]; click A javascript:alert(1)\n```",
    "a box with a title of markup": "::: box <script>alert(1)</script>\nx\n:::",
    "a cell with markup": "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "a footnote of markup": 'a[^"><script>]\n\n[^"><script>]: <script>alert(1)</script>',
    "a heading of markup": '# <script>alert(1)</script> {#x" onclick="alert(1)}',
    "a head that ends the title": "---\nheadline: </title><script>alert(1)</script>\ndek: </script><b>\n---\n\nx",
    "a head with an author of markup": "---\nheadline: x\nbyline: '\"><img src=x onerror=alert(1)>'\n---\n\nx",
    "a prompt of markup": "{{<img src=x onerror=alert(1)>}}",
}
FORMS = ("html", "html-fragment", "markdown", "txt", "ninjs", "docx")


@pytest.mark.parametrize("name", SOURCES)
def test_no_page_that_is_written_runs_or_loads_anything(name: str, tmp_path: Path) -> None:
    piece = piece_from_source(SOURCES[name], loader(tmp_path), 0, "en").piece
    assert harm(WRITERS["html"](piece, named("news-article")).data) == []


@pytest.mark.parametrize("name", SOURCES)
def test_every_format_takes_it(name: str, tmp_path: Path) -> None:
    piece = piece_from_source(SOURCES[name], loader(tmp_path), 0, "en").piece
    for form in FORMS:
        if form in WRITERS:
            assert WRITERS[form](piece, named("news-article")).data


def test_the_rendered_view_reads_nothing_that_a_text_names(qtbot, theme, tmp_path: Path) -> None:  # noqa: F811
    view = RenderedView(theme)
    qtbot.addWidget(view)
    secret = tmp_path / "secret.png"
    image = QImage(3, 3, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(secret))
    for address in (secret.as_uri(), str(secret), "https://evil.example/a.png", "//evil.example/a.png"):
        for kind in range(1, 6):
            shown = view.loadResource(kind, QUrl(address))
            assert shown is None or shown.width() == 1  # an empty place, and not the picture
