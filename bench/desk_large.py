"""The desk at 1,000, 10,000 and 100,000 articles: `make bench ARGS="desk_large"`. See `desk`."""

from bench.desk import measured
from bench.figures import Figure

SIZES = (1_000, 10_000, 100_000)


def measure() -> list[Figure]:
    return measured(SIZES)
