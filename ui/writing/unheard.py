"""A stretch of work in which what it stirs up is not answered: a bar that jumps while a document changes, for one."""


class Unheard:
    """`with` it the work is done; it may be entered again inside itself."""

    def __init__(self) -> None:
        self._depth = 0

    @property
    def is_on(self) -> bool:
        return self._depth > 0

    def __enter__(self) -> None:
        self._depth += 1

    def __exit__(self, *_error: object) -> None:
        self._depth -= 1
