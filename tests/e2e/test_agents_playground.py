"""The welcome in Microsoft's own page, drawn by Microsoft's own renderer."""
# ruff: noqa: F811 - fixtures are imported, and then named as arguments

import os
from tests.e2e.in_agents_playground import Playground, client, playground, world  # noqa: F401 - fixtures
from tests.e2e.in_teams import community, teams  # noqa: F401 - fixtures


async def test_noor_is_welcomed_and_presents_herself(playground: Playground) -> None:
    page = playground.page
    n=0
    async def look():
        nonlocal n
        await page.wait_for_timeout(1200)
        n+=1
        await page.screenshot(path=f"/tmp/h/try/s{n}.png")
    await playground.opens("General")
    await playground.mocks("Add user", membersAdded=[{"id": "29:noor", "aadObjectId": "noor"}])
    await playground.opens("Personal Chat")
    await playground.shows("Welcome, Noor!")
    await playground.presses("Tell me about yourself")
    await playground.shows("What would you like to learn?")
    await playground.presses("Done")
    await look() # 1
    print(await page.inner_text("body"))
    await page.get_by_label("What do you bring?").fill("assessment")
    await playground.presses("Done")
    await playground.presses("Post it")
    await look() # 2
    print(await page.inner_text("body"))
    await playground.opens("General")
    await look() #3
    await playground.opens("Personal Chat")
    await page.get_by_role("textbox").last.fill("mentor offer")
    await page.keyboard.press("Enter")
    await playground.shows("What can you help with?")
    await look() # 4
    await page.get_by_label("What can you help with?").fill("")
    await playground.presses("Done")
    await look() # 5
    await page.get_by_label("What can you help with?").fill("coaching of students")
    await page.get_by_label("Pause until").fill("someday")
    await playground.presses("Done")
    await look() # 6
    print(await page.inner_text("body"))
    print([ await i.input_value() for i in await page.locator("input,textarea").all()])
    await page.get_by_label("Pause until").fill("")
    await playground.presses("Done")
    await look() # 7
    print(await page.inner_text("body"))
    assert 0
