"""Lines that are too long to be read as a whole while a person writes: of 5 MB in one line the beginning is read.

A paragraph full of marks takes half a minute to parse at that length. Exports, approvals and the word count read
everything; what is rendered and checked beside the text reads a shortened one, in which every letter has its place.
"""

from collections.abc import Iterator

LONGEST = 20_000
"""letters of a line that are read"""


def of(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Where the lines of more than `longest` letters begin and end; short ones are passed over in long strides."""
    at = 0
    while len(text) - at > longest:
        last = text.rfind("\n", at, at + longest + 1)
        if last != -1:
            at = last + 1
            continue
        end = text.find("\n", at)
        end = len(text) if end == -1 else end
        yield at, end
        at = end + 1


def shortened(text: str) -> str:
    """`text`, as long as it is, with blanks for what is not read of its long lines."""
    parts: list[str] = []
    done = 0
    for start, end in of(text):
        parts += (text[done : start + LONGEST], " " * (end - start - LONGEST))
        done = end
    return "".join((*parts, text[done:])) if parts else text
