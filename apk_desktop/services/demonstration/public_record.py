"""The public history in the register: marked with its sources, ended where it has ended."""

from __future__ import annotations

from typing import Any

from apk_desktop.db.tables import act, meeting, membership, organization, organization_name, person
from apk_desktop.services import public_history
from apk_desktop.services.demonstration.story import Story
from apk_desktop.services.foundation import Codes, in_columns
from apk_desktop.services.public_history import PublicAssociation, PublicPerson

_ELECTED_ON, _SEATS_ENDED_ON = "2021-01-11", "2022"
_SENATE_ENDED_ON = "2026-06-30"
_CONVENING = {
    "session-1": "decree-2066",
    "session-23": "order-session-23",
    "session-28": "order-session-28",
    "session-32": "order-session-32",
}
_ATTESTED = "Жариялымда осы күндері аталған · Назван в публикации в эти дни"

Known = dict[tuple[str, str], int]


def write_public_record(story: Story) -> None:
    """Write acts, sessions, associations and public office-holders."""
    acts = _acts(story)
    _sessions(story, acts)
    known: Known = {}
    for association in public_history.associations():
        _association(story, association, known)
    _office_holders(story, known)


def _acts(story: Story) -> Codes:
    return {
        one.code: story.change.insert(
            act,
            kind=one.kind,
            number=one.number,
            signed_on=one.signed_on,
            effective_on=one.effective_on,
            source=one.source,
            **in_columns("title", one.title),
        )
        for one in public_history.acts()
    }


def _sessions(story: Story, acts: Codes) -> None:
    for one in public_history.sessions():
        story.change.insert(
            meeting,
            code=one.code,
            organization_id=story.bodies["assembly"],
            kind=one.kind,
            number=one.number,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            state="held",
            convening_act_id=acts.get(_CONVENING.get(one.code, "")),
            attendance_note=one.attendance_note,
            note=one.note,
            source=one.source,
            **in_columns("place", one.place),
            **in_columns("theme", one.theme),
        )


def _association(story: Story, one: PublicAssociation, known: Known) -> None:
    made = story.change.insert(
        organization,
        code=one.code,
        kind="association",
        level=one.level,
        community_id=next((story.communities[code] for code in one.community_codes), None),
        region_id=story.regions.get(one.region_code),
        founded_on=one.founded_on,
        status="active",
        note=one.note,
        source=one.source,
        **in_columns("place", one.place),
    )
    story.bodies[one.code] = made
    story.change.insert(organization_name, organization_id=made, **in_columns("name", one.name))
    if one.head and one.head_on:
        given, _, surname = one.head.rpartition(" ")
        names = {"surname_en": surname, "given_name_en": given}
        head = _person(story, known, names, source=one.source)
        _attest(story, head, one.code, "leader", one.head_on, one.head_on, one.source)


def _office_holders(story: Story, known: Known) -> None:
    """Whoever was only nominated or stood for election holds nothing, but is known."""
    for one in public_history.deputy_chairs():
        chair = _known(story, known, one)
        if one.starts_on:
            ends_on = one.ends_on or one.starts_on
            _attest(story, chair, "assembly", "deputy_chair", one.starts_on, ends_on, one.source)
    for one in public_history.majilis_deputies():
        deputy = _known(story, known, one)
        if one.office == "elected":
            _attest(
                story, deputy, "majilis-group", "member", _ELECTED_ON, _SEATS_ENDED_ON, one.source
            )
    for one in public_history.senators():
        senator = _known(story, known, one)
        starts_on = one.starts_on or ""
        _attest(story, senator, "senate-group", "member", starts_on, _SENATE_ENDED_ON, one.source)


def _known(story: Story, known: Known, one: PublicPerson) -> int:
    names: dict[str, str] = {}
    parts = (
        ("surname", one.surname), ("given_name", one.given_name), ("patronymic", one.patronymic)
    )  # fmt: skip
    for name, text in parts:
        names |= in_columns(name, text)
    community_id = story.communities.get(one.community_code)
    return _person(story, known, names, source=one.source, note=one.note, community_id=community_id)


def _person(story: Story, known: Known, names: dict[str, str], **values: Any) -> int:  # noqa: ANN401 columns differ in type
    """Give a person by Latin name, entered once however many offices they held."""
    key = (names["surname_en"], names["given_name_en"])
    if key not in known:
        known[key] = story.change.insert(person, **names, **values)
    return known[key]


def _attest(
    story: Story, person_id: int, body: str, role: str, starts_on: str, ends_on: str, source: str
) -> None:
    """Write an office for the days on which it is attested, so that none of it is current."""
    story.change.insert(
        membership,
        person_id=person_id,
        organization_id=story.bodies[body],
        role=role,
        starts_on=starts_on,
        ends_on=ends_on,
        note=_ATTESTED,
        source=source,
    )
