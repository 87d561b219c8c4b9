"""The addresses of rounds and forms."""

from django.urls import path

from jixiao.web.rounds import pages, paper_pages
from jixiao.web.rounds.state import STEPS

app_name = "rounds"
urlpatterns = [
    path("rounds/", pages.index, name="index"),
    path("rounds/open/", pages.open_round, name="open"),
    path("rounds/<int:pk>/", pages.show_round, name="round"),
    path("rounds/<int:pk>/units/", pages.on_units, name="on_units"),
    path("versions/<int:pk>/receipt.docx", paper_pages.receipt, name="receipt"),
    path("returns/<int:pk>/letter.docx", paper_pages.letter, name="letter"),
    path("forms/<int:pk>/", pages.show_assignment, name="assignment"),
    path("forms/<int:pk>/delegate/", pages.delegate, name="delegate"),
    *(path(f"forms/<int:pk>/{step}/", pages.take_step, {"step": step}, name=step) for step in STEPS),
]
