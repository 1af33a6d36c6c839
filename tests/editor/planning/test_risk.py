from editor.article import Stage
from editor.planning.risk import DEFAULTS, FEWEST, HOUR, STEPS, Piece, Usual, farthest, judge, usual_lengths

NOW = 1_800_000_000_000


def piece(stage, due_in, here_for=0):
    return Piece("a", "Cầu mới", "cau-moi", stage, "Minh", NOW + due_in * HOUR, NOW - here_for * HOUR)


def usual(**hours):
    return {stage: Usual(hours.get(stage.value, 10) * HOUR, 20) for stage in DEFAULTS}


def test_the_usual_length_is_the_median_of_the_desks_own_history():
    found = usual_lengths({Stage.SUBMITTED: [1 * HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR, 900 * HOUR]})
    assert found[Stage.SUBMITTED] == Usual(3 * HOUR, 5)


def test_too_few_cases_say_nothing_and_a_default_is_stated():
    found = usual_lengths({Stage.SUBMITTED: [HOUR] * (FEWEST - 1)})
    assert found[Stage.SUBMITTED] == Usual(DEFAULTS[Stage.SUBMITTED], 0)


def test_what_fits_is_not_at_risk():
    assert judge(piece(Stage.SUBMITTED, due_in=20), NOW, usual()) is None


def test_what_does_not_fit_is_at_risk_with_each_step():
    verdict = judge(piece(Stage.SUBMITTED, due_in=19), NOW, usual())
    assert [(step.stage, step.left) for step in verdict.steps] == [
        (Stage.SUBMITTED, 10 * HOUR),
        (Stage.IN_EDIT, 10 * HOUR),
    ]
    assert (verdict.needed, verdict.left, verdict.is_late) == (20 * HOUR, 19 * HOUR, False)


def test_the_time_that_a_piece_has_stood_in_its_stage_is_taken_off():
    assert judge(piece(Stage.SUBMITTED, due_in=12, here_for=8), NOW, usual()) is None
    overstayed = judge(piece(Stage.SUBMITTED, due_in=9, here_for=500), NOW, usual())
    assert [step.left for step in overstayed.steps] == [0, 10 * HOUR]


def test_what_came_back_goes_to_the_editor_again():
    assert STEPS[Stage.RETURNED] == (Stage.RETURNED, Stage.SUBMITTED, Stage.IN_EDIT)
    assert judge(piece(Stage.RETURNED, due_in=29), NOW, usual()).needed == 30 * HOUR


def test_what_is_late_is_at_risk_even_when_nothing_is_left_to_do():
    assert judge(piece(Stage.IN_EDIT, due_in=-1, here_for=500), NOW, usual()).is_late


def test_what_nobody_waits_for_is_never_at_risk():
    for stage in set(Stage) - set(STEPS):
        assert judge(piece(stage, due_in=-100), NOW, usual()) is None


def test_nothing_due_later_than_the_longest_way_is_at_risk():
    lengths = usual(drafting=100)
    hours = farthest(lengths) // HOUR
    assert all(judge(piece(stage, due_in=hours), NOW, lengths) is None for stage in STEPS)
