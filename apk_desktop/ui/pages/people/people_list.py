"""The rows and the conditions of the list of people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.people import People, PersonRow
from apk_desktop.services.references import References
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.register_list import RegisterList


class PeopleSource:
    """Rows of the list, read a page at a time."""

    def __init__(self, people: People, question: ListQuestion) -> None:
        self._people, self._question = people, question

    def page(self, offset: int, limit: int) -> Sequence[PersonRow]:
        """Give so many rows from an offset."""
        return self._people.page(self._question, offset, limit)

    def count(self) -> int:
        """Give how many rows there are."""
        return self._people.count(self._question)

    def place(self, record: int) -> int:
        """Give at which place a person stands, or -1."""
        return self._people.place(self._question, record)


def offer_filters(listing: RegisterList, look: Look, references: References, on: date) -> None:
    """Offer the conditions; bodies are named by the day."""
    say, bar = look.language, listing.bar
    bodies = references.ranked_bodies(on, say)
    bar.add_choice("body", look.text("Body"), [(one.code, one.name.say(say)) for one in bodies])
    bar.add_choice(
        "community",
        look.text("Community"),
        [(one.code, one.plural.say(say) or one.name.say(say))
         for one in references.communities(say)],
    )  # fmt: skip
    regions = [(one.code, one.name.say(say)) for one in references.regions(say)]
    bar.add_choice("region", look.text("Region"), regions)
    listing.finish_bar()
