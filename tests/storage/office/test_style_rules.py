import pytest

from editor.refusal import Refused

BROKEN = "extends: existence\ntokens: [\n"


def kept(desk):
    return [(rule.key, rule.source, rule.is_on) for rule in desk.style_rules("vi")]


def test_a_rule_is_kept_as_it_was_written_broken_or_not(desk, reopened):
    desk.save_style_rule("Office.Dates", "vi", BROKEN)
    assert kept(reopened()) == [("Office.Dates", BROKEN, True)]


def test_a_rule_that_ships_is_switched_off_and_on(desk):
    desk.switch_style_rule("dates", "vi", False)
    assert kept(desk) == [("dates", "", False)]
    desk.switch_style_rule("dates", "vi", True)
    assert kept(desk) == [("dates", "", True)]


def test_switching_keeps_the_source_and_saving_keeps_the_switch(desk):
    desk.save_style_rule("dates", "vi", "một")
    desk.switch_style_rule("dates", "vi", False)
    desk.save_style_rule("dates", "vi", "hai")
    assert kept(desk) == [("dates", "hai", False)]
    assert desk.style_rules("en") == []


def test_a_rule_that_is_removed_is_in_the_log(desk):
    desk.save_style_rule("Office.Dates", "vi", "một")
    desk.remove_style_rule("Office.Dates", "vi")
    assert kept(desk) == []
    assert desk.events()[-1].payload["source"] == "một"
    assert desk.remove_style_rule("Office.Dates", "vi").kind == "unchanged"


def test_a_rule_without_a_name_is_refused(desk):
    with pytest.raises(Refused, match="name"):
        desk.save_style_rule(" ", "vi", "một")
