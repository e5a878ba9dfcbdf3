"""The desktop register of the Assembly of the People of Kazakhstan."""

__version__ = "0.1.0"
