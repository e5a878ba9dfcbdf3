"""The form of a membership: begin or correct it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.dates import UnreadableDate
from apk_desktop.domain.faults import Refused
from apk_desktop.services.membership_entry import ALTERNATE, ROLES, MembershipEntry
from apk_desktop.services.memberships import PostChoice
from apk_desktop.services.person_card import Paper, PersonRole
from apk_desktop.services.references import Body
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, LongTextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.picker_field import Found, PickerField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.act_fields import ActFields
from apk_desktop.ui.pages.people.handover_fields import HandoverFields
from apk_desktop.ui.pages.people.membership_services import MembershipServices
from apk_desktop.wording.memberships import category_said, membership_refusal, role_name

WIDTH, HEIGHT = 640, 640
FOUND_AT_MOST = 12


class MembershipDialog(FormDialog):
    """Begins a membership, or corrects the one it gets; person or body may be given."""

    def __init__(
        self,
        look: Look,
        services: MembershipServices,
        on: date,
        parent: QWidget | None,
        *,
        person: int | None = None,
        body: int | None = None,
        first_role: str = "member",
        role: PersonRole | None = None,
    ) -> None:
        title = look.text("Correct membership") if role else look.text("New membership")
        super().__init__(look, title, look.text("Save"), parent)
        self._services, self._on, self._role = services, on, role
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        self._bodies = services.references.bodies(on.isoformat(), language=look.language)
        self._posts: dict[int, PostChoice] = {}
        self._add_who(person, role.body_id if role else body, role)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.body.addLayout(self._grid)
        self._add_what(role, first_role)
        self._add_when(role)
        self.handover = HandoverFields(look, services.following)
        self.body.addWidget(self.handover)
        self.watch(self.handover.reason)
        self.act = ActFields(look, role.begun_by if role else Paper())
        self.body.addWidget(self.act)
        for field in self.act.fields:
            self.watch(field)
        self.note = LongTextField(look, "note", look.text("Note"), role.note if role else "")
        self.add_field(self.note)
        self.body.addStretch(1)
        self._offer_what_the_body_has()
        self._show_alternate()
        self.post.set_value(role.post_id if role else None)
        self.category.set_value(role.category if role else None)
        self.alternate_for.set_value(role.alternate_for_id if role else None)
        self._connect()
        self._changed = False  # filling the form in is no change of the clerk's

    def save(self) -> None:
        if self.person.value is None:
            raise Refused("person_missing", "person")
        if self.organization.id is None:
            raise Refused("body_missing", "organization")
        entry = self._entry(self.person.value, self.organization.id)
        if self._role is None:
            self._services.memberships.add(entry, self.handover.handover())
        else:
            self._services.memberships.edit(self._role.id, self._role.version, entry)

    def explain(self, refusal: Refused) -> str:
        return membership_refusal(refusal, self.look.words.catalogue)

    def _add_who(self, person: int | None, body: int | None, role: PersonRole | None) -> None:
        look, say = self.look, self.look.language
        known = None
        if person is not None:
            known = (person, self._services.people.named(person).in_language(say).full)
        self.person = PickerField(
            look, "person", look.text("Person"), self._find_people, known, required=True
        )
        self.person.editor.setReadOnly(person is not None)
        bodies = [(one.id, one.name.say(say)) for one in _by_weight(self._bodies)]
        self.organization = ChoiceField(
            look, "organization", look.text("Body"), bodies, body, required=True
        )
        # A correction may mend anything but whose membership it is and where.
        self.organization.editor.setEnabled(role is None)
        for field in (self.person, self.organization):
            self.add_field(field)

    def _add_what(self, role: PersonRole | None, first_role: str) -> None:
        look = self.look
        words = look.words.catalogue
        self.post = ChoiceField(look, "post", look.text("Post"), [], none=look.text("no post"))
        roles = [(code, role_name(code, words)) for code in ROLES]
        self.role = ChoiceField(
            look, "role", look.text("Role"), roles, role.role if role else first_role, required=True
        )
        self.category = ChoiceField(look, "category", look.text("Category"), [])
        self.alternate_for = ChoiceField(
            look, "alternate_for", look.text("In the place of the member"), []
        )
        communities = [
            (one.id, one.plural.say(look.language) or one.name.say(look.language))
            for one in self._services.references.communities(look.language)
        ]
        self.community = ChoiceField(
            look, "community", look.text("For the community"), communities,
            role.community_id if role else None,
        )  # fmt: skip
        behalf = None
        if role and role.behalf_id:
            behalf = (role.behalf_id, role.behalf.say(look.language))
        self.behalf = PickerField(
            look, "on_behalf_of", look.text("On behalf of"), self._find_bodies, behalf
        )
        self._place(0, self.post, self.role)
        self._place(1, self.category, self.community)
        self._place(2, self.behalf, self.alternate_for)

    def _add_when(self, role: PersonRole | None) -> None:
        look = self.look
        self.starts = DateField(look, "starts_on", look.text("From"),
                                role.starts_on if role else self._on, partial=True)  # fmt: skip
        self.planned = DateField(look, "planned_end_on", look.text("Planned end"),
                                 role.planned_end_on if role else None, partial=True)  # fmt: skip
        self._place(3, self.starts, self.planned)
        self.ends = DateField(look, "ends_on", look.text("Ended on"),
                              role.ends_on if role else None, partial=True)  # fmt: skip
        if role and role.ends_on:
            self._place(4, self.ends)

    def _place(self, down: int, *fields: Field) -> None:
        for across, field in enumerate(fields):
            self._grid.addWidget(field, down, across, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(across, 1)
            self.watch(field)

    def _entry(self, person_id: int, body_id: int) -> MembershipEntry:
        return MembershipEntry(
            person_id=person_id,
            organization_id=body_id,
            post_id=self.post.id,
            role=self.role.code,
            category=self.category.code,
            on_behalf_of_id=self.behalf.value,
            community_id=self.community.id,
            starts_on=self.starts.iso,
            ends_on=self.ends.iso,
            planned_end_on=self.planned.iso,
            alternate_for_id=self.alternate_for.id if self.role.code == ALTERNATE else None,
            begun_by=self.act.paper(),
            note=self.note.value,
        )

    def _connect(self) -> None:
        self.organization.changed.connect(self._offer_what_the_body_has)
        self.starts.changed.connect(self._offer_what_the_body_has)
        self.post.changed.connect(self._follow_post)
        self.role.changed.connect(self._show_alternate)
        for field in (self.person, self.post):
            field.changed.connect(self._show_handover)
        self._show_handover()

    @property
    def _first_day(self) -> date:
        """The day on which the membership begins, as far as it can be read."""
        try:
            parsed = self.starts.parsed
        except UnreadableDate:
            return self._on
        return parsed.first_day if parsed else self._on

    def _offer_what_the_body_has(self) -> None:
        """Offer the posts, categories and members that the body has on the first day."""
        look, services, body = self.look, self._services, self.organization.id
        words, say, day = look.words.catalogue, look.language, self._first_day
        posts = services.memberships.posts(body, day) if body is not None else []
        self._posts = {one.id: one for one in posts}
        choices = [(one.id, self._named(one)) for one in posts]
        self.post.set_choices(choices, self.post.id, none=look.text("no post"))
        known = services.categories.of(body or 0).values()
        named = [(one.code, category_said(one.code, one.name, words)) for one in known]
        self.category.set_choices(named, self.category.value)
        members = services.memberships.members(body, day) if body is not None else []
        self.alternate_for.set_choices(
            [(one.id, one.name.in_language(say).full) for one in members], self.alternate_for.value
        )

    def _show_alternate(self) -> None:
        """An alternate names a member and holds no post."""
        stands_in = self.role.code == ALTERNATE
        self.alternate_for.setVisible(stands_in)
        self.post.setEnabled(not stands_in)
        if stands_in:
            self.post.set_value(None)

    def _show_handover(self) -> None:
        post = self._posts.get(self.post.id or 0)
        if self._role is not None or post is None:
            self.handover.show_nothing()
        else:
            self.handover.show_post(post, self.person.value, self._first_day)

    def _named(self, post: PostChoice) -> str:
        look = self.look
        title = post.title.say(look.language) or role_name(post.role, look.words.catalogue)
        if post.number:
            title = f"{title} № {post.number}"
        holder = post.holder.in_language(look.language).with_initials
        if holder:
            return look.text("{post}: {holder}", post=title, holder=holder)
        return look.text("{post}: vacant", post=title)

    def _follow_post(self) -> None:
        """A post brings its role and category along."""
        post = self._posts.get(self.post.id or 0)
        if post is not None:
            self.role.set_value(post.role)
            if post.category:
                self.category.set_value(post.category)

    def _find_people(self, text: str) -> list[Found]:
        """Offer people by name; of the birth date the year alone tells namesakes apart."""
        say = self.look.language
        return [
            (one.id, one.name.in_language(say).full, (one.birth_on or "")[: len("YYYY")])
            for one in self._services.people.find(text, say)
        ]

    def _find_bodies(self, text: str) -> list[Found]:
        words = search_key(text).split()
        found = [
            (one.id, one.name.say(self.look.language), "")
            for one in self._bodies
            if words and all(word in search_key(" ".join(one.name)) for word in words)
        ]
        return found[:FOUND_AT_MOST]


def _by_weight(bodies: list[Body]) -> list[Body]:
    """Put the Assembly, its Council and other bodies before associations, each by name."""
    kinds = ("assembly", "council", "secretariat", "regional_assembly", "majilis_group",
             "senate_group", "state_body")  # fmt: skip
    weight = {kind: at for at, kind in enumerate(kinds)}
    return sorted(bodies, key=lambda one: weight.get(one.kind, len(kinds)))
