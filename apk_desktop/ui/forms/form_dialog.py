"""A dialog that holds a form: it checks, saves, and says what is wrong where it is wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.ui.forms.fields import Field
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row

MOST_HEIGHT, BUTTONS_HEIGHT, MARGIN = 900, 84, 40


class FormDialog(QDialog):
    """A form with Save and Cancel. Subclasses add fields and give `save` and `explain`."""

    def __init__(self, look: Look, title: str, save_text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look = look
        self.fields: dict[str, Field] = {}
        self._changed = False
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(460)
        inner = QWidget()
        self._inner = inner
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(20, 16, 20, 12)
        self.body.setSpacing(12)
        self.body.addWidget(label(title, "name"))
        self.trouble = label("", "body", role="error")
        self.trouble.hide()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner.setProperty("role", "plain")
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 14)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._below(save_text))
        QShortcut(QKeySequence.StandardKey.Save, self, self.try_save)

    @classmethod
    def ask_to_leave(cls, look: Look, parent: QWidget) -> bool:
        """Ask whether to leave without saving; tests replace this."""
        box = QMessageBox(parent)
        box.setWindowTitle(look.text("Leave without saving?"))
        box.setText(look.text("What you have entered is not saved."))
        leave = box.addButton(look.text("Leave"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(look.text("Go on editing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave

    def add_field(self, field: Field) -> Field:
        """Add a field to the body and watch it for changes."""
        self.body.addWidget(field)
        return self.watch(field)

    def watch(self, field: Field) -> Field:
        """Take part in checking a field that stands in a layout of its own."""
        self.fields[field.name] = field
        field.changed.connect(self._note_change)
        return field

    def add_choice(self, said: str) -> QCheckBox:
        """Add a line with a tick that is set; the words wrap beside it."""
        box = QCheckBox()
        box.setAccessibleName(said)
        box.setChecked(True)
        line = row(box, label(said), spacing=8)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        return box

    def save(self) -> None:
        """Write the entry through a service; raises Refused or EditedByAnother."""
        raise NotImplementedError

    def explain(self, refusal: Refused) -> str:
        """Put a refusal into words; dialogs with refusals of their own say them."""
        return self.look.text("This entry cannot be saved ({code}).", code=refusal.code)

    def try_save(self) -> None:
        """Check every field, save, and close; or show what is wrong and stay."""
        if self.is_sound() and self.attempt(self.save):
            self.accept()

    def is_sound(self) -> bool:
        """Check every field and go to the first that is wrong."""
        self._show_trouble("")
        wrong = [field for field in self.fields.values() if not field.validate()]
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def attempt(self, step: Callable[[], object]) -> bool:
        """Take a step of saving; where it is refused, say why."""
        try:
            step()
        except Refused as refusal:
            self._show_refusal(refusal)
        except EditedByAnother as edited:
            self._show_both_versions(edited.theirs)
        else:
            return True
        return False

    def _below(self, save_text: str) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(20, 0, 20, 0)
        box.addWidget(self.trouble)
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(save_text, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        self.cancel_button = buttons.addButton(
            self.look.text("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        buttons.accepted.connect(self.try_save)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)
        return holder

    def _note_change(self) -> None:
        self._changed = True

    def _show_refusal(self, refusal: Refused) -> None:
        sentence = self.explain(refusal)
        field = self.fields.get(refusal.field)
        if field is None:
            self._show_trouble(sentence)
        else:
            field.show_trouble(sentence)
            field.setFocus()

    def _show_both_versions(self, theirs: dict[str, object] | None) -> None:
        """Leave what was typed, and say beside each field what stands in the register now."""
        if theirs is None:
            self._show_trouble(
                self.look.text(
                    "Somebody else removed this record while you were editing. "
                    "Copy what you need and close the form."
                )
            )
            return
        self._show_trouble(
            self.look.text(
                "Somebody else changed this record while you were editing. What stands in the "
                "register now is said beside the fields that differ. Close the form and enter "
                "your change again."
            )
        )
        for name, field in self.fields.items():
            said = field.said(theirs[name]) if name in theirs else None
            if said is not None and field.shown() not in (None, said):
                empty = self.look.text("nothing")
                field.show_trouble(
                    self.look.text("In the register now: {value}", value=said or empty)
                )

    def _show_trouble(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the fields, as far as the window behind has room."""
        super().showEvent(event)
        parent = self.parentWidget()
        room = parent.window().height() if parent is not None else MOST_HEIGHT
        wanted = self._inner.sizeHint().height() + BUTTONS_HEIGHT
        self.resize(self.width(), min(wanted, max(room - MARGIN, self.minimumHeight())))

    def reject(self) -> None:
        if not self._changed or self.ask_to_leave(self.look, self):
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            super().keyPressEvent(event)


def run_dialog(dialog: QDialog, done: Callable[[], object]) -> None:
    """Open a dialog over its window and go on where it was accepted; tests drive the dialog."""
    dialog.accepted.connect(done)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
