"""The last door of everything that is HTML: nothing passes but what the writers themselves make. It writes nothing."""

# What the writer itself makes. To add an element: here, and in `html_blocks` or `html_inlines`.
_TAGS = (
    "a article aside blockquote br code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img kbd "
    "li main mark ol p pre s section span strong sub sup table tbody td th thead time tr u ul"
)
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir", "role", "aria-label", "aria-labelledby"},
    "a": {"href", "title"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "th": {"scope"},
    "time": {"datetime"},
}


def cleaned(body: str, pictures: str) -> str:
    """`body` without anything that loads, runs or leads astray; the address of a picture begins with `pictures`."""
    import nh3

    def address(_tag: str, attribute: str, value: str) -> str | None:
        # Data may be shown as a picture, never followed as a link; a picture is never fetched.
        if attribute == "href" and value.lstrip().lower().startswith("data:"):
            return None
        if attribute == "src" and not value.startswith(pictures):
            return None
        return value

    return nh3.clean(
        body,
        tags=set(_TAGS.split()),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=address,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "data"},
    )
