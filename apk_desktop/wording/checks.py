"""The checks of a register in words, a line each."""

from __future__ import annotations

from apk_desktop.wording.catalogue import Catalogue, message

CHECKS = {
    "file": message("The file is whole"),
    "references": message("References between records hold"),
    "backwards": message("Memberships and posts that end before they begin"),
    "overlaps": message("Two people in one post at a time"),
    "no_name": message("Organizations without a name"),
    "nameless_people": message("People without a name in any spelling"),
    "iin": message("IIN with a wrong digit"),
    "over_norm": message("Categories of the Council over the norm"),
    "without_seat": message("Members of the Council without a seat"),
    "term_over": message("Terms that are over and not ended"),
    "no_minutes": message("Council meetings held without minutes"),
    "council_gaps": message("Intervals between Council meetings longer than the norm"),
    "votes": message("Recommendations whose votes do not fit"),
    "after_death": message("Memberships that run on after a death"),
}


def check_line(code: str, found: int, catalogue: Catalogue) -> str:
    """Say what a check found."""
    title = catalogue.text(CHECKS[code])
    if not found:
        return catalogue.text("✓ {title}: nothing found", title=title)
    return catalogue.plural(
        "✕ {title}: {count} found", "✕ {title}: {count} found", found, title=title
    )
