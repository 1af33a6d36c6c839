import pytest

from editor.article import Role
from editor.refusal import Refused


def test_the_first_person_holds_every_role(desk):
    assert desk.collaborators() == [desk.me]
    assert desk.me.roles == frozenset(Role)
    assert desk.me.languages == ("vi",)


def test_a_person_is_added_and_found_again(desk, reopened):
    roles = frozenset({Role.EDITOR, Role.PRODUCTION})
    change = desk.add_collaborator(" Trần  Minh ", roles, ("vi", "en"), "minh@example.org")
    person = reopened().collaborator(change.values["collaborator_id"])
    assert (person.name, person.roles, person.languages, person.contact) == (
        "Trần Minh",
        roles,
        ("vi", "en"),
        "minh@example.org",
    )
    assert person.active


def test_a_person_without_a_name_is_refused(desk):
    with pytest.raises(Refused, match="needs a name"):
        desk.add_collaborator(" \n ")
    assert len(desk.collaborators()) == 1


def test_what_is_done_in_anothers_name_is_theirs_and_then_no_longer(desk):
    other = desk.collaborator(desk.add_collaborator("Minh").values["collaborator_id"])
    with desk.acting_as(other):
        article_id = desk.new_article("", "vi").article_id
    assert desk.article(article_id).author == other.id
    assert desk.me.name == "Lan Anh"


def test_a_setting_keeps_what_json_can_hold(desk, reopened):
    assert desk.setting("window") is None
    desk.set_setting("window", {"width": 1200, "panes": ["bài", "đọc"]})
    desk.set_setting("window", {"width": 800})
    opened = reopened()
    assert opened.setting("window") == {"width": 800}
    assert opened.setting("không có", 5) == 5
    assert opened.setting("language") == "vi"


def test_what_ships_is_on_a_new_desk(desk):
    from editor import audience, house_style, template

    assert {one.key for one in desk.templates("en")} == {one.key for one in template.shipped("en")}
    assert {one.key for one in desk.audiences("vi")} == {one.key for one in audience.shipped("vi")}
    assert {one.key for one in desk.house_styles()} == {one.key for one in house_style.shipped()}
    assert desk.house_style("speech").key == "speech"
    assert desk.audience("press", "en").language == "en"


@pytest.mark.parametrize(
    "ask",
    [
        lambda desk: desk.template("none", "vi"),
        lambda desk: desk.audience("none", "vi"),
        lambda desk: desk.house_style("none"),
        lambda desk: desk.collaborator("none"),
    ],
)
def test_what_is_not_on_the_desk_is_refused_in_a_sentence(desk, ask):
    with pytest.raises(Refused):
        ask(desk)


def test_the_newest_version_is_the_one_in_use(desk):
    source = desk._database.one("SELECT source FROM audience WHERE key = 'press' AND language = 'en'")["source"]
    version = desk.audience("press", "en").version + 1
    desk._database.run(
        "INSERT INTO audience (key, language, version, source, sha256, origin, added_at)"
        " VALUES ('press', 'en', ?, ?, ?, 'office', 0)",
        version,
        source.replace("name:", f"name: New {version} #", 1),
        "0" * 64,
    )
    assert desk.audience("press", "en").name == f"New {version}"
    assert [one.name for one in desk.audiences("en") if one.key == "press"] == [f"New {version}"]
