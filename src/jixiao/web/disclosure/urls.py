"""The addresses of disclosure."""

from django.urls import path

from jixiao.web.disclosure.pages import county, published, year

app_name = "disclosure"
urlpatterns = [
    path("", county.index, name="index"),
    path("days/", county.set_days, name="days"),
    path("site/", county.site, name="site"),
    path("jobs/<str:token>/", year.finished, name="job"),
    path("packages/<int:pk>/", year.download, name="download"),
    path("<int:unit>/<int:year>/", year.show, name="year"),
    path("<int:unit>/<int:year>/screen/", year.screen, name="screen"),
    path("<int:unit>/<int:year>/acknowledge/", year.acknowledge, name="acknowledge"),
    path("<int:unit>/<int:year>/package/", year.package, name="package"),
    path("<int:unit>/<int:year>/data/", year.open_data, name="open_data"),
    path("<int:unit>/<int:year>/compare/", published.compare, name="compare"),
    path("<int:unit>/<int:year>/day/", published.set_day, name="day"),
    path("<int:unit>/<int:year>/publish/", published.publish, name="publish"),
]
