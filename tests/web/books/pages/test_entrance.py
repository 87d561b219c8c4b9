"""Who may come in, in the shape the asker reads."""

import json
from typing import cast

from django.http import HttpResponse, JsonResponse
from django.test import RequestFactory

from jixiao.web.accounts.actor import NOBODY, Actor
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.books.pages.entrance import login_needed, with_login


@with_login
def greet(request: ActorRequest) -> HttpResponse:
    return JsonResponse({"said": request.actor.person_id})


def asked(actor: Actor, **headers: str) -> HttpResponse:
    plain = RequestFactory().get("/books/1/", headers={"Accept": "application/json", **headers})
    request = cast("ActorRequest", plain)
    request.actor = actor  # as the middleware does
    return greet(request)


def test_who_is_logged_in_comes_in() -> None:
    assert asked(Actor(person_id=7)).status_code == 200
    assert asked(Actor(person_id=7), **{"X-Jixiao-Person": "7"}).status_code == 200


def test_nobody_and_another_person_are_told_to_log_in() -> None:
    for answer in (asked(NOBODY), asked(Actor(person_id=7), **{"X-Jixiao-Person": "8"})):
        assert answer.status_code == 401
        assert json.loads(answer.content)["code"] == "login"


def test_the_way_back_is_a_path_of_ours() -> None:
    request = RequestFactory().get(
        "/books/1/", headers={"Accept": "application/json", "Referer": "https://elsewhere.example/books/2/?x=1"}
    )
    told = json.loads(login_needed(request, message="登录已过期。").content)
    assert told["login_url"] == "/login/?next=/books/2/"
