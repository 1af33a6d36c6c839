"""One measured figure with its target, and the table that `make bench` prints. It measures nothing itself."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, in `unit` ("ms", "s", "MB"), and what it is held to.

    `samples` are ours; `peer_samples` are the program named in `peer`, measured in the same run, interleaved with ours.
    Targets left at None are not asked for; a figure is met when every target that is given holds:
    `most_p50`, `most_p95`, `most_worst` in `unit`; `most_ratio` is our median over the peer's;
    `most_ratio_p95` is our 95th percentile over the peer's; `most_more` is our median less the peer's, in `unit`.
    """

    name: str
    what: str
    unit: str
    samples: tuple[float, ...]
    peer: str = ""
    peer_samples: tuple[float, ...] = ()
    most_p50: float | None = None
    most_p95: float | None = None
    most_worst: float | None = None
    most_ratio: float | None = None
    most_ratio_p95: float | None = None
    most_more: float | None = None
    cpu_samples: tuple[float, ...] = ()
    """the same in time of the processor, where it was taken too"""

    @property
    def p50(self) -> float:
        return median(self.samples)

    @property
    def p95(self) -> float:
        return _p95(self.samples)

    @property
    def cpu_p50(self) -> float | None:
        return median(self.cpu_samples) if self.cpu_samples else None

    @property
    def cpu_p95(self) -> float | None:
        return _p95(self.cpu_samples) if self.cpu_samples else None

    @property
    def worst(self) -> float:
        return max(self.samples)

    @property
    def peer_p50(self) -> float | None:
        return median(self.peer_samples) if self.peer_samples else None

    @property
    def ratio(self) -> float | None:
        return self.p50 / self.peer_p50 if self.peer_p50 else None

    @property
    def ratio_p95(self) -> float | None:
        return self.p95 / _p95(self.peer_samples) if self.peer_samples else None

    def _held(self) -> list[tuple[str, float | None, float]]:
        """Every target that is given: how it reads, the value it judges (None: could not be measured), its limit."""
        more = None if self.peer_p50 is None else self.p50 - self.peer_p50
        rows = [
            (f"p50 ≤ {{}} {self.unit}", self.p50, self.most_p50),
            (f"p95 ≤ {{}} {self.unit}", self.p95, self.most_p95),
            (f"worst ≤ {{}} {self.unit}", self.worst, self.most_worst),
            ("≤ {} × peer", self.ratio, self.most_ratio),
            ("p95 ≤ {} × peer's", self.ratio_p95, self.most_ratio_p95),
            (f"≤ peer + {{}} {self.unit}", more, self.most_more),
        ]
        return [(text.format(f"{limit:g}"), value, limit) for text, value, limit in rows if limit is not None]

    @property
    def target(self) -> str:
        return ", ".join(text for text, _, _ in self._held())

    @property
    def is_met(self) -> bool | None:
        """None when the figure has no target: it is only reported."""
        held = self._held()
        if not held:
            return None
        return all(value is not None and value <= limit for _, value, limit in held)


def _p95(samples: Sequence[float]) -> float:
    return quantiles(samples, n=20, method="inclusive")[-1] if len(samples) > 1 else samples[0]


HEADINGS = ("figure", "what", "p50", "p95", "worst", "peer", "ratio", "target", "result")


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table that also reads well in a terminal."""
    rows = [HEADINGS, *(_row(figure) for figure in figures)]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [
        "| " + " | ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    def value(number: float | None) -> str:
        return "" if number is None else f"{_short(number)} {figure.unit}"

    peer = f"{figure.peer} {value(figure.peer_p50)}".strip()
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    if figure.most_ratio_p95 is not None and figure.ratio_p95 is not None:
        ratio = f"{figure.ratio_p95:.2f} of p95"
    result = {True: "met", False: "MISSED", None: ""}[figure.is_met]
    return (
        figure.name,
        figure.what,
        value(figure.p50),
        value(figure.p95),
        value(figure.worst),
        peer,
        ratio,
        figure.target,
        result,
    )


def _short(number: float) -> str:
    """Three figures that count: 0.0123, 1.23, 12.3, 123."""
    if number >= 100:
        return f"{number:.0f}"
    return f"{number:#.3g}"


def _width(text: str) -> int:
    """Columns in a terminal: a combining mark takes none."""
    return sum(not unicodedata.combining(letter) for letter in text)
