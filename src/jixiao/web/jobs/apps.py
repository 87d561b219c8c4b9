"""The app of jobs."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.jobs"
    label = "jobs"
