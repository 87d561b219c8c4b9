"""The installation that a command works on."""

import os
from pathlib import Path


def open_installation(data: Path | None) -> None:
    """Set up the web system for one command on a data folder."""
    import django

    if data is not None:
        os.environ["JIXIAO_DATA"] = str(data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jixiao.web.settings")
    django.setup()
