"""In what somebody appointed differs from whom the rule proposed: one sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from apk_desktop.domain.candidacy import RuleResult
from apk_desktop.domain.eligibility import first_failed
from apk_desktop.domain.ranking import Place, first_difference
from apk_desktop.domain.rotation import Criterion, Rule
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.eligibility import short_outcome
from apk_desktop.wording.numbers import grouped, told_apart
from apk_desktop.wording.simulation import CRITERION_NAMES


class Compared(NamedTuple):
    """A candidate as the sentence needs one: name, community, place and rule results."""

    name: str
    community: str
    place: Place | None
    results: Sequence[RuleResult]


def appointed_otherwise(
    words: Catalogue,
    rule: Rule,
    proposed: Compared,
    appointed: Compared,
    community_name: Callable[[str], str],
) -> str:
    """Say who was proposed, who is appointed, and by what they differ under the rule."""
    said = {
        "proposed": proposed.name,
        "community": proposed.community,
        "appointed": appointed.name,
        "other": appointed.community,
    }
    failed = first_failed(appointed.results)
    if failed is not None or proposed.place is None or appointed.place is None:
        reason = short_outcome(words, failed, community_name) if failed is not None else "—"
        return words.text(
            "Proposed is {proposed} ({community}), appointed {appointed} ({other}), whom a rule "
            "keeps out: {reason}.",
            reason=reason,
            **said,
        )
    criterion = first_difference(rule, proposed.place, appointed.place)
    ours, theirs = _figures(words, criterion, proposed.place, appointed.place)
    return words.text(
        "Proposed is {proposed} ({community}), appointed {appointed} ({other}); by the rule what "
        "parts them is: {criterion}, {figure} and {other_figure}.",
        criterion=words.text(CRITERION_NAMES[criterion]),
        figure=ours,
        other_figure=theirs,
        **said,
    )


def _figures(words: Catalogue, criterion: Criterion, one: Place, other: Place) -> tuple[str, str]:
    if criterion is Criterion.DEFICIT and one.deficit is not None:
        return told_apart(one.deficit, other.deficit, words.language)
    return _figure(words, criterion, one), _figure(words, criterion, other)


def _figure(words: Catalogue, criterion: Criterion, place: Place) -> str:
    candidate, language = place.candidate, words.language
    support = candidate.support
    figures = {
        Criterion.WAIT: grouped(place.wait_rounds, language),
        Criterion.TIMES_SERVED: grouped(place.times_served, language),
        Criterion.SUPPORT_SHARE: f"{support.votes_for}/{support.present}",
        Criterion.FOR: grouped(support.votes_for, language),
        Criterion.AGAINST: grouped(support.against, language),
        Criterion.RECOMMENDED_ON: short_date(candidate.recommended_on, words),
        Criterion.LOT: "—" if candidate.lot is None else grouped(candidate.lot, language),
    }
    return figures.get(criterion, "—")
