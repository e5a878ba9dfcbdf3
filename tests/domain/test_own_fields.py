"""What a value of an own field must be like, by its kind."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.own_fields import Choice, new_code, value_to_keep
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.own_fields import own_field_refusal, own_value_said

KEPT = [
    ("text", "  Ұлттық кітапхана ", "Ұлттық кітапхана"),
    ("text", "   ", ""),
    ("number", "1250", "1250"),
    ("number", "1 250", "1250"),
    ("number", "12,50", "12.5"),
    ("number", "−3.0", "-3"),
    ("number", "007", "7"),
    ("number", "-0,0", "0"),
    ("date", "12.03.2026", "2026-03-12"),
    ("date", "03.2026", "2026-03"),
    ("date", "2026", "2026"),
    ("choice", "Жоғары", "Жоғары"),
    ("yes_no", "yes", "yes"),
    ("yes_no", "", ""),
]
WRONG = [
    ("text", "a" * 501, "not_a_line"),
    ("text", "Үлгі\x07", "not_a_line"),
    ("number", "twelve", "not_a_number"),
    ("number", "1 25", "not_a_number"),
    ("number", "1,250.5", "not_a_number"),
    ("number", "1e5", "not_a_number"),
    ("number", "9" * 16, "not_a_number"),
    ("number", "١٢", "not_a_number"),
    ("date", "31.02.2026", "not_a_day"),
    ("date", "12.03.26", "not_a_day"),
    ("choice", "Басқа", "no_such_choice"),
    ("yes_no", "maybe", "neither_yes_nor_no"),
]


class Shape:
    """A field as far as its values are said."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.choices = (Choice("Жоғары", Trilingual("Жоғары", "Высшее", "Higher")),)


@pytest.mark.parametrize(("kind", "typed", "kept"), KEPT)
def test_a_value_is_kept_in_one_form_however_it_was_typed(kind: str, typed: str, kept: str) -> None:
    assert value_to_keep(kind, typed, ["Жоғары"]) == kept
    assert value_to_keep(kind, kept, ["Жоғары"]) == kept


@pytest.mark.parametrize(("kind", "typed", "code"), WRONG)
def test_what_a_field_cannot_take_is_refused_in_every_language(
    kind: str, typed: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        value_to_keep(kind, typed, ["Жоғары"])
    assert refused.value.code == code
    said = {own_field_refusal(refused.value, Catalogue(one)) for one in Language}
    assert len(said) == len(Language)
    assert not any("{" in one for one in said)


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False),
    st.sampled_from(Language),
)
def test_a_number_reads_back_as_it_is_shown(number: Decimal, language: Language) -> None:
    kept = value_to_keep("number", f"{number:f}")
    assert Decimal(kept) == number
    shown = own_value_said(Shape("number"), kept, Catalogue(language))
    if "," in shown and language is Language.EN:
        shown = shown.replace(",", "")  # a comma between thousands is in doubt when it is typed
    assert value_to_keep("number", shown) == kept


@pytest.mark.parametrize(
    ("kind", "kept", "said"),
    [("number", "1250.5", "1\N{NO-BREAK SPACE}250,5"), ("date", "2026-03", "03.2026"),
     ("choice", "Жоғары", "Высшее"), ("choice", "Gone", "Gone"), ("yes_no", "no", "нет"),
     ("text", "как есть", "как есть"), ("number", "", "")],
)  # fmt: skip
def test_a_value_is_said_in_the_language_of_the_clerk(kind: str, kept: str, said: str) -> None:
    assert own_value_said(Shape(kind), kept, Catalogue(Language.RU)) == said


def test_choices_of_one_name_keep_codes_of_their_own() -> None:
    name = Trilingual(ru="Высшее")
    assert new_code(name, []) == "Высшее"
    assert new_code(name, ["Высшее", "Высшее 2"]) == "Высшее 3"
