"""The app of persons and units."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.accounts"
    label = "accounts"
