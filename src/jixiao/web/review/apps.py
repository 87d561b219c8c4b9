"""The app of review."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.review"
    label = "review"
