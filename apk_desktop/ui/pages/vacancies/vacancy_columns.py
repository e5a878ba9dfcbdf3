"""The columns of the lists of vacancies and of ending terms."""

from __future__ import annotations

from apk_desktop.services.ending_terms import EndingTerm
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.memberships import category_said, said_day
from apk_desktop.wording.numbers import grouped
from apk_desktop.wording.vacancies import days_left, office_in_words, post_in_words


def vacancy_columns(look: Look) -> list[TableColumn]:
    """Give the columns of vacancies."""
    say, words = look.language, look.words.catalogue
    return [
        TableColumn(key="post", heading=look.text("Post"), width=270, strong=True, stretch=True,
                    text=lambda row: post_in_words(row, words)),
        TableColumn(key="body", heading=look.text("Body"), width=230,
                    text=lambda row: row.body.say(say)),
        TableColumn(key="category", heading=look.text("Category"), width=180, shown=False,
                    text=lambda row: category_said(row.category, row.category_name, words)),
        TableColumn(key="on_behalf_of", heading=look.text("On behalf of"), width=210,
                    text=lambda row: row.on_behalf_of.say(say)),
        TableColumn(key="since", heading=look.text("Vacant since"), width=165, sort="since",
                    text=lambda row: said_day(row.since, words)),
        TableColumn(key="days", heading=look.text("Days"), width=80, sort="days", right=True,
                    text=lambda row: "" if row.days is None else grouped(row.days, say)),
        TableColumn(key="last_holder", heading=look.text("Held last by"), width=210,
                    text=lambda row: row.last_holder.in_language(say).full),
    ]  # fmt: skip


def ending_columns(look: Look) -> list[TableColumn]:
    """Give the columns of ending terms."""
    say, words = look.language, look.words.catalogue

    def pill(row: EndingTerm) -> Pill:
        kind, text = days_left(row, words)
        return Pill(kind, text, Icon.ERROR if row.is_over else Icon.ENDS_SOON)

    return [
        TableColumn(key="name", heading=look.text("Surname, name, patronymic"), width=240,
                    sort="person", strong=True, stretch=True,
                    text=lambda row: row.name.in_language(say).full),
        TableColumn(key="role", heading=look.text("Role"), width=210,
                    text=lambda row: office_in_words(row, words)),
        TableColumn(key="body", heading=look.text("Body"), width=220,
                    text=lambda row: row.body.say(say)),
        TableColumn(key="from", heading=look.text("From"), width=110,
                    text=lambda row: said_day(row.starts_on, words)),
        TableColumn(key="until", heading=look.text("To"), width=110, sort="until",
                    text=lambda row: said_day(row.until, words)),
        TableColumn(key="left", heading=look.text("Time left"), width=170, pill=pill,
                    text=lambda row: days_left(row, words)[1]),
    ]  # fmt: skip
