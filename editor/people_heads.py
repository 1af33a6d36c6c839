"""What lists of people call their columns, their roles and their languages, in English and in Vietnamese.

Words are compared without marks, capitals and punctuation. It reads no list.
"""

import re
from enum import StrEnum

from editor.article import Role
from editor.text.folding import fold


class Column(StrEnum):
    NAME = "name"
    FAMILY = "family"
    MIDDLE = "middle"
    GIVEN = "given"
    ROLES = "roles"
    LANGUAGES = "languages"
    CONTACT = "contact"


# To add one: how the head of a column is written, without marks and capitals, behind the column it is.
_HEADS = {
    Column.NAME: "name|full name|display name|ho ten|ho va ten|ten|ten day du|ten hien thi|fn|collaborator|person|"
    "cong tac vien|nhan vien|can bo|phong vien|tac gia",
    Column.FAMILY: "family name|last name|surname|ho|ho dem|ho lot|ho va dem|ho va ten dem|ho va chu lot",
    Column.MIDDLE: "middle name|additional name|ten dem|chu lot|dem",
    Column.GIVEN: "given name|first name|ten goi|ten rieng",
    Column.ROLES: "role|roles|position|title|job title|vai tro|chuc danh|chuc vu|nhiem vu|cong viec",
    Column.LANGUAGES: "language|languages|ngon ngu|tieng|ngoai ngu",
    Column.CONTACT: "contact|contacts|email|e mail|e mail address|email address|mail|e mail 1 value|phone|phone number|"
    "phone 1 value|mobile|mobile phone|telephone|tel|lien he|thu dien tu|hop thu|dien thoai|so dien thoai|di dong|sdt|"
    "dt|zalo",
}
# To add one: what a list calls it.
_ROLES = {
    Role.WRITER: "writer|reporter|journalist|author|contributor|correspondent|phong vien|nguoi viet|tac gia|cay viet|"
    "cong tac vien|bien dich|dich gia|translator|photographer|phong vien anh",
    Role.EDITOR: "editor|copy editor|subeditor|sub editor|bien tap|bien tap vien|nguoi bien tap",
    Role.CHIEF: "chief|desk chief|desk head|editor in chief|managing editor|truong ban|truong ban bien tap|"
    "thu ky toa soan|tong bien tap|pho tong bien tap|truong phong|lanh dao",
    Role.PRODUCTION: "production|producer|layout|designer|che ban|trinh bay|san xuat|ky thuat|phat hanh|hoa si",
    Role.ADMINISTRATOR: "administrator|admin|quan tri|quan tri vien",
}
_LANGUAGES = {
    "vi": "vietnamese|viet|tieng viet",
    "en": "english|anh|tieng anh",
    "fr": "french|francais|phap|tieng phap",
    "zh": "chinese|trung|tieng trung|hoa|tieng hoa|trung quoc",
    "ja": "japanese|nhat|tieng nhat",
    "ko": "korean|han|tieng han|trieu tien",
    "ru": "russian|nga|tieng nga",
    "de": "german|deutsch|duc|tieng duc",
    "es": "spanish|espanol|tay ban nha|tieng tay ban nha",
    "lo": "lao|tieng lao",
    "km": "khmer|tieng khmer|kho me",
    "th": "thai|tieng thai",
}
_TAG = re.compile(r"[a-z]{2}(?:-[A-Za-z0-9]{2,8})*")

_COLUMN_OF = {word: column for column, words in _HEADS.items() for word in words.split("|")}
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words.split("|")}
_LANGUAGE_OF = {word: tag for tag, words in _LANGUAGES.items() for word in words.split("|")}

_FAMILIES = frozenset(
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh doan luong trinh mai dao truong lam "
    "ha cao vuong luu quach ta chu ton thai giang".split()
)


def plain(words: str) -> str:
    """How two ways of writing the same word are one: "Họ và tên:" is "ho va ten"."""
    return " ".join(re.findall(r"[^\W_]+", fold(words).lower()))


def columns(heads: tuple[str, ...]) -> dict[int, Column]:
    """Which column is what, by its place. A column called "Tên" beside one called "Họ" is the given name."""
    found = {at: _COLUMN_OF[plain(head)] for at, head in enumerate(heads) if plain(head) in _COLUMN_OF}
    if Column.FAMILY in found.values() and Column.GIVEN not in found.values():
        for at, head in enumerate(heads):
            if plain(head) in ("ten", "name"):
                found[at] = Column.GIVEN
    return found


def role(word: str) -> Role | None:
    """The role that this is a word for."""
    return _ROLE_OF.get(plain(word))


def language(word: str) -> str:
    """The tag of the language that this is a word for; empty for none."""
    stripped = word.strip()
    return _LANGUAGE_OF.get(plain(word)) or (stripped if _TAG.fullmatch(stripped) else "")


def given_name(name: str) -> str:
    """The word by which somebody is called: the last one of a Vietnamese name, the first one of another."""
    words = name.split()
    return (words[-1] if plain(words[0]) in _FAMILIES else words[0]) if words else ""


def whole_name(family: str, middle: str, given: str) -> str:
    """The parts of a name as they are said: a Vietnamese name begins with the family's."""
    is_vietnamese = plain(family).split(" ")[0] in _FAMILIES
    parts = (family, middle, given) if is_vietnamese else (given, middle, family)
    return " ".join(part for part in parts if part)
