"""Books: as a whole, by table, what was found and what people said to it, saves, attachments."""

from django.http import HttpResponse, JsonResponse
from ninja import Router
from ninja.errors import HttpError

from jixiao.book.column import TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.book_json import book_to_json
from jixiao.pipelines.check_book import SCHEMA
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import NotFoundError
from jixiao.web.api.answers import answers
from jixiao.web.api.once import once
from jixiao.web.api.paging import Paged, PageNumber, PageSize, paged
from jixiao.web.api.schema import AttachmentOut, BookOut, NoteAsked, NoteOut
from jixiao.web.api.strict_json import read_json
from jixiao.web.books.actions.save_table import SaveTable
from jixiao.web.books.actions.speak_to_finding import ExplainFinding, TakeBackNote
from jixiao.web.books.saving.asked import read_asked, read_request_key
from jixiao.web.books.table_page import table_data
from jixiao.web.checks.models import FindingNote
from jixiao.web.checks.run import check_head
from jixiao.web.files.find import visible_attachments
from jixiao.web.rounds.lock import locked_tables
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook

router = Router(tags=["books"])


@router.get("/books", response=answers(Paged[BookOut]), url_name="books")
def list_books(request: ActorRequest, *, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the Books that the person can see."""
    return paged(visible(YearBook, actor=request.actor), page=page, size=size)


@router.get("/books/{int:pk}", response=answers(dict), url_name="book")
def show_book(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Return the whole Book, as `jixiao export` writes it."""
    head = find_visible(YearBook, actor=request.actor, pk=pk)
    return JsonResponse(book_to_json(load_book(head, has_prior=False)))


@router.get("/books/{int:pk}/tables/{slug:table}", response=answers(dict), url_name="table")
def show_table(request: ActorRequest, *, pk: int, table: str) -> HttpResponse:
    """Return one table with the versions that a save names."""
    head, schema = find_visible(YearBook, actor=request.actor, pk=pk, roles=OWN_ROLES), _table(table)
    locked = locked_tables(head.unit_id, year=head.year).get(table, "")
    return JsonResponse(table_data(head, table=schema, locked=locked))


@router.post("/books/{int:pk}/tables/{slug:table}", response=answers(dict), url_name="table")
def save_table(request: ActorRequest, *, pk: int, table: str) -> HttpResponse:
    """Save changed, new and deleted rows of one table; needs an Idempotency-Key."""
    find_visible(YearBook, actor=request.actor, pk=pk, roles=OWN_ROLES)
    _table(table)
    try:
        read_json(request.body)
    except (ValueError, RecursionError) as error:
        raise HttpError(400, "malformed") from error
    key = read_request_key(request.headers.get("Idempotency-Key", ""))
    saved = perform(SaveTable(pk, table, read_asked(request.body), request_key=key), actor=request.actor)
    return JsonResponse(saved.body, status=saved.status)


@router.get("/books/{int:pk}/findings", response=answers(dict), url_name="findings")
def list_findings(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Return what the rules find on a Book as it stands, in the shape of `jixiao check --format json`."""
    head = find_visible(YearBook, actor=request.actor, pk=pk)
    run = check_head(head)
    document = {"name": "", "kind": "", "unit": head.unit.name, "year": head.year}
    found = {"revision": run.revision, "rule_pack": run.rule_pack, "findings": run.findings, "coverage": run.coverage}
    return JsonResponse({"schema": SCHEMA, "document": document, **found})


@router.get("/books/{int:pk}/notes", response=answers(Paged[NoteOut]), url_name="notes")
def list_notes(request: ActorRequest, *, pk: int, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List what people said to the findings of a Book."""
    head = find_visible(YearBook, actor=request.actor, pk=pk)
    return paged(visible(FindingNote, actor=request.actor).filter(book=head), page=page, size=size)


@router.post("/books/{int:pk}/findings/{slug:mark}/note", response=answers(NoteOut), url_name="note")
def explain(request: ActorRequest, *, pk: int, mark: str, asked: NoteAsked) -> HttpResponse:
    """Explain a finding or call it a false alarm."""
    action = ExplainFinding(pk, mark, asked.reason, FindingNote.Kind(asked.kind))
    return once(request, call=lambda: _note(perform(action, actor=request.actor)))


@router.delete("/books/{int:pk}/findings/{slug:mark}/note", response=answers(None, status=204), url_name="note")
def take_back(request: ActorRequest, *, pk: int, mark: str) -> HttpResponse:
    """Take back what was said to a finding."""
    perform(TakeBackNote(pk, mark), actor=request.actor)
    return HttpResponse(status=204)


@router.get("/books/{int:pk}/attachments", response=answers(Paged[AttachmentOut]), url_name="attachments")
def list_attachments(request: ActorRequest, *, pk: int, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the files that were attached for a unit and year."""
    head = find_visible(YearBook, actor=request.actor, pk=pk)
    rows = visible_attachments(request.actor).filter(unit=head.unit_id, year=head.year)
    return paged(rows, page=page, size=size)


def _table(name: str) -> TableSchema:
    if name not in TABLE_BY_NAME:
        raise NotFoundError
    return TABLE_BY_NAME[name]


def _note(row: FindingNote) -> dict[str, object]:
    return NoteOut.from_orm(row).model_dump(mode="json")
