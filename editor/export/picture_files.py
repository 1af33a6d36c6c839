"""The pictures of a piece as files beside what is exported: each once, under a name that any system takes."""

from urllib.parse import quote

from editor.article import Fields, Picture
from editor.export import picture_data
from editor.export.file_name import file_name

FOLDER = "pictures/"
_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


class PictureFiles:
    """Gives each picture its place. `files` are the pictures by their path, without what a camera wrote into them;
    `pictures` are the same as the article has them.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.pictures: dict[str, Picture] = {}
        self._paths: dict[str, str] = {}

    def address(self, picture: Picture) -> str:
        """What a page calls the picture."""
        return quote(self.path(picture))

    @property
    def addresses(self) -> dict[str, bytes]:
        """The files by what pages call them."""
        return {quote(path): data for path, data in self.files.items()}

    def path(self, picture: Picture) -> str:
        if picture.sha256 not in self._paths:
            taken = [path.removeprefix(FOLDER) for path in self.files]
            stem = picture.name.rpartition(".")[0] or picture.name
            path = FOLDER + file_name(Fields(slug=stem), _SUFFIXES[picture.media_type], taken)
            self._paths[picture.sha256] = path
            self.pictures[path] = picture
            self.files[path] = picture_data.without_traces(picture, keeps_turn=True)
        return self._paths[picture.sha256]
