"""The last session and the coming one, with its agenda in three languages."""

from __future__ import annotations

from apk_desktop.db.tables import agenda_item, agenda_speaker, meeting
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.demonstration.meetings import PLACE
from apk_desktop.services.demonstration.people import People
from apk_desktop.services.demonstration.story import ON_SESSION, Story
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.reference_data import Row, reference_rows, trilingual

_COMING, _LAST = 36, 35
_THEMES = {
    _LAST: Trilingual(
        "Бірлік: үлгі және өнеге", "Единство: пример и образец", "Unity: example and model"
    ),
    _COMING: Trilingual(
        "Келісім — ортақ істің негізі",
        "Согласие — основа общего дела",
        "Accord is the basis of common work",
    ),
}
_LAST_ON, _LAST_CONVENED_ON = "2026-04-24", "2026-03-20"
_COMING_ON = "2027-04-23"
_LAST_AGENDA = ("1", "5", "11", "12", "13")  # items of the coming session that come every year


def hold_sessions(story: Story, people: People) -> None:
    """Write the session that was held and the one being prepared."""
    agenda = reference_rows("demonstration", "agenda")
    last = _session(
        story, _LAST, _LAST_ON, "held", story.order(_LAST_CONVENED_ON, ON_SESSION),
        people.leading("president"),
    )  # fmt: skip
    _write_agenda(story, people, last, [row for row in agenda if row["number"] in _LAST_AGENDA])
    coming = _session(story, _COMING, _COMING_ON, "planned", None, people.leading("president"))
    _write_agenda(story, people, coming, agenda)


def _session(
    story: Story, number: int, on: str, state: str, order_id: int | None, chair_id: int
) -> int:
    return story.change.insert(
        meeting,
        code=f"session-{number}",
        organization_id=story.bodies["assembly"],
        kind="regular",
        number=number,
        starts_on=on,
        ends_on=on,
        starts_at="10:00",
        state=state,
        convening_act_id=order_id,
        chair_id=chair_id,
        **in_columns("place", PLACE),
        **in_columns("theme", _THEMES[number]),
    )


def _write_agenda(
    story: Story, people: People, meeting_id: int, rows: list[dict[str, str]]
) -> None:
    """Items and sub-items are counted apart, each from one among those beside it."""
    written: dict[str, int] = {}
    positions: dict[str, int] = {}
    for row in rows:
        position = positions[row["parent"]] = positions.get(row["parent"], 0) + 1
        item = story.change.insert(
            agenda_item,
            meeting_id=meeting_id,
            parent_id=written.get(row["parent"]),
            position=position,
            minutes=int(row["minutes"]),
            **in_columns("title", trilingual(row, "title")),
            **in_columns("speaker", trilingual(row, "speaker")),
        )
        written[row["number"]] = item
        _speakers(story, people, item, row)


def _speakers(story: Story, people: People, item: int, row: Row) -> None:
    for position, code in enumerate(row["speakers"].split(), start=1):
        story.change.insert(
            agenda_speaker,
            agenda_item_id=item,
            person_id=people.leading(code),
            position=position,
        )
