"""Filters of the templates: figures and times as people read them."""

from django import template

register = template.Library()
