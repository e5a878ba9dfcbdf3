"""The one style sheet: radius, border and padding of controls; the rest is painted."""

from __future__ import annotations

from string import Template

from apk_desktop.ui.theme.tokens import Tokens

HEADING_SHARE, CONTROL_SHARE, LINK_SHARE = 11.5 / 13, 20 / 13, 18 / 13
"""How large headings of columns, and how high controls and links, are beside the text."""

_SHEET = Template("""
QAbstractItemView, QPushButton, QToolButton { outline: 0; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px 6px; }
QFrame[role="sidebar"], QFrame[role="statusbar"] { background: $sidebar; }
QFrame[role="topbar"] { background: $window; border-bottom: 1px solid $line; }
QFrame[role="statusbar"] { border-top: 1px solid $line; }
QFrame[role="footer"] {
    background: $surface_alt; border: 0; border-top: 1px solid $line;
    border-bottom-left-radius: 7px; border-bottom-right-radius: 7px; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="card-accent"] {
    background: $surface; border: 1px solid $line; border-left: 4px solid $accent;
    border-radius: 8px; }
QFrame[role="card-header"] { border: 0; border-bottom: 1px solid $line; }
QFrame[role="separator"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="message"] { background: $selected; border: 1px solid $line; border-radius: 6px; }
QFrame[role="message-warn"] { background: $warn_soft; border: 1px solid $line; border-radius: 6px; }
QFrame[role="message-error"] {
    background: $error_soft; border: 1px solid $line; border-radius: 6px; }
QFrame[role="as-of"] { background: $warn_soft; border-bottom: 1px solid $line; }
QLabel[role="secondary"] { color: $text_2; }
QLabel[role="error"] { color: $error; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="accent"] { color: $accent; }
QPushButton, QToolButton[role="button"] {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 5px 13px; min-height: ${control}px; }
QPushButton:hover, QToolButton[role="button"]:hover { background: $hover; }
QPushButton:focus, QToolButton[role="button"]:focus {
    border: 2px solid $accent; padding: 4px 12px; }
QPushButton:disabled { color: $text_2; border-color: $line; }
QPushButton[role="primary"] {
    background: $accent_fill; color: $on_accent; border: 1px solid $accent_fill; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_fill; border-color: $text; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $hover; color: $text_2; border-color: $line; }
QPushButton[role="link"], QToolButton[role="link"] {
    background: transparent; color: $accent; border: 1px solid transparent; padding: 3px 4px;
    min-height: ${link}px; text-align: left; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { background: $hover; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus {
    border: 2px solid $accent; padding: 2px 3px; border-radius: 4px; }
QToolButton[role="icon"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton[role="icon"]:hover { background: $hover; }
QToolButton[role="icon"]:focus { border: 2px solid $accent; padding: 4px; }
QToolButton[role="segment"] {
    background: $surface; color: $text; border: 1px solid $border; padding: 5px 11px;
    min-height: ${control}px; }
QToolButton[role="segment"][place="first"] {
    border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QToolButton[role="segment"][place="last"] {
    border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[role="segment"][place="middle"], QToolButton[role="segment"][place="last"] {
    border-left: 0; }
QToolButton[role="segment"]:hover { background: $hover; }
QToolButton[role="segment"]:checked { background: $selected; color: $accent; font-weight: 600; }
QToolButton[role="segment"]:focus { border: 2px solid $accent; padding: 4px 10px; }
QToolButton[role="chip"] {
    background: $selected; color: $accent; border: 1px solid $accent; border-radius: 14px;
    padding: 3px 28px 3px 11px; min-height: ${control}px; }
QToolButton[role="chip"]:focus { border: 2px solid $accent; padding: 2px 27px 2px 10px; }
QToolButton[role="chip-offer"] {
    background: transparent; color: $text_2; border: 1px dashed $border; border-radius: 14px;
    padding: 3px 11px 3px 9px; min-height: ${control}px; }
QToolButton[role="chip-offer"]:hover { background: $hover; }
QToolButton[role="chip-offer"]:focus { border: 2px solid $accent; padding: 2px 10px 2px 8px; }
QToolButton[role="chip-on"], QToolButton[role="chip-off"] {
    background: transparent; color: $text; border: 1px solid $border; border-radius: 14px;
    padding: 3px 11px; min-height: ${control}px; }
QToolButton[role="chip-on"] { background: $selected; color: $accent; border-color: $accent; }
QToolButton[role="chip-off"]:hover { background: $hover; }
QToolButton[role="chip-on"]:focus, QToolButton[role="chip-off"]:focus {
    border: 2px solid $accent; padding: 2px 10px; }
QToolButton[role="button"][chevron="true"] { padding-right: 28px; }
QToolButton[role="button"][changed="true"] {
    background: $warn_soft; color: $warn; font-weight: 600; }
QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit, QComboBox, QDateEdit, QSpinBox, QTimeEdit, QPlainTextEdit, QTextEdit {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 5px 9px; selection-background-color: $accent_fill; selection-color: $on_accent; }
QLineEdit, QComboBox, QDateEdit, QSpinBox, QTimeEdit { min-height: ${control}px; }
QSpinBox::up-button, QSpinBox::down-button {
    width: 0; border: 0; subcontrol-origin: border; subcontrol-position: top right; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {
    background: transparent; border: 0; padding: 0 9px; min-height: 0; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus, QTimeEdit:focus,
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 4px 8px; }
QPushButton[role="search"] {
    background: $surface_alt; color: $text_2; border: 1px solid $border; border-radius: 6px;
    padding: 5px 9px 5px 7px; min-height: ${control}px; text-align: left; font-weight: 400; }
QPushButton[role="search"]:hover { border-color: $text_2; }
QPushButton[role="search"]:focus { border: 2px solid $accent; padding: 4px 8px 4px 6px; }
QLineEdit[role="search"] { padding-left: 3px; }
QLineEdit[role="search"]:focus { padding-left: 2px; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $surface_alt; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border: 1px solid $error; }
QLineEdit[wrong="true"]:focus, QComboBox[wrong="true"]:focus { border: 2px solid $error; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow {
    width: 0; height: 0; border-left: 4px solid $surface; border-right: 4px solid $surface;
    border-top: 5px solid $text_2; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border; }
QTableView, QTreeView, QListView {
    background: $surface; color: $text; border: 0; gridline-color: $line;
    selection-background-color: $selected; selection-color: $text; }
QTreeView[role="sidebar"] { background: $sidebar; }
QHeaderView { background: $surface_alt; border: 0; }
QHeaderView::section {
    background: $surface_alt; color: $text_2; border: 0; border-bottom: 1px solid $line;
    padding: 8px 10px; font-size: ${heading}px; font-weight: 600; }
QTableView[role="close"] QHeaderView::section { padding: 8px 6px; }
QTableView QHeaderView::section:vertical { padding: 0; }
QHeaderView::up-arrow, QHeaderView::down-arrow {
    width: 0; height: 0; border-left: 4px solid $surface_alt; border-right: 4px solid $surface_alt;
    subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }
QHeaderView::up-arrow { border-bottom: 5px solid $text_2; }
QHeaderView::down-arrow { border-top: 5px solid $text_2; }
QScrollArea, QAbstractScrollArea > QWidget[role="plain"] { background: transparent; border: 0; }
QSplitter::handle { background: transparent; }
QTabBar::tab {
    background: transparent; color: $text_2; padding: 7px 11px; border: 0;
    border-bottom: 2px solid transparent; }
QTabBar[role="dense"]::tab { padding: 7px 2px; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { background: $hover; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $text_2; }
QMenu::separator { background: $line; height: 1px; margin: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox { spacing: 8px; color: $text; }
QDialog { background: $window; }
QDialog[role="palette"] { border: 1px solid $border; }
""")


def style_sheet(tokens: Tokens, text_pixels: int) -> str:
    """Fill the sheet with a theme's colours for text of a size."""
    sizes = {
        "heading": round(text_pixels * HEADING_SHARE, 1),
        "control": round(text_pixels * CONTROL_SHARE),
        "link": round(text_pixels * LINK_SHARE),
    }
    return _SHEET.substitute(tokens._asdict(), **sizes)
