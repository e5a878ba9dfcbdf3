"""The command line parser's own words, in the language of the answers.

argparse asks gettext for them, so it is enough that gettext knows our catalogues; what is listed
here is translated there (docs.python.org/3/library/argparse.html).
"""

from __future__ import annotations

import gettext
import os

from apk_desktop.resource_files import resource_file
from apk_desktop.wording.catalogue import Language, message

DOMAIN = "apk_desktop"

PARSER_WORDS = (
    message("usage: "),
    message("positional arguments"),
    message("options"),
    message("show this help message and exit"),
    message("argument %(argument_name)s: %(message)s"),
    message("the following arguments are required: %s"),
    message("one of the arguments %s is required"),
    message("not allowed with argument %s"),
    message("unrecognized arguments: %s"),
    message("ignored explicit argument %r"),
    message("expected one argument"),
    message("expected at least one argument"),
    message("expected at most one argument"),
    message("unknown parser %(parser_name)r (choices: %(choices)s)"),
    message("invalid choice: %(value)r (choose from %(choices)s)"),
)


def speak(language: Language) -> None:
    """Let argparse speak a language from now on."""
    gettext.bindtextdomain(DOMAIN, str(resource_file("translations")))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
