"""A keyboard alone does everything, and shows where it is."""

import pytest

PLAN = "/plans/barchester"
OVERVIEW = f"{PLAN}?as-at=2017-03"

# Everything that Tab should reach, in the page's order, with how each looks before it is reached.
MARK = """() => {
  const look = element => {
    const style = getComputedStyle(element)
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.backgroundColor, style.boxShadow].join()
  }
  const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled
  const all = [...document.querySelectorAll(wanted)].filter(shown)
  window.reached = { look, all, before: all.map(look) }
  return all.length
}"""

# Where the focus is: its place in that list, whether it looks different, and whether it can be seen.
WHERE = """() => {
  const { look, all, before } = window.reached
  const element = document.activeElement
  const place = all.indexOf(element)
  const boxes = [...element.getClientRects()].filter(box => box.width > 0 && box.height > 0)
  const box = boxes[0] ?? element.getBoundingClientRect()
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  return {
    place, name: element.outerHTML.slice(0, 120), differs: place >= 0 && look(element) !== before[place],
    seen: !!top && (element.contains(top) || top.contains(element)),
  }
}"""


def press_tab_through(page):
    """Where the focus was after each press of Tab, to the end of the page."""
    count = page.evaluate(MARK)
    steps = []
    for _ in range(count + 10):
        page.keyboard.press("Tab")
        step = page.evaluate(WHERE)
        if not steps or step["place"] != steps[-1]["place"]:  # a date has a stop for each of its parts
            steps.append(step)
        if len(steps) == count:
            break
    return count, steps


@pytest.mark.parametrize(
    "address",
    [OVERVIEW, f"{PLAN}/actions?as-at=2017-03&priority=5", f"{PLAN}/actions/5.8.3?as-at=2017-03",
     f"{PLAN}/exception-reports/2017-03", f"{PLAN}/recommendations?as-at=2017-03", "/help"],
)
def test_tab_reaches_every_link_and_control_in_order_and_shows_it(page, address):
    page.goto(address)
    count, steps = press_tab_through(page)
    assert [step["place"] for step in steps] == list(range(count)), steps[:3]
    unmarked = [step["name"] for step in steps if not step["differs"]]
    assert not unmarked, "the focus does not show on:\n" + "\n".join(unmarked)
    hidden = [step["name"] for step in steps if not step["seen"]]
    assert not hidden, "the focus is behind something on:\n" + "\n".join(hidden)


def test_the_skip_link_comes_first_and_leads_to_the_content(page):
    page.goto(OVERVIEW)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to main content"
    box = skip.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0 and box["height"] > 10, "it cannot be seen"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


def tab_to(page, selector):
    for _ in range(80):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not reach {selector}")


def test_the_register_is_filtered_by_keyboard_alone(page):
    page.goto(f"{PLAN}/actions?as-at=2017-03")
    tab_to(page, "#f-q")
    page.keyboard.type("care")
    tab_to(page, "#f-priority")
    page.keyboard.type("5")  # a select goes to the option that begins so
    tab_to(page, "#r-red")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**rating=red**")
    assert "q=care" in page.url and "priority=5" in page.url and "as-at=2017-03" in page.url
    assert page.locator("#f-q").input_value() == "care"
    assert page.locator("#f-priority").input_value() == "5"
    assert page.locator("#r-red").is_checked()
    shown = page.locator("table.register tbody .ref").all_inner_texts()
    assert shown and all(reference.startswith("5.") for reference in shown)


@pytest.mark.parametrize("address", [OVERVIEW, f"{PLAN}/recommendations?as-at=2017-03"])
def test_a_month_chosen_by_keyboard_waits_for_show(page, address):
    page.goto(address)
    before = page.url
    tab_to(page, "#as-at")
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(300)
    assert page.url == before, "it jumped before anybody asked"
    assert page.locator("#as-at").input_value() == "2017-02"
    tab_to(page, "form.asat button")
    assert page.locator(":focus").inner_text() == "Show"
    page.keyboard.press("Enter")
    page.wait_for_url("**as-at=2017-02**")
    assert page.locator("#as-at").input_value() == "2017-02"


def test_a_month_chosen_by_mouse_shows_at_once(page):
    page.goto(OVERVIEW)
    page.locator("#as-at").dispatch_event("pointerdown")
    page.locator("#as-at").select_option("2017-01")
    page.wait_for_url("**as-at=2017-01**")


def test_the_table_behind_a_drawing_opens_with_enter(page):
    page.goto(f"{PLAN}/actions/1.7.2?as-at=2017-03")
    table = page.locator("details table")
    assert not table.is_visible()
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    assert table.is_visible()
    page.keyboard.press("Enter")
    assert not table.is_visible()
