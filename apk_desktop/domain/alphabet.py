"""Keys that make text findable in any spelling, and put it in the order of the Kazakh alphabet."""

from __future__ import annotations

import re
import unicodedata

from apk_desktop.domain.scripts import untangled

KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
_LATIN_ALPHABET = "abcdefghijklmnopqrstuvwxyz"

# "№" would become the word "no", and apostrophes would cut O’Neill and Il'ya in two.
_NO_WORDS = str.maketrans({"№": " "} | dict.fromkeys("'’‘ʼʻ`´′", ""))

_LETTERS_IN_LATIN = (
    "а=a ә=a б=b в=v г=g ғ=g д=d е=e ё=e ж=zh з=z и=i й=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r "
    "с=s т=t у=u ұ=u ү=u ф=f х=kh һ=kh ц=ts ч=ch ш=sh щ=sh ъ= ы=i і=i ь= э=e ю=iu я=ia "
    "ґ=g є=e ў=u ç=ch č=ch ş=sh š=sh ž=zh ı=i ə=a ł=l ø=o đ=d æ=ae œ=oe"
)
# What Latin spellings write in their own way, longest first. "c" at the end may yet become "ch".
_LATIN_SOUND = re.compile(r"sh?ch|shc\b|sc\b|c(?=[^\Wh])|tz(?!h)|gh|(?<![kszcg])h|y[eo]|[yqwxj]")
_SOUNDS = {
    "sch": "sh",
    "shch": "sh",
    "shc": "sh",
    "sc": "s",
    "c": "k",
    "tz": "ts",
    "gh": "g",
    "h": "kh",
    "ye": "e",
    "yo": "e",
    "y": "i",
    "q": "k",
    "w": "v",
    "x": "ks",
    "j": "zh",
}
_DOUBLED = re.compile(r"([^\W\d])\1+")
_BLANKS = re.compile(" {2,}")


class _Letters(dict[int, str]):
    """A table for `str.translate` in which accents fall off, and what is no letter parts words."""

    def __init__(self, letters: dict[str, str], *, before_other_scripts: str) -> None:
        super().__init__(str.maketrans(letters))
        self._before_other_scripts = before_other_scripts

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code)).casefold()
        bare = "".join(part for part in parts if not unicodedata.category(part).startswith("M"))
        if len(bare) == 1 and ord(bare) in self:
            return self[ord(bare)]
        if bare.isalnum():
            return self._before_other_scripts + bare
        return " " if bare else ""


_LATIN_AND_DIGITS = {letter: letter for letter in _LATIN_ALPHABET + "0123456789"}
_SKELETON = _Letters(
    _LATIN_AND_DIGITS | dict(pair.split("=") for pair in _LETTERS_IN_LATIN.split()),
    before_other_scripts="",
)
# One printable ASCII character for each letter: the order of bytes is the order of letters. 42
# Cyrillic and 26 Latin letters fill the place between the digits and the tilde exactly.
_RANK = {
    letter: chr(ord(":") + rank) for rank, letter in enumerate(KAZAKH_ALPHABET + _LATIN_ALPHABET)
}
_RANKS = _Letters(
    {digit: digit for digit in "0123456789"}
    | _RANK
    | {accented: _RANK[bare] for accented, bare in zip("əıłøđ", "ailod", strict=True)},
    before_other_scripts="~",
)


def search_key(text: str) -> str:
    """Fold a text to the skeleton that all its spellings share, in words parted by one space.

    Қайрат, Кайрат, Qairat and Kairat become "kairat", Ёлкин and Yolkin "elkin". What a clerk has
    typed of a word so far has the beginning of the word's key, save halfway through "ye" and "yo".
    """
    words = _in_words(text, _SKELETON)
    return _DOUBLED.sub(r"\1", _LATIN_SOUND.sub(_sound, words))


def sort_key(text: str) -> str:
    """Map a text to characters whose byte order is the Kazakh alphabet's order of the text.

    Word by word, without case, quotes and accents: digits, Cyrillic, Latin, other scripts.
    """
    return _in_words(text, _RANKS)


def _in_words(text: str, letters: _Letters) -> str:
    composed = unicodedata.normalize("NFKC", text.translate(_NO_WORDS))
    return _BLANKS.sub(" ", untangled(composed).casefold().translate(letters)).strip(" ")


def _sound(found: re.Match[str]) -> str:
    return _SOUNDS[found.group()]
