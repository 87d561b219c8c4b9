"""The addresses of the audit log."""

from django.urls import path

from jixiao.web.audit import pages

app_name = "audit"
urlpatterns = [
    path("", pages.index, name="index"),
    path("export/", pages.export, name="export"),
    path("seal/", pages.seal, name="seal"),
    path("verify/", pages.verify, name="verify"),
]
