"""To whom a letter goes: names in the dative, suggested for a clerk to correct.

A form that grammar does not settle by the ending alone is left as the name stands, and is not sure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from apk_desktop.domain.names import PersonName, SpelledName

_CYRILLIC_NAME = re.compile(r"[\u0400-\u052f]+(?:['’ʼ-][\u0400-\u052f]+)*")
_PART = re.compile(r"[\s-]")


class Dative(NamedTuple):
    """A name in the dative; one that is not sure is to be checked."""

    text: str = ""
    is_sure: bool = True


def dative_in_kazakh(name: SpelledName) -> Dative:
    """Suggest the Kazakh dative: Ая Рахимқызы Вымысловаға.

    The last word alone takes the ending, and the stem of the surname decides its vowel; names on
    -ұлы and -қызы are left as they are, and are sure only as a patronymic.
    """
    if not name:
        return Dative()
    if name.surname:
        ended = _in_kazakh(name.surname)
        words = [name.given_name, name.patronymic, ended.text]
    else:
        ended = _in_kazakh(name.given_name or name.patronymic)
        words = [ended.text, name.patronymic if name.given_name else ""]
    return Dative(" ".join(word for word in words if word), ended.is_sure)


def dative_in_russian(name: SpelledName, sex: str) -> Dative:
    """Suggest the Russian dative: Вымысловой Ае Рахимовне; an unknown `sex` is told by endings."""
    known = sex or _sex_of(name)
    parts = (
        (name.surname, _SURNAMES, True),
        (name.given_name, _GIVEN_NAMES, False),
        (name.patronymic, _PATRONYMICS, False),
    )
    declined = [_by(rules.get(known, ()), text, each=each) for text, rules, each in parts if text]
    return Dative(" ".join(one.text for one in declined), all(one.is_sure for one in declined))


class _Rule(NamedTuple):
    """A name with this ending drops `dropped` letters and takes `added`."""

    ending: re.Pattern[str]
    dropped: int
    added: str


def _rules(*given: tuple[str, int, str]) -> tuple[_Rule, ...]:
    return tuple(_Rule(re.compile(f"(?:{ending})$"), cut, added) for ending, cut, added in given)


_CONSONANT = "[бвгджзклмнпрстфхцчшщ]"
_LEFT = "\0"  # of an ending that forbids the rules below it
_OWN_ENDINGS = (r".(?:улы|улу|кызы|оглы|оглу|гызы|заде|[иы]х|ец|аго|яго|ово|ко)", 0, _LEFT)

_SURNAMES = {
    "male": _rules(
        _OWN_ENDINGS,
        ("[оеё]в|[иы]н", 0, "у"),
        ("[сц]к[ио]й|стой|ный|рый|вый|лый|тый", 2, "ому"),
        (r"(?<![аеёиоуыэюя])[её]й|[аяюуыэ]й|^[^аеёиоуыэюя]+ой", 1, "ю"),
        ("ь", 1, "ю"),
        (_CONSONANT, 0, "у"),
    ),
    "female": _rules(
        ("[оеё]ва|[иы]на", 1, "ой"),
        ("[сц]кая|[нрвлт]ая", 2, "ой"),
    ),
}
_GIVEN_NAMES = {
    "male": _rules(
        ("^павел", 2, "лу"), ("^лев", 2, "ьву"), ("^п[её]тр", 3, "етру"),
        ("ия", 1, "и"), ("[ая]", 1, "е"), ("[йь]", 1, "ю"), (_CONSONANT, 0, "у"),
    ),
    "female": _rules(
        ("^любовь|^нинель|^юдифь", 1, "и"), ("ия", 1, "и"), ("[ая]", 1, "е"),
    ),
}  # fmt: skip
_PATRONYMICS = {
    sex: _rules(("[оеё]вич|ич", 0, "у"), ("вна|[иь]нична|ична", 1, "е"), ("улы|кызы", 0, ""))
    for sex in ("male", "female")
}


def _by(rules: Iterable[_Rule], text: str, *, each: bool) -> Dative:
    """Decline every part of a double surname, of a double given name only the last."""
    if not all(_CYRILLIC_NAME.fullmatch(word) for word in text.split()):
        return Dative(text, is_sure=False)
    if each:
        return _in_parts(text, lambda part: _ended(rules, part))
    at = max(found.end() for found in _PART.finditer(f" {text}")) - 1
    ended = _ended(rules, text[at:])
    return Dative(text[:at] + ended.text, ended.is_sure)


def _in_parts(text: str, decline: Callable[[str], Dative]) -> Dative:
    said, sure = "", True
    for part in re.split(r"([\s-])", text):
        if not part or _PART.fullmatch(part):
            said += part
            continue
        ended = decline(part)
        said, sure = said + ended.text, sure and ended.is_sure
    return Dative(said, sure)


def _ended(rules: Iterable[_Rule], word: str) -> Dative:
    for rule in rules:
        if rule.ending.search(word.lower()):
            if rule.added == _LEFT:
                break
            stem = word[: len(word) - rule.dropped]
            return Dative(stem + _like(word, rule.added))
    return Dative(word, is_sure=False)


def _like(word: str, ending: str) -> str:
    return ending.upper() if len(word) > 1 and word.isupper() else ending


_FEMALE = re.compile(r"(?:вна|ична|кызы|қызы|[оеё]ва|[иы]на|[сц]кая)$")
_MALE = re.compile(r"(?:ич|улы|ұлы|оглы|[оеё]в|[иы]н|[сц]кий)$")


def _sex_of(name: SpelledName) -> str:
    """Tell the sex by the patronymic, else by the surname; nothing where neither tells it."""
    for text in (name.patronymic.lower(), name.surname.lower()):
        if _FEMALE.search(text):
            return "female"
        if _MALE.search(text):
            return "male"
    return ""


_BACK, _FRONT = "аоұыяёю", "әеөүіэ"
_EITHER = "иу"
_UNVOICED = "пфкқтшсхһцчщбвгд"
_OF_FATHER = re.compile(r"(?:ұлы|қызы|улы|кызы)$")
_RUSSIAN_ENDING = re.compile(r"[ое]в$")


def _in_kazakh(word: str) -> Dative:
    low = word.lower()
    cyrillic = all(_CYRILLIC_NAME.fullmatch(one) for one in low.split())
    if not cyrillic or _OF_FATHER.search(low):
        return Dative(word, is_sure=False)
    begins = ("к", "қ") if low[-1] in _UNVOICED else ("г", "ғ")
    ending = f"{begins[0]}е" if _is_front(low) else f"{begins[1]}а"
    return Dative(word + _like(word, ending))


def _is_front(word: str) -> bool:
    """Tell by the last vowel of the stem: Мәсімов is as Мәсім; и and у go with the one before."""
    if word.endswith(("ин", "ь")):
        return True
    stem = _RUSSIAN_ENDING.sub("", word)
    for letter in reversed(stem):
        if letter in _FRONT:
            return True
        if letter in _BACK:
            return False
    return "и" in stem and "у" not in stem


class InPapers(NamedTuple):
    """How a name reads in papers of a language: in running text, under an act, to whom."""

    running: str
    signature: str
    dative: Dative


def in_papers(name: PersonName, sex: str, corrected: Mapping[str, str]) -> dict[str, InPapers]:
    """Tell how each spelling reads in papers; a dative that a clerk `corrected` is sure."""
    suggested = {
        "kk": dative_in_kazakh(name.kk),
        "ru": dative_in_russian(name.ru, sex),
        "en": Dative(),
    }
    return {
        language: InPapers(
            spelling.in_running_text(language),
            spelling.signature,
            Dative(corrected[language]) if corrected.get(language) else suggested[language],
        )
        for language, spelling in zip(name._fields, name, strict=True)
    }
