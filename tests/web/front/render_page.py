"""Render the templates as the web system would: JSON {name: {source, context}} comes in, {name: page} goes out."""

import json
import sys
from pathlib import Path

import django
from django import conf, template

WEB = Path(__file__).resolve().parents[3] / "src" / "jixiao" / "web"


def main() -> None:
    """Render each page of standard input."""
    conf.settings.configure(STATIC_URL="/static/", USE_TZ=True)
    django.setup()
    engine = template.Engine(
        dirs=[str(WEB / "templates")],
        libraries={"static": "django.templatetags.static"},
        builtins=["jixiao.web.template_words"],
    )
    pages = json.loads(sys.stdin.buffer.read())
    rendered = {
        name: engine.from_string(p["source"]).render(template.Context(p["context"])) for name, p in pages.items()
    }
    sys.stdout.buffer.write(json.dumps(rendered).encode())


if __name__ == "__main__":
    main()
