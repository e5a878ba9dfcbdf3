"""Measurements of speed, as ratios to a yardstick run in turn on the same machine."""
