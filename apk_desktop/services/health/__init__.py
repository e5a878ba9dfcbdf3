"""Data health: rules that records can break, and what is found of each."""
