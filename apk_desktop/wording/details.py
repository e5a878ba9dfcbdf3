"""Details of people and organizations in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.wording.associations import STATES
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import said_day, said_period
from apk_desktop.wording.missing_papers import PAPERS, papers_named
from apk_desktop.wording.people import CONTACT_REFUSALS

KINDS = {
    "accreditation": (message("Accreditations"), message("New accreditation"),
                      message("Edit accreditation")),
    "contact": (message("Contacts"), message("New contact"), message("Edit contact")),
    "participation": (message("Takes part in"), message("New participation"),
                      message("Edit participation")),
    "organization_name": (message("Names"), message("Earlier name"), message("Edit name")),
    "past_status": (message("Earlier states"), message("New earlier state"),
                    message("Edit earlier state")),
    "education": (message("Education"), message("New education"), message("Edit education")),
    "award": (message("Awards"), message("New award"), message("Edit award")),
    "incompatibility": (message("Incompatibilities"), message("New incompatibility"),
                        message("Edit incompatibility")),
}  # fmt: skip
FIELDS = {
    "number": message("Number"),
    "decision": message("Decision"),
    "decided_on": message("Decided on"),
    "starts_on": message("From"),
    "ends_on": message("To"),
    "renewal_due_on": message("Renewal due"),
    "missing_papers": message("Missing papers"),
    "note": message("Note"),
    "kind": message("Kind"),
    "value": message("Number or address"),
    "address": message("Postal address"),
    "in_organization_id": message("Body"),
    "role": message("Role"),
    "name": message("Name"),
    "status": message("State"),
    "reason": message("Reason"),
    "institution": message("Institution"),
    "speciality": message("Speciality"),
    "degree": message("Degree"),
    "finished_on": message("Finished"),
    "title": message("Title"),
    "awarded_on": message("Awarded on"),
    "legal_basis": message("Legal basis"),
}
CONTACTS = {
    "phone": message("Phone"),
    "email": message("E-mail"),
    "address": message("Postal address"),
    "website": message("Website"),
    "messenger": message("Messenger"),
}
CHOICES = {"kind": CONTACTS, "status": STATES, "missing_papers": PAPERS}
_IN_LANGUAGE = {
    "kk": message("{field} in Kazakh"),
    "ru": message("{field} in Russian"),
    "en": message("{field} in English"),
}
_REFUSALS = {
    "missing": message("This field is needed."),
    "ends_before": message("The last day lies before the first."),
    "part_of_itself": message("An organization takes no part in itself."),
    "only_name": message("This is the only name. Add another one before this one goes."),
    "overlaps": message("Another one holds at that time: {period}. End it first."),
    **CONTACT_REFUSALS,
}


def field_title(name: str, catalogue: Catalogue, language: str = "") -> str:
    """Name a field of a detail, with the language it is in."""
    title = catalogue.text(FIELDS[name])
    return catalogue.text(_IN_LANGUAGE[language], field=title) if language else title


def detail_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a detail cannot be saved."""
    values = {name: str(value or "") for name, value in refusal.values.items()}
    if refusal.code == "overlaps":
        starts, ends = (refusal.values.get(one) for one in ("starts_on", "ends_on"))
        values["period"] = said_period(str(starts or ""), str(ends or ""), catalogue) or "…"
    return catalogue.text(_REFUSALS[refusal.code], **values)


def detail_said(one: Any, catalogue: Catalogue) -> tuple[str, str]:  # noqa: ANN401 of a layer above
    """Give the line of a detail: what it is, and its facts."""
    title, facts = _FACTS[one.kind](_Said(one.values, catalogue), one.body)
    return title, " · ".join(fact for fact in facts if fact)


class _Said:
    """The values of a detail as they are written in a language."""

    def __init__(self, values: dict[str, Any], catalogue: Catalogue) -> None:
        self._values, self.words = values, catalogue

    def plain(self, name: str) -> str:
        return str(self._values[name] or "")

    def three(self, name: str) -> str:
        texts = (self._values[f"{name}_{one}"] for one in LANGUAGES)
        return Trilingual(*texts).say(self.words.language)

    def day(self, name: str) -> str:
        return said_day(self._values[name], self.words)

    def period(self) -> str:
        return said_period(self._values["starts_on"], self._values["ends_on"], self.words)

    def labelled(self, name: str, text: str) -> str:
        if not text:
            return ""
        title = self.words.text(FIELDS[name])
        return self.words.text("{field}: {text}", field=title, text=text)


Facts = tuple[str, Sequence[str]]


def _accreditation(said: _Said, _body: Trilingual) -> Facts:
    papers = papers_named(said.plain("missing_papers"), said.words)
    facts = (
        said.period(),
        said.plain("decision"),
        said.labelled("renewal_due_on", said.day("renewal_due_on")),
        said.labelled("missing_papers", ", ".join(papers)),
        said.plain("note"),
    )
    return said.words.text("No. {number}", number=said.plain("number")), facts


def _contact(said: _Said, _body: Trilingual) -> Facts:
    kind = said.words.text(CONTACTS[said.plain("kind")])
    return said.plain("value") or said.three("address"), (kind, said.plain("note"))


def _participation(said: _Said, body: Trilingual) -> Facts:
    return body.say(said.words.language), (said.plain("role"), said.period(), said.plain("note"))


def _name(said: _Said, _body: Trilingual) -> Facts:
    return said.three("name"), (said.period(),)


def _state(said: _Said, _body: Trilingual) -> Facts:
    state = said.words.text(STATES[said.plain("status")])
    return state, (said.period(), said.plain("reason"))


def _education(said: _Said, _body: Trilingual) -> Facts:
    facts = (said.three("speciality"), said.plain("degree"), said.day("finished_on"))
    return said.three("institution"), facts


def _award(said: _Said, _body: Trilingual) -> Facts:
    return said.three("title"), (said.plain("number"), said.day("awarded_on"))


def _incompatibility(said: _Said, _body: Trilingual) -> Facts:
    return said.plain("reason"), (said.plain("legal_basis"), said.period())


_FACTS: dict[str, Callable[[_Said, Trilingual], Facts]] = {
    "accreditation": _accreditation,
    "contact": _contact,
    "participation": _participation,
    "organization_name": _name,
    "past_status": _state,
    "education": _education,
    "award": _award,
    "incompatibility": _incompatibility,
}
