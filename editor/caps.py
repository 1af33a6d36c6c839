"""What may come in, and how much of it: every door of the program in one table.

It is data alone: each door keeps its limit beside the work that it guards, by the name that stands here, and
tests/test_caps.py sees that both say the same. docs/security.md shows it to people.
"""

from collections.abc import Sequence

from editor.frozen import frozen


@frozen
class Cap:
    """`most` of `unit` at the door `door`; `module` has it under `name`."""

    door: str
    unit: str
    most: float
    module: str
    name: str


# To add one: the door, what is counted, the most of it, and where the code has the number.
CAPS: Sequence[Cap] = (
    Cap("text pasted", "characters", 2_000_000, "editor.text.paste.limits", "MOST_CHARACTERS"),
    Cap("HTML pasted", "characters", 64_000_000, "editor.text.paste.limits", "MOST_HTML"),
    Cap("HTML pasted", "elements", 150_000, "editor.text.paste.limits", "MOST_ELEMENTS"),
    Cap("HTML pasted", "levels", 60, "editor.text.paste.limits", "DEEPEST"),
    Cap("HTML pasted", "pictures", 100, "editor.text.paste.limits", "MOST_PICTURES"),
    Cap("HTML pasted", "cells of a table", 20_000, "editor.text.paste.limits", "MOST_CELLS"),
    Cap("HTML pasted", "characters, from which on it is read apart", 12_000, "editor.paste_apart", "FROM"),
    Cap(
        "HTML pasted",
        "characters of which most are styles, read in the program",
        100_000,
        "editor.paste_apart",
        "WHOLE",
    ),
    Cap("HTML pasted", "tags in such", 600, "editor.paste_apart", "MOST_TAGS"),
    Cap("HTML pasted", "bytes of memory", 1_500_000_000, "editor.paste_apart", "MEMORY"),
    Cap("HTML pasted", "seconds of work", 60, "editor.paste_apart", "SECONDS"),
    Cap("picture", "bytes", 25_000_000, "editor.text.pictures", "LARGEST_FILE"),
    Cap("picture", "pixels", 60_000_000, "editor.text.pictures", "MOST_PIXELS"),
    Cap("picture", "pixels of a side", 12_000, "editor.text.pictures", "LONGEST_SIDE"),
    Cap("picture", "bytes of memory", 2_500_000_000, "ui.window.writing.pictures_apart", "MEMORY"),
    Cap("picture", "seconds of work", 60, "ui.window.writing.pictures_apart", "SECONDS"),
    Cap("pictures dropped", "files at once", 30, "ui.window.writing.picture_files", "MOST_AT_ONCE"),
    Cap("Word file", "bytes", 32_000_000, "editor.export.paper.package", "LARGEST"),
    Cap("Word file", "bytes unpacked", 160_000_000, "editor.export.paper.package", "LARGEST_UNPACKED"),
    Cap("Word file", "bytes of a part of XML", 24_000_000, "editor.export.paper.package", "LARGEST_XML"),
    Cap("Word file", "parts", 4_000, "editor.export.paper.package", "MOST_PARTS"),
    Cap("Word file", "characters of its pictures in base64", 48_000_000, "editor.incoming.word", "MOST_OF_PICTURES"),
    Cap("Word or text file", "bytes of memory", 1_500_000_000, "editor.incoming.file_apart", "MEMORY"),
    Cap("Word or text file", "seconds of work", 60, "editor.incoming.file_apart", "SECONDS"),
    Cap("Word file for a house style", "bytes of memory", 900_000_000, "editor.export.paper.worker", "MEMORY"),
    Cap("Word file for a house style", "seconds", 30, "editor.export.paper.worker", "SECONDS"),
    Cap("file of words put in", "bytes", 20_000_000, "editor.incoming.words_apart", "LARGEST"),
    Cap("file of words put in", "bytes of memory", 1_500_000_000, "editor.incoming.words_apart", "MEMORY"),
    Cap("file of words put in", "seconds of work", 60, "editor.incoming.words_apart", "SECONDS"),
    Cap("file that is verified", "bytes", 1_000_000_000, "ui.verification", "LARGEST"),
    Cap("file that is verified", "bytes unpacked", 64_000_000, "editor.export.code_reading", "MOST_UNPACKED"),
    Cap("file that is verified", "bytes of memory", 2_000_000_000, "editor.export.codes_apart", "MEMORY"),
    Cap("file that is verified", "seconds of work", 60, "editor.export.codes_apart", "SECONDS"),
    Cap("text file of the command line", "bytes of memory", 3_000_000_000, "ui.own_process", "MEMORY"),
    Cap("text file of the command line", "seconds of work", 120, "ui.own_process", "SECONDS"),
    Cap("text file of the command line", "bytes, from which on a child reads it", 64_000, "ui.own_process", "FROM"),
    Cap("Markdown or text file", "bytes", 20_000_000, "editor.incoming.article", "LARGEST"),
    Cap("files imported as articles", "files at once", 200, "ui.window.writing.taking_in", "MOST"),
    Cap("head of a Markdown file", "characters", 64_000, "editor.text.head", "LARGEST_HEAD"),
    Cap("template, audience, house style", "characters", 65_536, "editor.record", "MOST_CHARACTERS"),
    Cap("table of people (CSV)", "bytes", 5_000_000, "editor.csv_reading", "LARGEST"),
    Cap("table of people (CSV)", "rows", 5_000, "editor.csv_reading", "MOST_ROWS"),
    Cap("table of people (CSV)", "columns", 2_000, "editor.csv_reading", "MOST_COLUMNS"),
    Cap("table of people (CSV)", "characters of a cell", 20_000, "editor.csv_reading", "LONGEST_CELL"),
    Cap("cards of people (vCard)", "cards", 5_000, "editor.vcard", "MOST_CARDS"),
    Cap("list of people", "bytes of memory", 800_000_000, "editor.people_apart", "MEMORY"),
    Cap("list of people", "seconds of work", 30, "editor.people_apart", "SECONDS"),
    Cap("pattern that a person writes", "characters", 1_000, "editor.text.wanted", "LONGEST_PATTERN"),
    Cap("pattern that a person writes", "seconds", 2.0, "editor.text.find", "LONGEST"),
    Cap("article", "characters", 20_000_000, "storage.article.articles", "LARGEST_TEXT"),
    Cap("field of an article", "characters", 10_000, "storage.article.articles", "LARGEST_FIELD"),
    Cap("article on paper", "cells of its tables", 100_000, "editor.export.typst_blocks", "MOST_CELLS"),
    Cap("folder taken out", "bytes of its cover", 256_000_000, "storage.whole_desks.bringing_in", "LARGEST_COVER"),
    Cap("folder taken out", "bytes of a row", 128_000_000, "storage.whole_desks.bringing_in", "LONGEST_LINE"),
    Cap("folder taken out", "bytes of an article", 128_000_000, "storage.whole_desks.bringing_in", "LARGEST_ARTICLE"),
    Cap("folder taken out", "bytes of memory", 2_000_000_000, "storage.whole_desks.bringing_in_apart", "MEMORY"),
    Cap("folder taken out", "seconds of work", 900, "storage.whole_desks.bringing_in_apart", "SECONDS"),
    Cap("desk from elsewhere", "bytes of a cell", 128_000_000, "storage.database", "LARGEST_CELL"),
    Cap("locked copy", "bytes of memory for a try", 536_870_912, "editor.locked_file", "MOST_MEMORY"),
)
