"""Pictures in a DOCX file: embedded once, scaled to the page, with their description. It decodes no pixels."""

from editor.article import Picture
from editor.export import picture_data
from editor.export.docx_parts import Package, Relations
from editor.export.labels import Labels
from editor.export.markup import one_line
from editor.export.piece import ExportNote, Piece
from editor.house_style import Paper
from editor.text import pictures as picture_files
from editor.text.blocks import InlinePicture, PictureBlock, Span

# Word shows no WebP before its newest versions.
_KINDS = ("image/png", "image/jpeg", "image/gif")
_EMU_PER_MM = 36_000
_EMU_PER_TWIP = 635
_EMU_PER_PIXEL = 9_525
"""At 96 pixels an inch, which is what browsers take too."""

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"

# What undoes each turn that a camera notes: degrees clockwise, and a mirror.
_TURNS = {2: (0, "H"), 3: (180, ""), 4: (0, "V"), 5: (90, "V"), 6: (90, ""), 7: (90, "H"), 8: (270, "")}
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


class Pictures:
    """Writes the pictures of one piece into `package`. `notes` say which are not there."""

    def __init__(self, piece: Piece, paper: Paper, labels: Labels, package: Package) -> None:
        self._piece = piece
        self._labels = labels
        self._package = package
        self._widest = round(paper.text_width_mm * _EMU_PER_MM)
        # A caption stands on the same page.
        self._highest = round(paper.text_height_mm * 0.8 * _EMU_PER_MM)
        self._files: dict[str, str] = {}
        self._drawn = 0
        self.notes: list[ExportNote] = []

    def inline(self, inline: InlinePicture, relations: Relations, span: Span | None) -> str:
        """The drawing, or nothing when the picture is not there."""
        return self._drawing(inline.src, inline.alt, False, relations, span)

    def block(self, block: PictureBlock, relations: Relations, width: int) -> str:
        """As `inline`; `width` is that of the place where it stands, in twips."""
        return self._drawing(block.src, block.alt, block.is_decorative, relations, block.span, width * _EMU_PER_TWIP)

    def words(self, alt: str) -> str:
        """What stands in the place of a picture that is not there."""
        return self._labels.missing_picture.format(alt=alt.strip()) if alt.strip() else ""

    def _drawing(
        self, src: str, alt: str, is_decorative: bool, relations: Relations, span: Span | None, width: int = 0
    ) -> str:
        found = picture_data.find(self._piece, src, _KINDS, span)
        if isinstance(found, ExportNote):
            self.notes.append(found)
            return ""
        self.notes += [note] if (note := picture_data.cut_off(found, src, span)) else []
        self._drawn += 1
        relation = relations.id_of("image", self._file(found))
        size = self._size(found, width or self._widest)
        turn = _TURNS.get(picture_files.turn(found.data), (0, ""))
        return _drawing(self._drawn, relation, alt, is_decorative, size, turn)

    def _file(self, picture: Picture) -> str:
        """The picture's path in the package, from the folder of the text; written once however often it is shown."""
        known = self._files.get(picture.sha256)
        if known is None:
            known = f"media/image{len(self._files) + 1}.{picture.media_type.removeprefix('image/')}"
            self._files[picture.sha256] = known
            self._package.add_picture(f"word/{known}", picture_data.without_traces(picture, keeps_turn=False))
        return known

    def _size(self, picture: Picture, widest: int) -> tuple[int, int]:
        """Width and height as seen, in English Metric Units: its own size, or the place's when that is smaller."""
        width, height = picture.width * _EMU_PER_PIXEL, picture.height * _EMU_PER_PIXEL
        scale = min(1.0, widest / width, self._highest / height)
        return max(1, round(width * scale)), max(1, round(height * scale))


def _drawing(
    number: int, relation: str, alt: str, is_decorative: bool, size: tuple[int, int], turn: tuple[int, str]
) -> str:
    width, height = size
    name = f'id="{number}" name="Picture {number}" descr="{"" if is_decorative else one_line(alt)}"'
    named = f"<wp:docPr {name}>{_DECORATIVE}</wp:docPr>" if is_decorative else f"<wp:docPr {name}/>"
    shape = _picture(number, relation, size, turn)
    locks = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    uri = _PICTURE
    if turn != (0, ""):
        # Programs differ in which frame a turned picture has; that of a group around it is plain.
        shape, uri, locks = _group(shape, size), _GROUP, "<wp:cNvGraphicFramePr/>"
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>{named}{locks}<a:graphic><a:graphicData uri="{uri}">{shape}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _picture(number: int, relation: str, size: tuple[int, int], turn: tuple[int, str]) -> str:
    """The picture in its own frame, which is that before it is turned; it keeps its middle."""
    width, height = size
    degrees, mirror = turn
    left, top = 0, 0
    if degrees in (90, 270):
        left, top = (width - height) // 2, (height - width) // 2
        width, height = height, width
    turned = (f' rot="{degrees * 60_000}"' if degrees else "") + (f' flip{mirror}="1"' if mirror else "")
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm{turned}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )


def _group(shape: str, size: tuple[int, int]) -> str:
    frame = f'<a:off x="0" y="0"/><a:ext cx="{size[0]}" cy="{size[1]}"/>'
    inner = frame.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    return (
        f'<wpg:wgp xmlns:wpg="{_GROUP}"><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{frame}{inner}</a:xfrm></wpg:grpSpPr>'
        f"{shape}</wpg:wgp>"
    )
