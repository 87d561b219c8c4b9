"""The process of the runner does what waits, on a database of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

_PREPARE = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from jixiao.web.accounts.models import Person
from jixiao.web.accounts.tree import add_unit
from jixiao.web.jobs.models import Job
from django.utils import timezone
unit = add_unit("1", name="示例单位")
person = Person.objects.create(login="a", name="a", state="active")
later = timezone.now().replace(year=2999)
Job.objects.create(kind="documents.check", title="t", owner=person, unit=unit, expires=later)
"""
_LOOK = """
import django
django.setup()
from jixiao.web.jobs.models import Job
print(Job.objects.get().state)
"""


def test_it_runs_the_queue_until_its_input_is_closed(tmp_path: Path) -> None:
    env = {**os.environ, "JIXIAO_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "jixiao.web.settings"}
    subprocess.run([sys.executable, "-c", _PREPARE], env=env, check=True)
    runner = subprocess.Popen([sys.executable, "-m", "jixiao.web.jobs.work"], env=env, stdin=subprocess.PIPE)
    until = time.monotonic() + 60
    state = "waiting"
    while state == "waiting" and time.monotonic() < until:
        time.sleep(0.5)
        looked = subprocess.run([sys.executable, "-c", _LOOK], env=env, check=True, capture_output=True, text=True)
        state = looked.stdout.strip()
    assert runner.stdin is not None
    runner.stdin.close()
    assert runner.wait(timeout=30) == 0
    assert state == "failed"  # its owner has no role
