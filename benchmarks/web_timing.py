"""Tell in a header of each answer how long the server worked on it; only the benchmark does this."""

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class TimingMiddleware:
    """Stands outside everything else, so that it sees all of the work."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with wall and CPU time of this thread in milliseconds."""
        wall, cpu = time.perf_counter(), time.thread_time()
        response = self.get_response(request)
        wall, cpu = time.perf_counter() - wall, time.thread_time() - cpu
        response["Server-Timing"] = f"wall;dur={wall * 1000:.2f}, cpu;dur={cpu * 1000:.2f}"
        return response
