"""What a norm may say: its unit, and which values the unit allows."""

from __future__ import annotations

from apk_desktop.domain.gate import Threshold
from apk_desktop.domain.nominating import papers_asked

UNITS = {
    "rotating_deputy_chairs": "seats",
    "deputy_chair_term": "months",
    "rotation_nominations_lead": "days",
    "rotation_meeting_lead": "days",
    "council_notice": "days",
    "rotation_submission_lead": "days",
    "rotation_order_lead": "days",
    "rotation_alert_lead": "days",
    "rotation_weights": "",
    "council_interval": "months",
    "session_interval": "months",
    "majilis_deputies": "seats",
    "senate_candidates": "seats",
    "recommendation_validity": "days",
    "cooling_rounds": "rounds",
    "consecutive_terms": "terms",
    "min_served_fraction": "of term",
    "first_president_lifelong_chair": "",
    "rotation_rule": "",
    "nomination_papers": "papers",
}
"""The norms that are of no single body, and what each counts."""
RULES = ("longest_wait", "largest_deficit", "support_first")
WEIGHTS = ("equal", "members", "adopted")
CHOSEN = {
    "rotation_rule": (RULES, "value_no_rule"),
    "rotation_weights": (WEIGHTS, "value_no_weights"),
}
"""The norms that choose one of several words, and what a word is that is not among them."""
LEADS = (
    "rotation_nominations_lead",
    "rotation_meeting_lead",
    "council_notice",
    "rotation_submission_lead",
    "rotation_order_lead",
    "rotation_alert_lead",
)
"""Lead times of the rotation's steps, in days."""
LONGEST_LEAD = 730
COUNTED = ("seats", "months", "days", "rounds", "terms")
PARTS = ("of members", "of present", "of term")
OF_A_BODY = {"seats": "seats", "quorum": "of members", "majority": "of present"}
"""What a norm of one body may be about, and what it counts; its code begins with the body's."""


def unit_of(code: str) -> str:
    """Give what the norm of a code counts; an empty text where it is a word."""
    if code in UNITS:
        return UNITS[code]
    about = next((one for one in OF_A_BODY if code.endswith(f"_{one}")), "seats")
    return OF_A_BODY[about]


def plain_value(code: str, text: str) -> str:
    """Give a value as it is kept: numbers and words without spaces, names of papers with theirs."""
    if unit_of(code) == "papers":
        return ", ".join(papers_asked(text))
    return text.strip().replace(" ", "")


def value_fault(code: str, value: str) -> str:
    """Give the code of what is wrong with a value, or an empty text."""
    unit = unit_of(code)
    if not value or (unit == "papers" and not papers_asked(value)):
        return "value_missing"
    if unit in COUNTED and not (value.isascii() and value.isdecimal()):
        return "value_not_whole"
    if unit in PARTS and not _is_part(value):
        return "value_no_part"
    if code in LEADS and int(value) > LONGEST_LEAD:
        return "value_lead_too_long"
    words, fault = CHOSEN.get(code, ((value,), ""))
    return "" if value in words else fault


def _is_part(value: str) -> bool:
    try:
        Threshold.parse(value)
    except ValueError:
        return False
    return True
