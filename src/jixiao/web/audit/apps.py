"""The app of the audit log."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.audit"
    label = "audit"
