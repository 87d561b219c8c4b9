"""The app of the Books."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.store"
    label = "store"
