"""The addresses of documents."""

from django.urls import path

from jixiao.web.documents import check_pages, pages, round_pages

app_name = "documents"
urlpatterns = [
    path("documents/", pages.index, name="index"),
    path("documents/rounds/<int:pk>/", round_pages.generate_round, name="round"),
    path("documents/<int:unit>/<int:year>/", pages.show, name="unit"),
    path("documents/<int:unit>/<int:year>/generate/", pages.generate, name="generate"),
    path("documents/<int:unit>/<int:year>/entry/", pages.entry, name="entry"),
    path("documents/<int:unit>/<int:year>/template/", pages.template, name="template"),
    path("check/", check_pages.check, name="check"),
    path("check/page.js", check_pages.script, name="check_script"),
    path("check/<str:token>/", check_pages.show, name="check_result"),
    path("check/<str:token>/<int:number>/", check_pages.show_file, name="check_file"),
]
