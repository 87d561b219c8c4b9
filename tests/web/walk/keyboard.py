"""Work without a mouse: the next thing is reached by Tab, what has the focus is told by the browser itself."""

from playwright.sync_api import expect

from tests.web.walk.county import County
from tests.web.walk.person import Person

MOST_TABS = 250  # a page on which more are needed is no page for the keyboard
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return "";
  const label = element.labels?.[0]?.textContent ?? element.getAttribute("aria-label") ?? element.textContent;
  return label.replace(/\\s+/g, " ").trim();
}"""


def reach(person: Person, name: str) -> Person:
    """Go from one thing to the next until one of this name has the focus."""
    for _ in range(MOST_TABS):
        person.page.keyboard.press("Tab")
        if name in person.page.evaluate(FOCUSED):
            _sees_focus(person)
            return person
    raise AssertionError(f"{name} 用 Tab 键到不了：{person.page.url}")


def enter(person: Person, name: str) -> Person:
    """Reach something that leads to another page, and go there."""
    reach(person, name)
    with person.page.expect_navigation():
        person.page.keyboard.press("Enter")
    return person


def mend_headcount(preparer: Person) -> None:
    """Go from the home page to the wrong cell, mend it, save it and leave the grid, without a mouse."""
    preparer.page.goto("/")
    for name in ("继续办理", "打开账表"):
        enter(preparer, name)
    enter(preparer, "核定总编制")
    preparer.grid()
    expect(preparer.page.locator(".tabulator-cell.jx-active")).to_have_text("40")
    expect(preparer.page.locator(".jx-editor")).to_be_focused()
    preparer.page.keyboard.type("41")
    preparer.page.keyboard.press("Enter")
    preparer.save().look("keyboard-saved")
    expect(preparer.finding("R130")).to_have_count(0)
    preparer.page.locator(".jx-editor").focus()  # looking at every size has taken the cursor nowhere else
    preparer.page.keyboard.press("Escape")  # the next Tab leaves the grid


def hand_in(county: County, *, reason: str) -> None:
    """Ask for it as the preparer and hand it in as the head of the unit, without a mouse."""
    preparer = county.person("preparer")
    preparer.page.goto("/")
    for name in ("继续办理", "提请报送"):
        enter(preparer, name)
    preparer.sees("已办理“提请报送”")
    approver = county.person("approver")
    approver.page.goto("/")
    enter(approver, "继续办理")
    reach(approver, "有错误仍要报送的理由").page.keyboard.insert_text(reason)
    enter(approver, "报送").sees("已办理“报送”", "第 3 版")


def _sees_focus(person: Person) -> None:
    """Hold that one sees where one is."""
    outlined: bool = person.page.evaluate(
        """() => {
          const style = getComputedStyle(document.activeElement);
          return style.outlineStyle !== "none" || style.boxShadow !== "none";
        }"""
    )
    assert outlined, person.page.evaluate(FOCUSED)
