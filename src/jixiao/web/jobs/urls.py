"""The addresses of jobs."""

from django.urls import path

from jixiao.web.jobs import pages

app_name = "jobs"
urlpatterns = [
    path("", pages.index, name="index"),
    path("<str:token>/", pages.show, name="job"),
    path("<str:token>/part/", pages.part, name="part"),
    path("<str:token>/cancel/", pages.cancel, name="cancel"),
    path("<str:token>/remove/", pages.remove, name="remove"),
    path("<str:token>/all.zip", pages.download_all, name="all"),
    path("<str:token>/<int:number>/", pages.download, name="file"),
]
