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
    CaseFault.REPEATED: message("Case “{case}”: {field} repeats “{value}”."),
}
_OUTSIDE_CASES = {
    CaseFault.NOT_AN_OBJECT: message("{field} is no JSON object."),
    CaseFault.FIELD_MISSING: message("The field {field} is missing from the file."),
    CaseFault.NOT_A_TEXT: message("{field} must be a text, but is “{value}”."),
    CaseFault.NOT_A_LIST: message("{field} must be a list, but is “{value}”."),
    CaseFault.UNKNOWN_SUITE: message(
        "There is no suite “{value}”. The suites that can be solved are gate and rotation."
    ),
    CaseFault.UNSUPPORTED_SUITE: message(
        "The suite “{value}” cannot be solved yet. The suites that can be are gate and rotation."
    ),
}
_NOT_JSON = message("The file is not a JSON object with a suite and its cases.")


def cannot_solve(words: Catalogue, fault: CannotSolve) -> str:
    """Say in one sentence why a file of cases cannot be solved, and name the case."""
    if not fault.field:
        return words.text(_NOT_JSON)
    table = _IN_A_CASE if fault.case else _OUTSIDE_CASES
    return words.text(table[fault.code], case=fault.case, field=fault.field, value=fault.value)
