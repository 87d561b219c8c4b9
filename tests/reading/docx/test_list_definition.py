"""Lists as numbering.xml defines them."""

from jixiao.reading.docx.list_definition import ListDefinition, read_lists
from jixiao.reading.docx.style import Style, Styles
from tests.reading.docx.lists import abstract, instance, level, override, start
from tests.reading.docx.making import root_of

NO_STYLES = Styles({})


def lists_of(*elements: str, styles: Styles = NO_STYLES) -> dict[str, ListDefinition]:
    return read_lists(root_of("".join(elements), name="numbering"), styles=styles)


def test_a_level_says_how_it_looks() -> None:
    more = '<w:pStyle w:val="2"/><w:isLgl/><w:lvlRestart w:val="0"/>'
    (definition,) = lists_of(abstract(5, level(1, "%1.%2", more=more, start=3)), instance(1, of=5)).values()
    found = definition.levels[1]
    assert (found.text, found.kind, found.start, found.suffix) == ("%1.%2", "decimal", 3, "nothing")
    assert (found.style, found.is_decimal, found.restart) == ("2", True, 0)
    assert definition.abstract == "5"
    assert definition.level_of("2") == 1
    assert definition.level_of("3") is None
    assert definition.level_of("") is None


def test_what_a_level_does_not_say_is_as_in_word() -> None:
    bare = '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="2"/></w:abstractNum>'
    found = lists_of(bare, instance(1, of=5))["1"].levels[2]
    assert (found.kind, found.start, found.suffix, found.restart) == ("decimal", 0, "tab", 2)


def test_an_instance_changes_a_start_or_a_whole_level() -> None:
    lists = lists_of(
        abstract(5, level(0, "%1."), level(1, "%2)")),
        instance(1, of=5),
        instance(2, override(0, start(7)), of=5),
        instance(3, override(1, level(1, "（%2）", kind="chineseCounting")), of=5),
    )
    assert [lists[name].starts for name in "123"] == [{}, {0: 7}, {}]
    assert lists["2"].levels[0].start == 7
    assert [lists[name].levels[1].text for name in "123"] == ["%2)", "%2)", "（%2）"]


def test_a_start_of_a_level_that_is_not_there_is_kept() -> None:
    lists = lists_of(abstract(5, level(0, "%1.")), instance(1, override(4, start(7)), override(5, ""), of=5))
    assert lists["1"].starts == {4: 7}
    assert list(lists["1"].levels) == [0]


def test_a_definition_that_links_to_a_style_is_followed() -> None:
    linked = '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="s"/></w:abstractNum>'
    styles = Styles({"s": Style("s", "", "", "1", "", is_hidden=None)})
    lists = lists_of(abstract(5, level(0, "%1.")), linked, instance(1, of=5), instance(2, of=6), styles=styles)
    assert lists["2"].levels[0].text == "%1."
    assert lists_of(linked, instance(2, of=6))["2"].levels == {}


def test_an_instance_of_nothing_and_a_level_beyond_the_last_are_left_out() -> None:
    assert lists_of(instance(1, of=9)) == {}
    assert lists_of(abstract(5, level(9, "%1")), instance(1, of=5))["1"].levels == {}
    assert read_lists(None, styles=NO_STYLES) == {}
