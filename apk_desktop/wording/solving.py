"""Sentences for a file of cases that cannot be solved: which case, which field, and why."""

from __future__ import annotations

from apk_desktop.domain.cases import CannotSolve, CaseFault
from apk_desktop.wording.catalogue import Catalogue, message

_IN_A_CASE = {
    CaseFault.NOT_AN_OBJECT: message("Case “{case}”: {field} is no JSON object."),
    CaseFault.FIELD_MISSING: message("Case “{case}”: the field {field} is missing."),
    CaseFault.NOT_A_NUMBER: message(
        "Case “{case}”: {field} must be a whole number, but is “{value}”."
    ),
    CaseFault.NOT_A_TEXT: message("Case “{case}”: {field} must be a text, but is “{value}”."),
    CaseFault.NOT_A_LIST: message("Case “{case}”: {field} must be a list, but is “{value}”."),
    CaseFault.NOT_A_DAY: message(
        "Case “{case}”: {field} must be a date written YYYY-MM-DD, but is “{value}”."
    ),
    CaseFault.OUT_OF_RANGE: message("Case “{case}”: {field} is outside what is possible."),
    CaseFault.UNKNOWN_RULE: message(
        "Case “{case}”: there is no rule “{value}”. The rules are longest_wait, largest_deficit "
        "and support_first."
    ),
    CaseFault.UNKNOWN_COMMUNITY: message(
        "Case “{case}”: {field} names the community “{value}”, which the case does not list."
    ),
    CaseFault.UNKNOWN_MEMBER: message(
        "Case “{case}”: {field} names the voter “{value}”, who is not among the case's voters."
    ),
    CaseFault.UNKNOWN_CANDIDATE: message(
        "Case “{case}”: {field} names “{value}”, who is not among the candidates."
    ),
    CaseFault.REPEATED: message("Case “{case}”: {field} repeats “{value}”."),
    CaseFault.EMPTY: message("Case “{case}”: {field} must not be empty."),
    CaseFault.NO_PROFILE_FILE: message(
        "Case “{case}”: {field} names the file “{value}”, which does not lie beside the cases or "
        "cannot be read."
    ),
    CaseFault.NO_PROFILE: message(
        "Case “{case}”: {field} names “{value}”, but that file has no such case."
    ),
    CaseFault.TOO_MANY_COMMITTEES: message(
        "Case “{case}”: so many {field} are tied that the committees cannot all be listed."
    ),
}
_OUTSIDE_CASES = {
    CaseFault.NOT_AN_OBJECT: message("{field} is no JSON object."),
    CaseFault.FIELD_MISSING: message("The field {field} is missing from the file."),
    CaseFault.NOT_A_TEXT: message("{field} must be a text, but is “{value}”."),
    CaseFault.NOT_A_LIST: message("{field} must be a list, but is “{value}”."),
    CaseFault.UNKNOWN_SUITE: message(
        "There is no suite “{value}”. The suites are gate, rotation, perpetual, metrics and abc."
    ),
}
_NOT_JSON = message("The file is not a JSON object with a suite and its cases.")


def cannot_solve(words: Catalogue, fault: CannotSolve) -> str:
    """Say in one sentence why a file of cases cannot be solved, and name the case."""
    if not fault.field:
        return words.text(_NOT_JSON)
    table = _IN_A_CASE if fault.case else _OUTSIDE_CASES
    return words.text(table[fault.code], case=fault.case, field=fault.field, value=fault.value)
