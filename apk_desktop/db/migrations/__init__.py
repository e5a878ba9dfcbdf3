"""Schema migrations, run when an older register is opened.

Each revision is a module `v0001_….py` with `revision = "0001"`; the register's `user_version`
is the number of the last one applied.
"""

from pathlib import Path

SCHEMA_VERSION = 6
FOLDER = Path(__file__).resolve().parent
