"""Files and tables are screened as they will be read."""

from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.screening.hit import Acknowledgement
from jixiao.pipelines.screen_files import screen_files
from tests.exchange.open_data.sample import sample, shipped_law

MOBILE = "13800138000"
TEXT = f"联系人：李某\n手机 {MOBILE}\n".encode()
SCAN = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def test_a_file_is_read_and_its_name_is_too() -> None:
    screening = screen_files({f"李某{MOBILE}.txt": TEXT}, law=shipped_law())
    (hit,) = screening.open
    assert hit.kind == "手机号"
    assert [spot.where.endswith("第2行") or spot.where == "文件名" for spot in hit.spots] == [True, True]


def test_a_file_that_nobody_can_read_is_a_hit_until_a_person_looked_at_it() -> None:
    (hit,) = screen_files({"扫描件.pdf": SCAN}, law=shipped_law()).open
    assert (hit.kind, hit.spots[0].where) == ("没有检索到的内容", "扫描件.pdf")
    looked = screen_files(
        {"扫描件.pdf": SCAN}, law=shipped_law(), acknowledged=[Acknowledgement(hit.key, "已逐页核对")]
    )
    assert looked.is_clear


def test_tables_are_screened_too() -> None:
    tables = open_tables(sample(texts=(f"联系{MOBILE}",)), law=shipped_law())
    (hit,) = screen_files({}, tables=tables, law=shipped_law()).open
    assert hit.spots[0].where == "表「项目」第1行“项目用途”"


def test_nothing_found_is_clear() -> None:
    assert screen_files({"说明.txt": "示例县示例局".encode()}, law=shipped_law()).is_clear
