import pytest

from editor.article import Role
from editor.language.spelling.word_lists import WordListName
from editor.passphrase import fits, kept
from editor.refusal import Refused
from storage.change import Kind
from storage.desk import Desk
from storage.file.lock import Held
from storage.office.identity import WrongPassphrase


@pytest.fixture
def minh(desk):
    return str(desk.add_collaborator("Minh", frozenset({Role.WRITER})).values["collaborator_id"])


def test_what_is_done_after_becoming_somebody_is_done_in_that_name(desk, minh):
    before = len(desk.events())
    assert desk.become(minh).kind is Kind.PERSON_SWITCHED
    assert len(desk.events()) == before, "nobody keeps a list of who was at a machine"
    article_id = desk.new_article("", "vi").article_id
    assert desk.events()[-1].collaborator_id == minh
    assert desk.article(article_id).author == minh


def test_each_person_has_words_of_their_own(desk, minh):
    desk.add_word(WordListName.PERSONAL, "vi", "lan")
    owner = desk.me.id
    desk.become(minh)
    assert desk.words("vi") == []
    desk.become(owner)
    assert [word.word for word in desk.words("vi")] == ["lan"]


def test_the_lock_says_who_has_the_desk_open(desk, path, minh):
    desk.become(minh)
    with pytest.raises(Held) as held:
        Desk.open(path)
    assert held.value.holder.person == "Minh"


def test_a_passphrase_is_asked_for_and_a_wrong_one_changes_nothing(desk, minh):
    owner = desk.me
    desk.become(minh)
    desk.set_passphrase("sông Cửa Mây")
    assert desk.me.has_passphrase
    desk.become(owner.id)
    for wrong in ("", "song Cua May", "sông Cửa Mây!"):
        with pytest.raises(WrongPassphrase, match=r"not the passphrase of Minh\. You are still Lan Anh"):
            desk.become(minh, wrong)
    assert desk.me.id == owner.id
    desk.become(minh, " sông Cửa Mây ")
    assert desk.me.id == minh


def test_the_same_letters_typed_another_way_are_the_same_passphrase():
    import unicodedata

    known = kept("sông Cửa Mây")
    assert fits(unicodedata.normalize("NFD", "sông Cửa Mây"), known)
    assert not fits("sông cửa mây", known)
    assert "sông" not in known
    assert kept("sông Cửa Mây") != known, "each is salted"


def test_who_has_a_passphrase_shows_it_to_go_on(desk):
    desk.set_passphrase("mười hai bến")
    with pytest.raises(WrongPassphrase):
        desk.prove("mười ba bến")
    desk.prove("mười hai bến")
    with pytest.raises(WrongPassphrase):
        desk.set_passphrase("một hai ba bốn", before="mười ba bến")
    desk.set_passphrase("", before="mười hai bến")
    assert not desk.me.has_passphrase
    assert [event.kind for event in desk.events()[-2:]] == ["passphrase_set", "passphrase_removed"]


@pytest.mark.parametrize("wrong", ["ngắn", "a" * 201])
def test_a_passphrase_that_keeps_nobody_out_is_refused(desk, wrong):
    with pytest.raises(Refused, match="between 6 and 200"):
        desk.set_passphrase(wrong)
    assert not desk.me.has_passphrase


def test_a_forgotten_passphrase_is_taken_away_by_the_chief_and_by_nobody_else(desk, minh):
    owner = desk.me.id
    desk.set_passphrase("mười hai bến")
    desk.become(minh)
    with pytest.raises(Refused, match="Only a desk chief"):
        desk.remove_passphrase(owner)
    desk.set_passphrase("sông Cửa Mây")
    desk.become(owner, "mười hai bến")
    desk.remove_passphrase(minh)
    desk.become(minh)
    assert desk.me.id == minh


def test_nobody_becomes_who_is_retired_and_a_double_is_the_person_it_was(desk, minh):
    double = desk.add_collaborator("Minh T.").values["collaborator_id"]
    desk.merge_collaborators(double, minh)
    desk.become(double)
    assert desk.me.id == minh
    hoa = desk.add_collaborator("Hoa").values["collaborator_id"]
    desk.retire(hoa)
    with pytest.raises(Refused, match="Hoa is retired"):
        desk.become(hoa)
    assert desk.me.id == minh
