"""The photo of a person: one, kept whole, taken back by undo, kept through merge and bin."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import document, document_content, person
from apk_desktop.domain.cropping import Crop, Size
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services import photos as photos_module
from apk_desktop.services.bin import Bin
from apk_desktop.services.chronicle.chronicle import Chronicles
from apk_desktop.services.journal import Journal
from apk_desktop.services.merging import OTHER, Merging
from apk_desktop.services.papers import NewPaper, Owner, Papers
from apk_desktop.services.photos import Photos, check_photo, check_pixels
from tests.services.papers_made import TEXT, pdf, png

DAY = date(2026, 3, 12)
CROP, OTHER_CROP = Crop(0, 0, 60), Crop(10, 20, 50)


@pytest.fixture
def people(register: Register) -> list[int]:
    with register.change("Add people") as change:
        return [change.insert(person, surname_kk=name) for name in ("Үлгіев", "Үлгиев")]


@pytest.fixture
def photos(register: Register) -> Photos:
    return Photos(register)


def face(grey: int = 200) -> NewPaper:
    return NewPaper(f"Сурет {grey}.png", png(grey, 300))


def test_a_photo_is_kept_whole_and_is_not_among_the_papers(
    register: Register, photos: Photos, people: list[int]
) -> None:
    photos.put(people[0], face(), CROP)
    found = photos.of(people[0])
    assert found is not None
    assert (found.file_name, found.crop) == ("Сурет 200.png", CROP)
    assert photos.content(found) == face().content
    assert Papers(register).of(Owner("person_id", people[0])) == []
    assert Papers(register).find("Сурет") == []
    assert [one for one in Chronicles(register).of(people[0], DAY) if one.what == "kept"] == []


def test_a_picture_of_two_people_is_stored_once(
    register: Register, photos: Photos, people: list[int]
) -> None:
    for one in people:
        photos.put(one, face(), CROP)
    assert register.ask(select(func.count()).select_from(document_content))[0][0] == 1


def test_replacing_cropping_and_removing_are_each_one_step_of_undo(
    register: Register, photos: Photos, people: list[int]
) -> None:
    who, journal = people[0], Journal(register)
    photos.put(who, face(), CROP)
    first = photos.of(who)
    assert first is not None
    photos.recrop(first, OTHER_CROP)
    photos.put(who, face(201), CROP)
    last = photos.of(who)
    assert last is not None
    assert last.file_name == "Сурет 201.png"
    photos.remove(last)
    assert photos.of(who) is None
    seen = []
    for _ in range(4):
        journal.undo()
        found = photos.of(who)
        seen.append((found.file_name, found.crop) if found else None)
    assert seen == [("Сурет 201.png", CROP), ("Сурет 200.png", OTHER_CROP),
                    ("Сурет 200.png", CROP), None]  # fmt: skip
    with pytest.raises(EditedByAnother):
        photos.recrop(last, CROP)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (NewPaper("a.png", TEXT), "photo_not_picture"),
        (NewPaper("a.jpg", pdf()), "photo_not_picture"),
        (NewPaper("a.gif", b"GIF89a"), "photo_not_picture"),
        (NewPaper("a.png", png() + b"\0" * 2000), "photo_too_large"),
    ],
)
def test_only_a_picture_of_a_fair_size_is_taken(
    file: NewPaper, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos_module, "LARGEST", 1000)
    with pytest.raises(Refused) as refused:
        check_photo(file)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("size", "code"),
    [(Size(119, 500), "photo_too_small"), (Size(9000, 9000), "photo_too_many_pixels")],
)
def test_too_few_and_too_many_pixels_are_refused(size: Size, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_pixels("a.png", size)
    assert refused.value.code == code


@pytest.mark.parametrize(("chosen", "stays"), [({}, 0), ({"photo": OTHER}, 1)])
def test_a_merge_keeps_the_chosen_photo_and_the_other_as_a_paper(
    register: Register, photos: Photos, people: list[int], chosen: dict[str, str], stays: int
) -> None:
    names = ["Сурет 200.png", "Сурет 201.png"]
    photos.put(people[0], face(), CROP)
    photos.put(people[1], face(201), OTHER_CROP)
    merging = Merging(register)
    merging.merge(merging.compare(people[0], people[1], "ru", DAY), chosen)
    kept = photos.of(people[0])
    assert kept is not None
    assert kept.file_name == names[stays]
    papers = Papers(register).of(Owner("person_id", people[0]))
    assert [one.file_name for one in papers] == [names[1 - stays]]
    Journal(register).undo()
    assert [photos.of(one) is not None for one in people] == [True, True]


def test_a_merge_of_the_same_photo_leaves_one(
    register: Register, photos: Photos, people: list[int]
) -> None:
    for one, crop in zip(people, (CROP, OTHER_CROP), strict=True):
        photos.put(one, face(), crop)
    merging = Merging(register)
    merging.merge(merging.compare(people[0], people[1], "ru", DAY))
    assert register.ask(select(document.c.purpose, document.c.crop)) == [("photo", CROP.text)]


def test_a_photo_goes_to_the_bin_with_its_person_and_comes_back(
    register: Register, photos: Photos, people: list[int]
) -> None:
    photos.put(people[0], face(), CROP)
    deleted = Bin(register)
    deleted.move(Owner("person_id", people[0]), "kk", DAY)
    assert photos.of(people[0]) is None
    Journal(register).undo()
    found = photos.of(people[0])
    assert found is not None
    assert photos.content(found) == face().content


def test_an_erased_person_takes_no_photo(
    register: Register, photos: Photos, people: list[int]
) -> None:
    with register.change("Erase") as change:
        change.update(person, people[0], 1, erased_on="2026-03-12")
    with pytest.raises(Refused):
        photos.put(people[0], face(), CROP)
