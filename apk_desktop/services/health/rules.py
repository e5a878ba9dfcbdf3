"""Every rule of data health, by area, in the order of the page."""

from __future__ import annotations

from apk_desktop.services.health import associations, bodies, chain, meetings, memberships, people
from apk_desktop.services.health.findings import Rule

AREAS: dict[str, tuple[Rule, ...]] = {
    "memberships": memberships.RULES,
    "bodies": bodies.RULES,
    "people": people.RULES,
    "associations": associations.RULES,
    "meetings": meetings.RULES,
    "chain": chain.RULES,
}
RULES: dict[str, Rule] = {rule.code: rule for rules in AREAS.values() for rule in rules}
