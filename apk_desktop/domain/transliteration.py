"""Suggestions for the other spellings of a name; the clerk decides."""

from __future__ import annotations

import re

_TO_PLAIN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
_LETTERS = (
    "а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=yo ж=zh з=z и=i й=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p "
    "р=r с=s т=t у=u ұ=u ү=u ф=f х=kh һ=h ц=ts ч=ch ш=sh щ=shch ъ= ы=y і=i ь= э=e ю=yu я=ya"
)
_LATIN = dict(pair.split("=") for pair in _LETTERS.split())
_RUSSIAN_SHORT_I = {"й": "y"}
_FROM_LATIN_LETTERS = (
    "shch=щ zh=ж kh=х ts=ц ch=ч sh=ш yu=ю ya=я ye=е yo=ё a=а b=б c=к d=д e=е f=ф g=г h=х i=и "
    "j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=ы z=з"
)
_FROM_LATIN = dict(pair.split("=") for pair in _FROM_LATIN_LETTERS.split())
# After a vowel y and i are й (Mynbai, Andrey); at the beginning a bare e is э (Eldar).
_LATIN_SOUND = re.compile(
    r"(?P<short>(?<=[aeiouy])[iy](?![aeou]))|(?P<open>(?<![a-z])e)|"
    + "|".join(sorted(_FROM_LATIN, key=len, reverse=True)),
    re.IGNORECASE,
)
_LETTER = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
# Tokayev, Yeraly, Dementyeva: е is heard with its y at the beginning, after vowels and ъ, ь.
_SOUNDED_E = re.compile(r"(?:(?<![\w'’])|(?<=[аәеёиоөуұүыіэюяъь]))е", re.IGNORECASE)


def russian_from_kazakh(text: str) -> str:
    """Suggest the Russian spelling: the nine Kazakh letters become their plain neighbours."""
    return text.translate(_TO_PLAIN)


def cyrillic_from_latin(text: str) -> str:
    """Suggest the Cyrillic spelling of a Latin name: Vymyslova → Вымыслова, Mynbai → Мынбай."""
    return _LATIN_SOUND.sub(_in_cyrillic, text)


def latin_from_kazakh(text: str) -> str:
    """Suggest the Latin spelling of a Kazakh name, as on passports: Қайрат → Kairat."""
    return _in_latin(text, _LATIN)


def latin_from_russian(text: str) -> str:
    """Suggest the Latin spelling of a Russian name, as on passports: Андрей → Andrey."""
    return _in_latin(text, _LATIN | _RUSSIAN_SHORT_I)


def _in_latin(text: str, letters: dict[str, str]) -> str:
    sounded = {found.start() for found in _SOUNDED_E.finditer(text)}

    def latin(found: re.Match[str]) -> str:
        letter = found.group()
        written = letters[letter.lower()] if found.start() not in sounded else "ye"
        if letter.islower():
            return written
        around = text[max(found.start() - 1, 0) : found.start()] + text[found.end() :][:1]
        return written.upper() if around.isupper() else written.capitalize()

    return _LETTER.sub(latin, text)


def _in_cyrillic(found: re.Match[str]) -> str:
    sound = found.group()
    written = "й" if found["short"] else "э" if found["open"] else _FROM_LATIN[sound.lower()]
    if sound.islower():
        return written
    return written.upper() if len(sound) > 1 and sound.isupper() else written.capitalize()
