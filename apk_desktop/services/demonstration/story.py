"""What every part of the demonstration needs: lookups by code, acts and memberships."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Table, select

from apk_desktop.db.change import Change
from apk_desktop.db.tables import act, community, membership, organization, post, region
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.foundation import Codes, in_columns

SIGNER = Trilingual(
    "Қазақстан Республикасының Президенті",
    "Президент Республики Казахстан",
    "President of the Republic of Kazakhstan",
)
ON_MEMBERS = Trilingual(
    "Ассамблеяның құрамы туралы", "О составе Ассамблеи", "On the composition of the Assembly"
)
ON_COUNCIL = Trilingual(
    "Ассамблея Кеңесінің құрамы туралы",
    "О составе Совета Ассамблеи",
    "On the composition of the Assembly Council",
)
ON_DEPUTY = Trilingual(
    "Ассамблея Төрағасының орынбасарын тағайындау туралы",
    "О назначении заместителя Председателя Ассамблеи",
    "On the appointment of a Deputy Chairman of the Assembly",
)
ON_SECRETARIAT = Trilingual(
    "Хатшылық меңгерушісін тағайындау туралы",
    "О назначении заведующего Секретариатом",
    "On the appointment of the Head of the Secretariat",
)
ON_AKIMS = Trilingual(
    "Әкімдерді тағайындау туралы", "О назначении акимов", "On the appointment of akims"
)
ON_SESSION = Trilingual(
    "Ассамблеяның сессиясын шақыру туралы",
    "О созыве сессии Ассамблеи",
    "On convening a session of the Assembly",
)


@dataclass
class Story:
    """An open change with the codes known so far and the orders already signed."""

    change: Change
    communities: Codes
    regions: Codes
    bodies: Codes
    _orders: dict[tuple[str, Trilingual], int] = field(default_factory=dict)

    @classmethod
    def of(cls, change: Change) -> Story:
        """Begin from what the register holds."""
        communities, regions = _codes(change, community), _codes(change, region)
        return cls(change, communities, regions, _codes(change, organization))

    def order(self, signed_on: str, title: Trilingual, effective_on: str = "") -> int:
        """Give the President's order of a day on a subject, signed when first asked for."""
        key = (signed_on, title)
        if key not in self._orders:
            day = date.fromisoformat(signed_on)
            same_day = sum(signed == signed_on for signed, _ in self._orders)
            self._orders[key] = self.change.insert(
                act,
                kind="order",
                number=f"{day.timetuple().tm_yday}-{same_day + 1}-Ү",
                signed_on=signed_on,
                effective_on=effective_on or signed_on,
                **in_columns("signer", SIGNER),
                **in_columns("title", title),
            )
        return self._orders[key]

    def post(self, body: str, kind: str, number: int = 0) -> int:
        """Give a post of the foundation by its body, kind and number."""
        query = select(post.c.id).where(
            post.c.organization_id == self.bodies[body],
            post.c.kind == kind,
            post.c.number == number,
        )
        return int(self.change.connection.execute(query).scalar_one())

    def new_post(self, body: str, kind: str, title: Trilingual, **values: Any) -> int:  # noqa: ANN401 columns differ in type
        """Make a post in a body."""
        return self.change.insert(
            post,
            organization_id=self.bodies[body],
            kind=kind,
            **in_columns("title", title),
            **values,
        )

    def member(self, person_id: int, body: str, role: str, starts_on: str, **values: Any) -> int:  # noqa: ANN401 columns differ in type
        """Begin a membership; the order that began it is made where `order` names its title."""
        title = values.pop("order", None)
        if title:
            values["begun_by_act_id"] = self.order(starts_on, title)
        return self.change.insert(
            membership,
            person_id=person_id,
            organization_id=self.bodies[body],
            role=role,
            starts_on=starts_on,
            **values,
        )


def _codes(change: Change, table: Table) -> Codes:
    rows = change.connection.execute(select(table.c.code, table.c.id)).all()
    return {code: row_id for code, row_id in rows}  # noqa: C416 rows are not pairs to mypy
