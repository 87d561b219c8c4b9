"""The kinds of long work of this app."""

from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import BUSINESS_ROLES
from jixiao.web.documents.check_job import run_check
from jixiao.web.documents.report_job import run_reports
from jixiao.web.documents.round_job import FINANCE, run_round
from jixiao.web.documents.template_job import run_template
from jixiao.web.jobs.kind import JobKind, register_kind

CHECK, REPORTS, TEMPLATE, ROUND = "documents.check", "documents.reports", "documents.template", "documents.round"
_MAKE = "document.generate"
DOCUMENT_KINDS = (
    JobKind(CHECK, "检查文件", "file.check", frozenset(Role), run_check, is_quick=True, page="documents:check_result"),
    JobKind(REPORTS, "生成报告", _MAKE, BUSINESS_ROLES, run_reports),
    JobKind(TEMPLATE, "填空表", _MAKE, BUSINESS_ROLES, run_template, is_quick=True),
    JobKind(ROUND, "全部单位生成", _MAKE, FINANCE, run_round),
)


def register_kinds() -> None:
    """Make the kinds of this app known to the queue."""
    for kind in DOCUMENT_KINDS:
        register_kind(kind)
