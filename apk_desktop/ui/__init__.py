"""The screens, and all of Qt."""
