from __future__ import annotations

import pytest

from apk_desktop.exchange.encodings import UnknownEncodingError, decoded

KAZAKH = "Тегі;Аты\r\nӘлиев;Қайрат\r\nҒабитұлы;Нұрсұлтан Өмір Ңү\r\n"
RUSSIAN = "Фамилия;Имя\r\nЁлкин;Пётр\r\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "kz1048"]
)
def test_kazakh_text_is_read_in_every_encoding_it_comes_in(encoding: str) -> None:
    assert decoded(KAZAKH.encode(encoding)) == (KAZAKH, encoding)


def test_russian_text_of_one_byte_letters_is_cp1251() -> None:
    assert decoded(RUSSIAN.encode("cp1251")) == (RUSSIAN, "cp1251")


def test_latin_utf_16_is_not_taken_for_utf_8() -> None:
    assert decoded("a,b\r\n1,2\r\n".encode("utf-16-be"))[1] == "utf-16-be"


def test_nothing_is_utf_8() -> None:
    assert decoded(b"") == ("", "utf-8")


def test_bytes_that_are_no_text_are_told() -> None:
    with pytest.raises(UnknownEncodingError):
        decoded(b"\x98\xff\x98")
