"""Find the encoding of a text file: byte order mark, UTF-8, UTF-16, then kz1048 or cp1251."""

from __future__ import annotations

import codecs

from apk_desktop.domain.alphabet import KAZAKH_ALPHABET

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
# Every second byte of UTF-16 is NUL for Latin and 4 for Cyrillic letters.
_HIGH_BYTES = (0, 4)


class UnknownEncodingError(Exception):
    """The bytes are text in none of the encodings that are read."""


def decoded(content: bytes) -> tuple[str, str]:
    """Decode the bytes of a text file; give the text and the encoding's name.

    Raises `UnknownEncodingError`.
    """
    for encoding in _candidates(content):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise UnknownEncodingError


def _candidates(content: bytes) -> list[str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return [encoding]
    sample = content[:_SAMPLE]
    if _is_mostly_high(sample[1::2]):
        return ["utf-16-le", "utf-8"]
    if _is_mostly_high(sample[0::2]):
        return ["utf-16-be", "utf-8"]
    return ["utf-8", *sorted(("cp1251", "kz1048"), key=lambda one: _strangers(sample, one))]


def _is_mostly_high(every_second: bytes) -> bool:
    return sum(map(every_second.count, _HIGH_BYTES)) * 2 > len(every_second)


def _strangers(sample: bytes, encoding: str) -> int:
    """Count the letters that no Kazakh or Russian text has: Ќ stands where kz1048 means Қ."""
    letters = filter(str.isalpha, sample.decode(encoding, "replace").lower())
    return sum(not letter.isascii() and letter not in KAZAKH_ALPHABET for letter in letters)
