"""Texts and edits of them, as hypothesis draws them: typed, cut, replaced, paragraphs moved, rewritten."""

from hypothesis import strategies as st

WORDS = (
    "chợ mở cửa từ thứ hai đến chủ nhật theo giờ mới của phường Ủy ban nói rằng the council said on Monday that 1.250 "
    "hộ dân sẽ được cấp nước sạch before “March” — it’s 45% more, không phải ít hơn. **đậm** [nguồn](https://a.vn)"
).split()

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(lambda words: " ".join(words) + ".")
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
articles = st.lists(paragraphs, max_size=6).map("\n\n".join)
scraps = st.text("ab á\n.", max_size=20)


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """`text` after some edits."""
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 3, 30])))
        kind = draw(st.sampled_from(["put", "put", "move", "rewrite"]))
        if kind == "put":
            text = text[:start] + draw(st.one_of(st.just(""), sentences, scraps)) + text[end:]
        elif kind == "move":
            parts = text.split("\n\n")
            part = parts.pop(draw(st.integers(0, len(parts) - 1)))
            parts.insert(draw(st.integers(0, len(parts))), part)
            text = "\n\n".join(parts)
        else:
            parts = text.split("\n\n")
            parts[draw(st.integers(0, len(parts) - 1))] = draw(paragraphs)
            text = "\n\n".join(parts)
    return text


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """A text and another one that came of it, or that has nothing to do with it."""
    old = draw(st.one_of(articles, scraps))
    return old, draw(st.one_of(edited(old), articles, scraps))
