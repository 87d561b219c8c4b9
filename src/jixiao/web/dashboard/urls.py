"""The addresses of the home page and the county's overview."""

from django.urls import path

from jixiao.web.dashboard.home import home

app_name = "dashboard"
urlpatterns = [
    path("", home, name="home"),
]
