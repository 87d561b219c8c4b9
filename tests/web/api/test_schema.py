"""What the API says of itself is true: whatever is sent, a declared answer comes back, and never an incident."""

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import CHECKS
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation

from tests.web.access.world import make_world
from tests.web.api.key import issue
from tests.web.conftest import County

if TYPE_CHECKING:
    from wsgiref.types import StartResponse

CHECKED = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")
PATIENT = settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.slow
@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("who", ["approver", "finance", "audit"])
def test_whatever_is_sent_is_answered_as_declared(county: County, who: str, mode: GenerationMode) -> None:
    make_world(county)
    key = issue(county, who=who)
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", answer_whole)
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) > 25  # nothing is left out
    for operation in operations:
        ask_much(operation, key=key, mode=mode)


def answer_whole(environ: dict[str, Any], start: "StartResponse") -> list[bytes]:
    """Answer as the web server does, which closes what it has sent, and with it the files that came."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # the transaction of the test goes on
    environ.pop("HTTP_ACCEPT_ENCODING", None)  # what is checked is read as it was sent, not unpacked first
    answer: Any = get_wsgi_application()(environ, start)
    content = [b"".join(answer)]
    answer.close()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
    return content


def ask_much(operation: APIOperation[Any, Any, Any, Any], *, key: str, mode: GenerationMode) -> None:
    """Send what fits the description of an operation, or what does not, and hold each answer to it."""
    checks: list[Any] = [CHECKS.get_one(name) for name in CHECKED]

    @PATIENT
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Case[Any]) -> None:
        case.call_and_validate(headers={"Authorization": f"Bearer {key}"}, checks=checks)

    ask()
