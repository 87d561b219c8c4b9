"""The addresses of the home page and the county's overview."""

from django.urls import path

from jixiao.web.dashboard import county
from jixiao.web.dashboard.home import home

app_name = "dashboard"
urlpatterns = [
    path("", home, name="home"),
    path("county/", county.county, name="county"),
    path("county/<int:pk>/", county.show_round, name="round"),
    path("county/<int:pk>/report/", county.make_report, name="report"),
    path("county/<int:pk>/<slug:name>.csv", county.download, name="csv"),
]
