"""The app of books."""

from django.apps import AppConfig


class BooksConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.books"
    label = "books"
