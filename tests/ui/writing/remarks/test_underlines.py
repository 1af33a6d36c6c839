"""The lines under words: told apart without their colours, and seen on either paper."""

import pytest

from ui.colours import DARK, LIGHT, contrast
from ui.writing.remarks.underlines import LOOKS


def test_every_kind_has_a_shape_of_its_own():
    assert len({shape for shape, _light, _dark in LOOKS.values()}) == len(LOOKS)


@pytest.mark.parametrize("kind", LOOKS)
def test_every_line_is_seen_on_light_and_on_dark_paper(kind):
    _shape, light, dark = LOOKS[kind]
    assert contrast(light, LIGHT.paper) >= 3
    assert contrast(dark, DARK.paper) >= 3
