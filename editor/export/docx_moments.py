"""Times as Word files write them. No clock is asked."""

from datetime import UTC, datetime, timedelta


def moment(at: int) -> str:
    """Milliseconds since 1970, UTC, to the second."""
    return f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at):%Y-%m-%dT%H:%M:%SZ}"
