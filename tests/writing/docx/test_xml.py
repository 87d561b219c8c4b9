"""Elements stand in the order of the schema."""

import pytest
from lxml import etree

from jixiao.writing.docx.xml import (
    Element,
    W,
    named,
    paragraph_properties,
    rooted,
    run_properties,
    serialized,
    twips,
    w,
)


def names(element: Element) -> list[str]:
    return [etree.QName(child).localname for child in element]


def test_properties_are_sorted_as_the_schema_demands() -> None:
    made = paragraph_properties([w("jc", val="left"), w("keepNext"), w("ind"), w("pStyle", val="Body")])
    assert names(made) == ["pStyle", "keepNext", "ind", "jc"]
    assert names(run_properties([w("sz", val=32), w("b"), w("rFonts")])) == ["rFonts", "b", "sz"]


def test_a_property_with_no_known_place_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        run_properties([w("highlight", val="yellow")])


def test_truth_is_written_as_one_and_zero() -> None:
    assert (w("b", val=True).get(f"{{{W}}}val"), w("b", val=False).get(f"{{{W}}}val")) == ("1", "0")


def test_unused_names_are_left_out_of_a_part() -> None:
    assert b"drawingml" not in serialized(w("styles", w("style")))
    assert b"drawingml" in serialized(w("document", named("wp:inline", distT=0)))


def test_a_root_has_the_default_namespace() -> None:
    assert serialized(rooted("Types", namespace="urn:x")).endswith(b'<Types xmlns="urn:x"/>')


def test_a_twip_is_a_twentieth_of_a_point() -> None:
    assert twips(points=1) == 20
    assert twips(millimetres=25.4) == 1440
