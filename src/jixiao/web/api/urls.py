"""The addresses of the API."""

from django.urls import include, path

from jixiao.web.api.entrance import api_patterns, build_api

app_name = "api"
urlpatterns = [path("v1/", include(list(api_patterns(build_api()))))]
