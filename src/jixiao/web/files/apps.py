"""The app of files."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.files"
    label = "files"
