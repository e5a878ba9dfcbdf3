"""The columns of the list of people."""

from __future__ import annotations

from collections.abc import Sequence

from apk_desktop.services.contacts import phone_to_show
from apk_desktop.services.people import PersonRow
from apk_desktop.services.references import Community
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.wording.memberships import role_in_short, said_day
from apk_desktop.wording.people import sex_name

Marks = dict[str, tuple[str, str]]


def marks_of(communities: Sequence[Community]) -> Marks:
    """Give hue and texture of each community's mark by its code."""
    return {one.code: (one.hue, one.texture) for one in communities}


def person_columns(look: Look, marks: Marks) -> list[TableColumn]:
    """Give the columns, the name in two languages first."""
    words, say = look.words.catalogue, look.language
    other = "ru" if say == "kk" else "kk"

    def name(row: PersonRow) -> str:
        return row.name.in_language(say).full

    def second(row: PersonRow) -> str:
        spelling = getattr(row.name, other).full
        return spelling if spelling != name(row) else ""

    def role(row: PersonRow) -> str:
        first = row.roles[0] if row.roles else None
        return role_in_short(first.role, first.body_kind, words) if first else ""

    def more_roles(row: PersonRow) -> str:
        more = len(row.roles) - 1
        return (
            look.plural("and {count} more role", "and {count} more roles", more) if more > 0 else ""
        )

    return [
        TableColumn(key="name", heading=look.text("Full name"), sort="name", width=230,
                    text=name, second=second, strong=True),
        TableColumn(key="community", heading=look.text("Community"), sort="community", width=150,
                    shown=False, text=lambda row: row.community.say(say),
                    mark=lambda row: marks.get(row.community_code, ("", ""))),
        TableColumn(key="region", heading=look.text("Region"), sort="region", width=180,
                    text=lambda row: row.region.say(say)),
        TableColumn(key="roles", heading=look.text("Roles"), width=230, stretch=True,
                    text=role, second=more_roles),
        TableColumn(key="birth_on", heading=look.text("Date of birth"), sort="birth_on", width=110,
                    text=lambda row: said_day(row.birth_on, words), shown=False),
        TableColumn(key="sex", heading=look.text("Sex"), width=90, shown=False,
                    text=lambda row: sex_name(row.sex, words)),
        TableColumn(key="phone", heading=look.text("Phone"), width=150, shown=False,
                    text=lambda row: phone_to_show(row.phone)),
        TableColumn(key="email", heading=look.text("E-mail"), width=190, shown=False,
                    text=lambda row: row.email),
    ]  # fmt: skip
