from __future__ import annotations

import functools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from apk_desktop.domain.alphabet import KAZAKH_ALPHABET, search_key, sort_key

LETTERS = KAZAKH_ALPHABET + "abcdefghijklmnopqrstuvwxyz"
cyrillic_words = st.text(KAZAKH_ALPHABET + KAZAKH_ALPHABET.upper(), min_size=1)
names = st.text(st.sampled_from(KAZAKH_ALPHABET + " "))
ORDERED = [
    "1 мамыр",
    "35-я сессия",
    "Ахметов",
    "Әлиев",
    "Гүлнар",
    "Ғабит",
    "Елкин",
    "Ёлкин",
    "Жанар",
    "Иванов",
    "Йовович",
    "Ким",
    "Ким Анна",
    "Кимов",
    "Қайрат",
    "Нұр",
    "Ңү",
    "Онер",
    "Өнер",
    "Тулеген",
    "Тұран",
    "Түркі",
    "Хан",
    "Һан",
    "Цой",
    "Ыбырай",
    "Іліяс",
    "Эм",
    "Яков",
    "Abai",
    "Zhanar",
    "金",
]


@pytest.mark.parametrize(
    "spellings",
    [
        "Қайрат Кайрат кайрат ҚАЙРАТ Qairat qairat Kairat Kayrat Qayrat",
        "Ёлкин Елкин елкин Yolkin Elkin Ёлкин",
        "Шаблонов Shablonov Şablonov şablonov",
        "Щербаков Shcherbakov Scherbakov Şerbakov",
        "Шмидт Schmidt Shmidt",
        "Юлия Yuliya Yulia Iuliia",
        "Жанар Zhanar Janar",
        "Цой Tsoi Tsoy",
        "Хамедов Khamedov Hamedov Һамедов",
        "Геннадий Gennady Gennadiy",
        "Алиев Aliyev Aliev Әлиев Äliev Əлиев",
        "Ерлан Yerlan Erlan",
        "Нұрсұлтан Нурсултан Nursultan Nūrsūltan",
        "Ғабит Габит Ğabit Gabit Ghabit",
        "Ілияс Ильяс Ilyas Iliyas",
        "Өңір Онир Öñir Oñır",
        "Мыңбай Мынбай Mynbai Mynbay Myñbai",
        "Наталья Natalya Natalia Natal'ya Natal’ya",
        "Немцы Hемцы нeмцы Nemtsy",
        "Алексей Aleksei Alexey Alexei",
        "Бахтияр Bakhtiyar Bahtiyar",
        "Чингиз Chingiz Çingiz",
        "Үміт Умит Ümit Umit",
    ],
)
def test_every_spelling_of_a_name_has_one_search_key(spellings: str) -> None:
    assert len({search_key(spelling) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ким", "Цим"),
        ("Шаблонов", "Саблонов"),
        ("Жанар", "Занар"),
        ("Асан", "Асанова"),
        ("Хан", "Кан"),
        ("11", "1"),
    ],
)
def test_different_names_keep_different_search_keys(one: str, other: str) -> None:
    assert search_key(one) != search_key(other)


def test_punctuation_and_quotes_part_words_by_one_blank() -> None:
    assert search_key("  «Барбанг»  —  күрдтер, қауымдастығы") == "barbang kurdter kauimdastigi"
    assert search_key("Нұр-Сұлтан") == "nur sultan"
    assert search_key("№ 747") == search_key("747") == "747"
    assert search_key("Ｋａｉｒａｔ") == "kairat"
    assert search_key("%_") == ""


def test_apostrophes_part_no_words() -> None:
    assert search_key("O’Neill") == search_key("O'Neill") == search_key("ONeill")


@given(st.text())
@example("sschh")
@example("шчһ")
def test_a_search_key_is_its_own_search_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@given(st.text(), st.text())
def test_a_key_is_words_parted_by_single_blanks(one: str, other: str) -> None:
    key = search_key(f"{one} {other}")
    assert key == " ".join(key.split(" ")).strip()
    assert "  " not in key


@given(cyrillic_words, st.integers(min_value=1))
def test_the_beginning_of_a_word_finds_the_word(word: str, typed: int) -> None:
    beginning = search_key(word[:typed])
    if "сч" not in word.lower() and "шч" not in word.lower():
        assert search_key(word).startswith(beginning)


@pytest.mark.parametrize(
    "name", ["Qairat", "Shcherbakov", "Zhanar", "Chingiz", "Tsoi", "Khamedov", "Schmidt", "Марк"]
)
def test_every_letter_typed_of_a_latin_name_goes_on_finding_it(name: str) -> None:
    for typed in range(1, len(name) + 1):
        assert search_key(name).startswith(search_key(name[:typed])), name[:typed]


@given(st.permutations(ORDERED))
def test_lists_stand_in_the_order_of_the_kazakh_alphabet(shuffled: list[str]) -> None:
    assert sorted(shuffled, key=sort_key) == ORDERED


def test_the_order_knows_neither_case_nor_quotes_nor_accents() -> None:
    assert sort_key("«Ёлка»") == sort_key("ёлка") == sort_key("ЁЛКА") == sort_key('"Ёлка"')
    assert sort_key("José") == sort_key("jose")


def test_a_latin_look_alike_does_not_move_a_cyrillic_word() -> None:
    assert sort_key("Hемцы") == sort_key("Немцы")


def test_all_letters_of_the_alphabet_are_there_once() -> None:
    assert len(set(KAZAKH_ALPHABET)) == len(KAZAKH_ALPHABET) == 42


@given(st.text(LETTERS + "0123456789 "))
def test_the_sort_key_of_known_letters_is_printable_ascii(text: str) -> None:
    assert all(" " <= character <= "}" for character in sort_key(text))


@given(st.text(), st.text())
def test_bytes_and_text_agree_on_the_order(one: str, other: str) -> None:
    left, right = sort_key(one), sort_key(other)
    assert (left < right) == (left.encode() < right.encode())


@given(st.lists(names))
def test_the_order_is_letter_by_letter(texts: list[str]) -> None:
    def compared(one: str, other: str) -> int:
        ranks = [
            [[KAZAKH_ALPHABET.index(letter) for letter in word] for word in text.split()]
            for text in (one, other)
        ]
        return (ranks[0] > ranks[1]) - (ranks[0] < ranks[1])

    assert sorted(texts, key=sort_key) == sorted(texts, key=functools.cmp_to_key(compared))


@given(names, names)
def test_text_that_begins_alike_sorts_alike(beginning: str, rest: str) -> None:
    assert sort_key(beginning + rest).startswith(sort_key(beginning))
