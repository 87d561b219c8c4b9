"""The addresses of filling in."""

from django.urls import path

from jixiao.web.books.pages import filling, findings, imports, stories

app_name = "books"
urlpatterns = [
    path("", filling.index, name="index"),
    path("start/<int:unit>/<int:year>/", filling.start, name="start"),
    path("<int:pk>/", filling.show_book, name="book"),
    path("<int:pk>/next-year/", filling.start_year, name="start_year"),
    path("<int:pk>/workbook/", filling.download_workbook, name="workbook"),
    path("<int:pk>/panel/", filling.panel, name="panel"),
    path("<int:pk>/tables/<slug:table>/", filling.show_table, name="table"),
    path("<int:pk>/tables/<slug:table>/data/", filling.read_table, name="data"),
    path("<int:pk>/tables/<slug:table>/save/", filling.save_table, name="save"),
    path("<int:pk>/findings/<slug:mark>/explain/", findings.explain, name="explain"),
    path("<int:pk>/findings/<slug:mark>/dispute/", findings.dispute, name="dispute"),
    path("<int:pk>/findings/<slug:mark>/undo/", findings.undo, name="undo"),
    path("<int:pk>/findings/<slug:mark>/repair/", findings.repair, name="repair"),
    path("<int:pk>/figure/", stories.figure, name="figure"),
    path("<int:pk>/texts/", stories.texts, name="texts"),
    path("<int:pk>/texts/values/", stories.values, name="values"),
    path("<int:pk>/texts/save/", stories.save_text, name="save_text"),
    path("<int:pk>/import/", imports.choose, name="import"),
    path("<int:pk>/import/<slug:source>/", imports.keep, name="keep"),
    path("<int:pk>/import/file/<int:attachment>/", imports.confirm, name="confirm"),
]
