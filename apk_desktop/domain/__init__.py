"""The rules of the Assembly: standard library only, no clock, no files."""
