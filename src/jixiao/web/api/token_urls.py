"""The addresses of the keys of own scripts."""

from django.urls import path

from jixiao.web.api import pages

app_name = "tokens"
urlpatterns = [
    path("", pages.tokens, name="index"),
    path("<int:pk>/revoke/", pages.revoke, name="revoke"),
]
