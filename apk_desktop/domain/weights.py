"""Weights of communities: exact figures, whole or a fraction, as the Council adopted them."""

from __future__ import annotations

import re
from fractions import Fraction

_WHOLE_OR_FRACTION = re.compile(r"(\d{1,12})(?:\s*/\s*(\d{1,12}))?", re.ASCII)


def exact_weight(text: str) -> Fraction | None:
    """Read 12, 7/3 or 0 exactly; None for anything else, a decimal or a division by zero too."""
    found = _WHOLE_OR_FRACTION.fullmatch(text.strip())
    if found is None:
        return None
    whole, parts = found.groups()
    if parts is None:
        return Fraction(int(whole))
    return Fraction(int(whole), int(parts)) if int(parts) else None
