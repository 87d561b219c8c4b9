"""The addresses of review."""

from django.urls import path

from jixiao.web.review import pages

app_name = "review"
urlpatterns = [
    path("", pages.index, name="index"),
    path("return/", pages.give_back_many, name="return_many"),
    path("tasks/", pages.tasks, name="tasks"),
    path("tasks/<int:pk>/", pages.show_task, name="task"),
    path("tasks/<int:pk>/score/", pages.score_task, name="score_task"),
    path("proposals/<int:pk>/answer/", pages.answer, name="answer"),
    path("<int:pk>/", pages.show, name="show"),
    path("<int:pk>/return/", pages.give_back, name="return"),
    path("<int:pk>/propose/", pages.propose, name="propose"),
    path("<int:pk>/proposals/", pages.proposals, name="proposals"),
    path("<int:pk>/score/", pages.score, name="score"),
    path("<int:pk>/assign/", pages.assign, name="assign"),
]
