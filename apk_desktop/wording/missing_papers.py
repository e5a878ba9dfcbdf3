"""The papers that an accreditation asks for, and how those still missing are named."""

from __future__ import annotations

from apk_desktop.wording.catalogue import Catalogue, message

# Rules of public accreditation, Council decision No. 18-35-4.3 of 20 November 2018; a clerk adds
# what else is asked for.
PAPERS = {
    "application_form": message("application form"),
    "state_registration": message("copy of the state registration"),
    "branch_registration": message("copy of the registration of branches"),
}


def papers_named(text: str, catalogue: Catalogue) -> list[str]:
    """Name each paper of a list of missing ones: a line is a code, or what a clerk wrote."""
    return [catalogue.text(PAPERS[line]) if line in PAPERS else line for line in text.splitlines()]
