"""How long until the window is there: ours with the sample desk against a bare window of the same size; and the
package's, where one lies in `dist` (or where COPYDESK_PACKAGE says).
"""

from bench import packaged
from bench.figures import Figure
from bench.windows import in_turn


def measure() -> list[Figure]:
    ours, bare = in_turn()
    return [
        Figure(
            name="Window shown",
            what="whole process, warm disk, until it is drawn",
            unit="s",
            samples=tuple(opened.shown for opened in ours),
            peer="bare window",
            peer_samples=tuple(opened.shown for opened in bare),
        ),
        Figure(
            name="Window ready",
            what="and filled: the list of the sample desk and an article",
            unit="s",
            samples=tuple(opened.ready for opened in ours),
            peer="bare window",
            peer_samples=tuple(opened.ready for opened in bare),
            most_ratio=2.0,
        ),
        *_packed(),
    ]


def _packed() -> list[Figure]:
    program = packaged.program()
    if program is None:
        return []
    ours, bare = packaged.in_turn(program)
    return [
        Figure(
            name="Window of the package",
            what="seen from outside with the desk's name",
            unit="s",
            samples=tuple(seen for seen, _ in ours),
            peer="bare window",
            peer_samples=tuple(seen for seen, _ in bare),
            most_ratio=3.7,  # 1.3 s where a bare window takes 0.35 s
        ),
        Figure(
            name="Processor of the package",
            what="by then",
            unit="s",
            samples=tuple(processor for _, processor in ours),
            peer="bare window",
            peer_samples=tuple(processor for _, processor in bare),
        ),
    ]
