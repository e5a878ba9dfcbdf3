"""Phones and e-mail addresses as the register keeps them."""

from __future__ import annotations

import re

from apk_desktop.domain.faults import Refused

_HOME_REGION = "KZ"
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")


def phone_to_keep(text: str) -> str:
    """Give a phone in international form, +77001234567; raises Refused where it cannot be one."""
    if not text.strip():
        return ""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, _HOME_REGION)
    except phonenumbers.NumberParseException:
        raise Refused("phone_unreadable", "phone", text=text.strip()) from None
    if not phonenumbers.is_possible_number(number):
        raise Refused("phone_unreadable", "phone", text=text.strip())
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phone_to_show(kept: str) -> str:
    """Write a kept phone in groups, +7 700 123 4567; what is no number stays as it is."""
    if not kept:
        return ""
    import phonenumbers

    try:
        number = phonenumbers.parse(kept, _HOME_REGION)
    except phonenumbers.NumberParseException:
        return kept
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def email_to_keep(text: str) -> str:
    """Give an e-mail address without blanks; raises Refused where it cannot be one."""
    address = text.strip()
    if address and not _EMAIL.fullmatch(address):
        raise Refused("email_unreadable", "email", text=address)
    return address
