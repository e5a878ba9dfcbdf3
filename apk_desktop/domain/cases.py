"""What can be wrong with rotation and voting cases given as data."""

from __future__ import annotations

from enum import StrEnum


class CaseFault(StrEnum):
    """Why a case, or a whole file of cases, cannot be solved."""

    NOT_JSON = "not_json"
    NOT_AN_OBJECT = "not_an_object"
    UNKNOWN_SUITE = "unknown_suite"
    FIELD_MISSING = "field_missing"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_TEXT = "not_a_text"
    NOT_A_LIST = "not_a_list"
    NOT_A_DAY = "not_a_day"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_RULE = "unknown_rule"
    UNKNOWN_COMMUNITY = "unknown_community"
    UNKNOWN_MEMBER = "unknown_member"
    UNKNOWN_CANDIDATE = "unknown_candidate"
    REPEATED = "repeated"
    EMPTY = "empty"
    NO_PROFILE_FILE = "no_profile_file"
    NO_PROFILE = "no_profile"
    TOO_MANY_COMMITTEES = "too_many_committees"


class CannotSolve(Exception):
    """A file of cases cannot be answered: `code` says why, `case` and `field` say where.

    `case` is empty where the fault lies outside every case; `value` shows what was found.
    """

    def __init__(
        self, code: CaseFault, *, case: str = "", field: str = "", value: str = ""
    ) -> None:
        super().__init__(code.value, case, field, value)
        self.code = code
        self.case = case
        self.field = field
        self.value = value
