"""The fields a form is made of."""

from apk_desktop.ui.forms.choice_field import ChoiceField
from apk_desktop.ui.forms.date_field import DateField
from apk_desktop.ui.forms.field import Field
from apk_desktop.ui.forms.text_fields import LongTextField, NumberField, TextField

__all__ = ["ChoiceField", "DateField", "Field", "LongTextField", "NumberField", "TextField"]
