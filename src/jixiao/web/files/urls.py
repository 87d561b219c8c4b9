"""The addresses of files."""

from django.urls import path

from jixiao.web.files import pages

app_name = "files"
urlpatterns = [
    path("", pages.index, name="index"),
    path("add/<str:point>/<int:number>/", pages.add, name="add"),
    path("add/<str:point>/<int:number>/<str:key>/", pages.add, name="add_to"),
    path("<int:pk>/", pages.download, name="download"),
    path("<int:pk>/remove/", pages.remove, name="remove"),
]
