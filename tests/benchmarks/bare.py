"""What the bars compare with: the frameworks alone, with the same driver, pragmas and server."""

from typing import Any

from aiohttp import web
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
from botbuilder.schema import Activity
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from sqlalchemy import Column, Integer, MetaData, String, Table, insert

from storage.frame.database import open_database
from tests.standins.slack import SECRET

metadata = MetaData()
happened = Table(
    "happened", metadata, Column("id", Integer, primary_key=True), Column("what", String)
)


async def bare_slack(database_url: str) -> web.Application:
    """Bolt, one INSERT and commit, answered."""
    engine = open_database(database_url)
    async with engine.begin() as db:
        await db.run_sync(metadata.create_all)

    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="x", bot_user_id="U")

    bolt = AsyncApp(signing_secret=SECRET, authorize=authorize, process_before_response=True)

    @bolt.command("/kring")
    async def command(ack: AsyncAck, body: dict[str, Any]) -> None:
        async with engine.begin() as db:
            await db.execute(insert(happened).values(what=body["trigger_id"]))
        await ack("done")

    async def events(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await bolt.async_dispatch(await to_bolt_request(request)))

    app = web.Application()
    app.router.add_post("/slack/events", events)
    return app


def bare_teams() -> web.Application:
    """A botbuilder echo with the `safe_codes` line, authentication off."""
    import adapters.teams.deliver  # noqa: F401 - the line stands there

    class Settings:
        APP_ID = ""
        APP_PASSWORD = ""

    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Settings()))

    async def turn(context: Any) -> None:
        await context.send_activity(f"echo: {context.activity.text}")

    async def messages(request: web.Request) -> web.StreamResponse:
        activity = Activity().deserialize(await request.json())
        await adapter.process_activity("", activity, turn)
        return web.Response(status=200)

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    return app
