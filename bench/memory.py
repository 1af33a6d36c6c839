"""What the window holds in memory: ours with the sample desk against a bare window of the same size."""

from bench.figures import Figure
from bench.windows import SETTLING, in_turn


def measure() -> list[Figure]:
    ours, bare = in_turn(settling=SETTLING, rounds=3)
    return [
        Figure(
            name="Memory",
            what="private pages, sample desk with an article open",
            unit="MB",
            samples=tuple(opened.megabytes for opened in ours),
            peer="bare window",
            peer_samples=tuple(opened.megabytes for opened in bare),
            most_more=120,
        )
    ]
