"""The addresses of rectification."""

from django.urls import path

from jixiao.web.rectification.pages import items, raising, result_use

app_name = "rectification"
urlpatterns = [
    path("", items.index, name="index"),
    path("ledger/", items.ledger, name="ledger"),
    path("close/", items.close_many, name="close_many"),
    path("forms/<int:pk>/", raising.raise_items, name="raise"),
    path("result-use/", result_use.index, name="result_uses"),
    path("result-use/take/", result_use.take, name="take_results"),
    path("result-use/<int:pk>/", result_use.show, name="result_use"),
    path("result-use/<int:pk>/files/", result_use.files, name="result_use_files"),
    path("<int:pk>/", items.show, name="show"),
    path("<int:pk>/plan/", items.plan, name="plan"),
    path("<int:pk>/evidence/", items.add_evidence, name="add_evidence"),
    path("<int:pk>/evidence/<int:attachment>/", items.evidence, name="evidence"),
    path("<int:pk>/evidence/<int:attachment>/remove/", items.remove_evidence, name="remove_evidence"),
    path("<int:pk>/report/", items.report, name="report"),
    path("<int:pk>/rerun/", items.close_by_rule, name="rerun"),
    path("<int:pk>/sign/", items.sign_off, name="sign"),
    path("<int:pk>/return/", items.send_back, name="return"),
    path("<int:pk>/reopen/", items.reopen, name="reopen"),
]
