"""Colours, type and icons of the window, light and dark."""
