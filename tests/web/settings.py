"""The settings of the web system for tests: a data folder of its own, and quick hashing."""

import atexit
import os
import shutil
import sys
import tempfile

_FOLDER = tempfile.mkdtemp(prefix="jixiao-test-")
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["JIXIAO_DATA"] = _FOLDER

from jixiao.web.settings import *  # noqa: E402, F403 - the folder has to be set first; a settings module is flat

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
_DATABASE = sys.modules["jixiao.web.settings"].DATABASES["default"]
if _DATABASE["ENGINE"] == "jixiao.web.sqlite_in_turn":
    _DATABASE["TEST"] = {"NAME": ":memory:"}  # also where tests run side by side
