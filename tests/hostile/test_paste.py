"""What lies on the clipboard: whatever it is, words come in, and nothing that runs, loads or leads astray."""

import re

import pytest

from editor.export.assemble import piece_from_source
from editor.export.registry import WRITERS
from editor.house_style import named
from editor.text.paste import to_markdown
from tests.hostile.harm import harm

# To add one: what it is (the name of its row in README.md) and the HTML; the word "safe" must come in, "harm" must not.
PASTED: dict[str, str] = {
    "a style that is an expression": '<p style="width:expression(harm())">safe</p>',
    "a frame with a page of its own": "<p>safe</p><iframe srcdoc='<script>harm()</script>'></iframe>",
    "a drawing with a script": "<p>safe</p><svg><script>harm()</script><a xlink:href='javascript:harm()'>x</a></svg>",
    "a formula that leads": "<p>safe</p><math href='javascript:harm()'><mtext>x</mtext></math>",
    "a refresh in the head": "<meta http-equiv=refresh content='0;url=javascript:harm()'><p>safe</p>",
    "a base of scripts": "<base href='javascript:harm()//'><p><a href='x'>safe</a></p>",
    "a form that sends": "<form action='javascript:harm()'><input onfocus=harm() autofocus><p>safe</p></form>",
    "a link to a page in data": "<p>safe <a href='data:text/html,<script>harm()</script>'>x</a></p>",
    "a link to a file": "<p>safe <a href='file:///etc/harm'>x</a></p>",
    "a link with a blank in its scheme": "<p>safe <a href=' java\nscript:harm()'>x</a></p>",
    "a link with a named colon": "<p>safe <a href='javascript&colon;harm()'>x</a></p>",
    "pictures of several sizes": "<p>safe<img srcset='https://harm.example/a.png 2x'></p>",
    "a film with a poster": "<p>safe</p><video poster='javascript:harm()'><source onerror=harm() src=x></video>",
    "an object and an applet": "<p>safe</p><object data='harm.swf'></object><applet code=harm></applet>",
    "a sheet that is fetched ahead": "<link rel=prefetch href='https://harm.example'><p>safe</p>",
    "a template of scripts": "<template><script>harm()</script></template><p>safe</p>",
    "a table with a picture that runs": "<table><tr><img src onerror=harm()><td>safe</td></tr></table>",
    "a toggle that runs": "<p>safe <a href='<details open ontoggle=harm()>'>x</a></p><details open ontoggle=harm()>",
    "a mutation through noscript": '<noscript><p title="</noscript><img src=x onerror=harm()>"></noscript><p>safe</p>',
    "a mutation through a glyph": (
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=harm()&gt;'></table>"
        "</mtext></math><p>safe</p>"
    ),
    "a mutation through a drawing": '<svg></p><style><a id="</style><img src=1 onerror=harm()>"></svg><p>safe</p>',
    "a mutation through a text field": '<textarea><img title="</textarea><img src=x onerror=harm()>"></textarea>safe',
    "a picture of Word on a share": "<v:shape><v:imagedata src='\\\\harm.example\\a.png'/></v:shape><p>safe</p>",
    "entities that grow": (
        "<!DOCTYPE x [<!ENTITY a 'harm'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>safe &b;</p>".replace(
            "harm", "x"
        )
    ),
    "a hundred thousand attributes": "<p " + " ".join(f"a{n}=harm" for n in range(100_000)) + ">safe</p>",
    "an attribute of a megabyte": "<p title='" + "harm " * 200_000 + "'>safe</p>",
    "a comment without an end": "<p>safe</p><!-- <script>harm()</script>",
    "an instruction of XML": "<?xml-stylesheet href='https://harm.example/x.xsl'?><p>safe</p>",
    "words without width": "<p>sa\u200bfe</p><p>safe</p>",
    "words that are hidden": "<p>safe</p><p style='display:none'>harm</p><p hidden>harm</p>",
}
_RUNS = re.compile(r"harm\(|<script|javascript:|file:|onerror", re.IGNORECASE)


@pytest.mark.parametrize("name", PASTED)
def test_words_come_in_and_nothing_else(name: str) -> None:
    text = to_markdown(PASTED[name], "en").text
    assert "safe" in text
    assert not _RUNS.search(text)
    assert (
        harm(WRITERS["html"](piece_from_source(text, lambda _src: b"", 0, "en").piece, named("news-article")).data)
        == []
    )
