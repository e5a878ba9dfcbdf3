"""The reference data: complete words, codes that are unique, a source for every row."""

from __future__ import annotations

import re

import pytest

from apk_desktop.domain.dates import PartialDate
from apk_desktop.services import public_history, reference_data
from apk_desktop.services.reference_data import reference_rows

FILES = (
    "acts", "associations", "bodies", "communities", "deputy_chairs", "majilis_deputies",
    "norms", "posts", "regions", "senators", "sessions",
)  # fmt: skip
HUES = {"iris", "olive", "jade", "plum", "sea", "clay"}
TEXTURES = {"solid", "stripes", "dots"}


@pytest.mark.parametrize("file", FILES)
def test_every_row_names_its_source(file: str) -> None:
    rows = reference_rows(file)
    assert rows
    assert [row for row in rows if not row["source_url"].strip()] == []


@pytest.mark.parametrize("file", FILES)
def test_every_date_is_a_day_a_month_or_a_year(file: str) -> None:
    for row in reference_rows(file):
        for column, text in row.items():
            if column.endswith(("_on", "_from", "_to", "_as_of")) and text:
                assert str(PartialDate.parse(text)) == text


def test_there_are_seventeen_regions_and_three_cities() -> None:
    kinds = [region.kind for region in reference_data.regions()]
    assert (kinds.count("region"), kinds.count("city")) == (17, 3)


def test_names_are_complete_in_three_languages() -> None:
    for region in reference_data.regions():
        assert region.name.missing() == (), region.code
    for body in reference_data.bodies():
        assert body.name.missing() == (), body.code
    for community in reference_data.communities():
        assert community.name.missing() == community.plural.missing() == (), community.code
    for post in reference_data.posts():
        assert post.title.missing() == ()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_short_codes_of_communities_are_three_letters_and_unique(language: str) -> None:
    shorts = [getattr(one.short, language) for one in reference_data.communities()]
    assert all(re.fullmatch(r"\w{3}", short) and short.isupper() for short in shorts)
    assert len(set(shorts)) == len(shorts)


def test_no_language_mixes_scripts_in_short_codes() -> None:
    for one in reference_data.communities():
        assert one.short.en.isascii()
        assert not any(letter.isascii() for letter in one.short.kk + one.short.ru)


def test_not_stated_and_other_are_values() -> None:
    kinds = [one.kind for one in reference_data.communities()]
    assert (kinds.count("not_stated"), kinds.count("other")) == (1, 1)


def test_the_eighteen_marks_are_used_before_any_repeats() -> None:
    marks = [(one.mark_hue, one.mark_texture) for one in reference_data.communities()]
    assert set(marks) == {(hue, texture) for hue in HUES for texture in TEXTURES}
    assert max(marks.count(mark) for mark in marks) == len(marks) // 18


def test_marks_are_those_of_the_papers() -> None:
    marks = {one.code: f"{one.mark_hue} {one.mark_texture}" for one in reference_data.communities()}
    assert marks["korean"] == "iris solid"
    assert marks["german"] == "olive stripes"
    assert marks["chechen"] == "iris dots"


@pytest.mark.parametrize("file", ["communities", "regions", "sessions", "associations", "acts"])
def test_codes_are_unique(file: str) -> None:
    codes = [row["code"] for row in reference_rows(file)]
    assert len(set(codes)) == len(codes)


def test_every_region_has_an_assembly_whose_chair_follows_its_akim() -> None:
    follows = {post.body_code: post.follows_body_code for post in reference_data.posts()}
    for region in reference_data.regions():
        assert follows[f"region-{region.code}"] == f"akim-{region.code}"


def test_a_post_is_followed_only_after_it_is_made() -> None:
    made: set[str] = set()
    for post in reference_data.posts():
        assert not post.follows_body_code or post.follows_body_code in made
        if post.kind == "head":
            made.add(post.body_code)


def test_fractions_of_the_council_come_from_the_law() -> None:
    norms = {norm.code: norm for norm in reference_data.norms()}
    for code in ("council_quorum", "council_majority"):
        assert (norms[code].value, norms[code].verified) == ("2/3", True)
        assert "70-IV" in norms[code].basis.en


def test_the_term_of_deputy_chairs_is_an_unverified_setting() -> None:
    term = next(one for one in reference_data.norms() if one.code == "deputy_chair_term")
    assert (term.value, term.unit, term.verified) == ("12", "months", False)


def test_public_history_refers_to_known_communities_and_sessions() -> None:
    communities = {one.code for one in reference_data.communities()} | {""}
    people = [
        *public_history.deputy_chairs(),
        *public_history.majilis_deputies(),
        *public_history.senators(),
    ]
    assert {one.community_code for one in people} <= communities
    assert {c for one in public_history.associations() for c in one.community_codes} <= communities
    sessions = {one.code for one in public_history.sessions()}
    assert {row["session_code"] for row in reference_rows("majilis_deputies")} <= sessions


def test_public_history_is_whole() -> None:
    assert len(public_history.sessions()) == 20
    assert len(public_history.associations()) == 36
    assert len(public_history.deputy_chairs()) == 11
    assert [one.office for one in public_history.majilis_deputies()].count("elected") == 9
    assert len(public_history.senators()) == 5
    assert len(public_history.acts()) == 15


def test_names_are_taken_apart() -> None:
    mirzoev = next(o for o in public_history.deputy_chairs() if o.surname.en == "Mirzoev")
    assert mirzoev.patronymic.kk == "Ибрагимұлы"
    assert mirzoev.given_name.ru == "Князь"
    assert mirzoev.patronymic.ru == ""
