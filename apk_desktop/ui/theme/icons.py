"""The icons of the window: our meanings, Lucide's outlines, the theme's colours."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from apk_desktop.ui.theme.theme import Theme

STROKE = "1.6"


class Icon(StrEnum):
    """What an icon means here; the value is its name in Lucide."""

    ADD = "plus"
    ACT = "file-text"
    AGENDA = "list-ordered"
    ARROW_DOWN = "arrow-down"
    ARROW_UP = "arrow-up"
    AS_OF = "calendar-clock"
    ASSEMBLY = "landmark"
    ASSOCIATIONS = "building"
    ATTENTION = "triangle-alert"
    BACK = "arrow-left"
    BACKUP = "database-backup"
    BIN = "trash"
    CALENDAR = "calendar"
    CANDIDATES = "user-check"
    CLOSE = "x"
    COLUMNS = "columns-3"
    COMMAND = "chevron-right"
    COUNCIL = "layout-grid"
    CROSS = "x"
    DARK = "moon"
    DENSITY = "rows-3"
    DOWN = "chevron-down"
    DRAG = "grip-vertical"
    EDIT = "pencil"
    ELSE_APPOINTED = "git-compare-arrows"
    END_ROLE = "user-minus"
    ENDS_SOON = "clock"
    ERROR = "circle-alert"
    EXPORT = "download"
    EYE = "eye"
    FILTER = "list-filter"
    FINGERPRINT = "fingerprint-pattern"
    GAVEL = "gavel"
    HEALTH = "heart-pulse"
    HELP = "circle-question-mark"
    HISTORY = "file-clock"
    HOME = "house"
    INDENT = "corner-down-right"
    INFO = "info"
    LIGHT = "sun"
    LOCK = "lock"
    LOGO = "layers"
    MEETINGS = "calendar-days"
    MERGE = "merge"
    MORE = "ellipsis-vertical"
    NEXT = "chevron-right"
    NORM = "scale"
    OK = "circle-check"
    OPEN = "folder-open"
    ORDER = "file-pen-line"
    PAPERS = "paperclip"
    PEOPLE = "users"
    PERSON = "user"
    PICTURE = "image"
    PLACE = "map-pin"
    PRACTICE = "flask-conical"
    PREVIOUS = "chevron-left"
    PRINT = "printer"
    REDO = "redo-2"
    REMINDERS = "bell"
    ROTATION = "refresh-cw"
    SAVED = "check"
    SAVED_VIEW = "bookmark"
    SEARCH = "search"
    SETTINGS = "settings"
    TICK = "check"
    UNDO = "undo-2"
    UNKNOWN = "circle-question-mark"
    VACANCY = "armchair"
    WHY = "message-circle-question-mark"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


@cache
def _outline(name: str) -> str:
    from lucide import lucide_icon

    return str(lucide_icon(name, stroke_width=STROKE))


def paint_icon(painter: QPainter, box: QRectF, icon: Icon, color: str) -> None:
    """Paint an icon into a box; `color` is `#RRGGBB`."""
    from PySide6.QtSvg import QSvgRenderer

    svg = _outline(icon.value).replace("currentColor", color)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, box)


class _Engine(QIconEngine):
    """Draws an icon at any size in the colour that the theme gives its token now."""

    def __init__(self, theme: Theme, icon: Icon, token: str) -> None:
        super().__init__()
        self._theme, self._icon, self._token = theme, icon, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        if not self._theme.draws_icons:
            return
        token = "border" if mode is QIcon.Mode.Disabled else self._token
        side = min(rect.width(), rect.height())
        box = QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
        paint_icon(painter, box, self._icon, getattr(self._theme.tokens, token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        if pixmap.isNull():  # a row that is still being laid out has no room yet
            return pixmap
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self.pixmap(size, mode, state)

    def clone(self) -> QIconEngine:
        return _Engine(self._theme, self._icon, self._token)


def themed_icon(theme: Theme, icon: Icon, tone: str = "text_2") -> QIcon:
    """Give an icon that follows the theme."""
    return QIcon(_Engine(theme, icon, tone))
