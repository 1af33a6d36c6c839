"""The desk at 1,000, 10,000 and 100,000 articles, with its start page, board, calendar and list.

`make bench ARGS="desk_large"`; see `desk`. Each desk is copied once for all of it.
"""

from bench import board, planning
from bench.desk import measured
from bench.figures import Figure

SIZES = (1_000, 10_000, 100_000)


def measure() -> list[Figure]:
    return measured(SIZES, planning.of_desk, board.of_desk)
