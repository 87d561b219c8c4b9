"""The app of documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.documents"
    label = "documents"
