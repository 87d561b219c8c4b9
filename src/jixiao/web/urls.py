"""The addresses of the web system: each app has its own file."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("jixiao.web.accounts.urls")),
    path("audit/", include("jixiao.web.audit.urls")),
    path("", include("jixiao.web.rounds.urls")),
    path("books/", include("jixiao.web.books.urls")),
    path("review/", include("jixiao.web.review.urls")),
    path("files/", include("jixiao.web.files.urls")),
    path("", include("jixiao.web.dashboard.urls")),
    path("", include("jixiao.web.documents.urls")),
    path("jobs/", include("jixiao.web.jobs.urls")),
    path("rectification/", include("jixiao.web.rectification.urls")),
    path("disclosure/", include("jixiao.web.disclosure.urls")),
    path("me/tokens/", include("jixiao.web.api.token_urls")),
    path("api/", include("jixiao.web.api.urls")),
]
handler404 = "jixiao.web.problem.not_found"
handler500 = "jixiao.web.problem.server_error"
