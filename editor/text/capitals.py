"""Words in the place of others, in their capitals."""


def in_place_of(observed: str, wanted: str) -> str:
    """`wanted`, begun or written in capitals as the words are that it replaces; its own capitals stay."""
    if not wanted or wanted != wanted.lower():
        return wanted
    if len(observed) > 1 and observed.isupper():
        return wanted.upper()
    return wanted[0].upper() + wanted[1:] if observed[:1].isupper() else wanted
