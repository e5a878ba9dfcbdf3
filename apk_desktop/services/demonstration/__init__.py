"""The demonstration register: the public history and invented people, the same every time."""

from apk_desktop.services.demonstration.building import authorship, build_demonstration

__all__ = ["authorship", "build_demonstration"]
