"""The jobs a clerk does, one module each."""
