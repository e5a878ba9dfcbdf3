"""The rows and the conditions of the list of people."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from datetime import date

from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.people import People, PersonRow
from apk_desktop.services.references import References
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.vast_rows import Total

MOST_FOUND = 10_000
"""How many people a search shows and counts; whoever found more types another letter."""
AT_ONCE = 500


class PeopleSource:
    """Rows of the list: what takes long is asked of a register read aside."""

    def __init__(self, people: People, question: ListQuestion) -> None:
        self._people, self._question = people, question
        self._aside, self._stopping = people.aside()
        self._most = MOST_FOUND if question.text else None

    def first(self, limit: int) -> Sequence[PersonRow]:
        """Give the first rows."""
        return self._aside.page(self._question, 0, limit)

    def total(self) -> Total:
        """Give how many people there are; a search is counted up to the most that it shows."""
        if self._most is None:
            return Total(self._aside.count(self._question))
        count = self._aside.count(self._question, self._most + 1)
        return Total(min(count, self._most), is_more=count > self._most)

    def order(self) -> array[int]:
        """Give the ids of the rows that are shown, in order."""
        return self._aside.order(self._question, self._most)

    def rows(self, ids: Sequence[int]) -> Sequence[PersonRow | None]:
        """Give the rows of some people, None where one is gone."""
        return self._people.rows(ids, self._question.on)

    def every(self) -> Iterator[PersonRow]:
        """Give all rows in order, those of a search beyond the most that it shows too."""
        order = self._people.order(self._question)
        for at in range(0, len(order), AT_ONCE):
            yield from (row for row in self.rows(order[at : at + AT_ONCE]) if row)

    def stop(self) -> None:
        """Stop what is asked aside."""
        self._stopping.stop()


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
