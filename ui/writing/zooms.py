"""The sizes in which the text and the rendered view can be seen, in percent; an output knows nothing of them."""

ZOOMS = (70, 80, 90, 100, 110, 125, 140, 160, 180, 200)
"""To add one: its place in the row."""


def nearest(percent: int) -> int:
    """`percent`, or the least or largest size that there is."""
    return max(ZOOMS[0], min(ZOOMS[-1], percent))


def larger(percent: int) -> int:
    """The next size above `percent`."""
    return next((step for step in ZOOMS if step > percent), ZOOMS[-1])


def smaller(percent: int) -> int:
    """The next size below `percent`."""
    return next((step for step in reversed(ZOOMS) if step < percent), ZOOMS[0])
