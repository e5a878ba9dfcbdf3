"""The words of the proposal sheet: evidence, outcome, rule with its source, settings, checking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from apk_desktop.domain.candidacy import RuleId, RuleOutcome, RuleResult
from apk_desktop.domain.eligibility import first_failed
from apk_desktop.domain.ranking import Place
from apk_desktop.domain.rotation import Rule
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.eligibility import rule_legend, rule_sentence, short_outcome
from apk_desktop.wording.rotation import RULE_NAMES, place_outcome

SIGNS = {RuleOutcome.PASSED: "+", RuleOutcome.FAILED: "−", RuleOutcome.UNKNOWN: "?"}
"""What stands in the table for passed, failed and unknown; each face has them."""
_SOURCES = {
    Rule.LONGEST_WAIT: message(
        "The community that has waited longest comes first; of equals the one that served least. "
        "Source: the order of least recently served, as in the presidency of the Swiss "
        "Confederation, by seniority and without a repeat."
    ),
    Rule.LARGEST_DEFICIT: message(
        "The community that is owed most by its weight comes first. Source: R. Tijdeman, “The "
        "chairman assignment problem”, Discrete Mathematics 32 (1980); D. Coppersmith and others, "
        "ACM Transactions on Algorithms 7 (2011)."
    ),
    Rule.SUPPORT_FIRST: message(
        "The candidate with the largest share of votes for comes first; of equals the community "
        "that has waited longest. Source: practice; it promises no fairness over time."
    ),
}


def candidate_outcome(
    words: Catalogue,
    results: Sequence[RuleResult],
    place: Place | None,
    community_name: Callable[[str], str],
) -> str:
    """Say a candidate's place, or the first rule that keeps the person out."""
    failed = first_failed(results)
    if failed is not None:
        return short_outcome(words, failed, community_name)
    return place_outcome(words, place) if place is not None else ""


def failed_sentences(
    words: Catalogue, results: Sequence[RuleResult], community_name: Callable[[str], str]
) -> str:
    """Say every rule that keeps a candidate out, with its numbers; empty where none does."""
    out = [one for one in results if one.outcome is not RuleOutcome.PASSED]
    return " ".join(
        words.text(
            "{rule}: {sentence}",
            rule=one.rule.value,
            sentence=rule_sentence(words, one, community_name),
        )
        for one in out
    )


def evidence(words: Catalogue, results: Sequence[RuleResult], minutes: str, day: str) -> str:
    """Say minutes, votes and quorum of a recommendation with what each needed."""
    found: Mapping[RuleId, RuleResult] = {one.rule: one for one in results}
    return words.text(
        "Council minutes No. {number} of {day}. {votes} {quorum}",
        number=minutes or "—",
        day=day,
        votes=rule_sentence(words, found[RuleId.E6]),
        quorum=rule_sentence(words, found[RuleId.E5]),
    )


def rule_with_source(words: Catalogue, rule: Rule) -> str:
    """Name the rule, what it does, and where it was published."""
    return words.text(
        "{rule}. {source}", rule=words.text(RULE_NAMES[rule]), source=words.text(_SOURCES[rule])
    )


def weights_said(words: Catalogue, weights: Mapping[str, str]) -> str:
    """Say the weights: that all are equal where none is given, else each community's."""
    if not weights:
        return words.text("Weights: all communities count alike.")
    listed = ", ".join(f"{name} {weight}" for name, weight in weights.items())
    return words.text("Weights: {weights}.", weights=listed)


def setting_said(words: Catalogue, name: str, value: str, basis: str, *, is_verified: bool) -> str:
    """Say a setting in force with its legal basis; one that was not verified is marked."""
    if is_verified:
        return words.text(
            "{setting}: {value}. Basis: {basis}.", setting=name, value=value, basis=basis or "—"
        )
    return words.text(
        "{setting}: {value}. Basis: {basis} (not verified).",
        setting=name,
        value=value,
        basis=basis or "—",
    )


def legend_said(words: Catalogue) -> str:
    """Explain the signs and name every rule in a few words."""
    rules = " · ".join(f"{rule.value} {rule_legend(words, rule)}" for rule in RuleId)
    return words.text("+ passed, − failed, ? unknown. {rules}", rules=rules)


def how_to_check(words: Catalogue, mark: str) -> str:
    """Say how anybody can check the proposal without the register."""
    return words.text(
        "To check: save the case of this proposal as case.json. Its SHA-256 is the fingerprint "
        "below, whose short form is {mark}; the command “apk-desktop solve case.json” gives the "
        "same proposal on any computer, without the register.",
        mark=mark,
    )
