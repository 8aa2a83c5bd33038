"""Who was picked in a form that asks for one."""

from bot.domain.membership import Member, Status
from bot.features.roles.stores import Context
from bot.frame.events import Submitted


async def one_member(ctx: Context, event: Submitted) -> tuple[Member | None, str]:
    """The one member who was picked, or what is wrong with who was."""
    accounts = event.picked.get("people", ())
    if len(accounts) != 1:
        return None, "roles-error-one"
    person = await ctx.uow.people.known(accounts[0])
    member = await ctx.stores.members.get(person.id) if person else None
    if member is None or member.status is Status.LEFT:
        return None, "roles-error-member"
    return member, ""
