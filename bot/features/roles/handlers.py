"""The role board, and giving and taking roles."""

from bot.cards import Mention
from bot.context import Context
from bot.domain.eligibility import Purpose
from bot.domain.membership import Member, Role, Status
from bot.domain.people import Language, Person
from bot.effects import Effects, Reply, Say, Tell
from bot.events import Appointed, Said
from bot.features.roles import cards
from bot.routing import Access, Feature
from bot.words import note, words

feature = Feature("roles")

GIVE = {"give", "geef"}
TAKE = {"take", "neem"}


@feature.command(
    "roles",
    "rollen",
    "role",
    "rol",
    "rollenboard",
    access=Access.MEMBERS,
    takes=lambda rest, _: rest.split(" ")[0].lower() in {"", *GIVE, *TAKE},
)
async def roles(ctx: Context, event: Said) -> Effects:
    """The board, or `role give @person mentor`."""
    verb = event.text.split(" ")[0].lower() if event.text else ""
    if verb in GIVE | TAKE:
        return await _change(ctx, event, give=verb in GIVE)
    present = [m for m in await ctx.uow.members.all(ctx.community.id) if m.takes_part(ctx.today)]
    steering = Access.STEERING.allows(ctx.member)
    return (
        Reply(cards.board(ctx.words(), ctx.community, cards.held_by(present), steering=steering)),
    )


async def _change(ctx: Context, event: Said, *, give: bool) -> Effects:
    if not Access.STEERING.allows(ctx.member):
        return _note(ctx, "core-refused-steering")
    role = read_role(event.text.split()[-1])
    person = await ctx.uow.people.known(event.mentioned[0]) if event.mentioned else None
    if role is None or person is None:
        return _note(ctx, "roles-usage")
    member = await ctx.uow.members.get(ctx.community.id, person.id)
    if member is None or member.status is Status.LEFT:
        return _note(ctx, "roles-no-member", who=person.name)
    if give == (role in member.roles):
        return _note(ctx, "roles-unchanged", who=person.name)
    if not give and await _is_last_steering(ctx, member, role):
        return _note(ctx, "roles-last-facilitator")
    changed = member.with_role(role) if give else member.without_role(role)
    await ctx.uow.members.save(ctx.community.id, changed)
    return (
        *_answer(ctx, person, role, give=give),
        *_told(ctx, event, person, role, give=give),
        Tell(Appointed(changed)),
    )


async def _is_last_steering(ctx: Context, member: Member, role: Role) -> bool:
    if not member.without_role(role).steers() and member.steers():
        everyone = await ctx.uow.members.all(ctx.community.id)
        return not any(
            m.steers() and m.id != member.id and m.status is Status.ACTIVE for m in everyone
        )
    return False


def _answer(ctx: Context, person: Person, role: Role, *, give: bool) -> Effects:
    spoken = ctx.words()
    text = "roles-given" if give else "roles-taken"
    who = Mention(person.id, person.name)
    return (Reply(note(spoken, text, who=who, role=spoken(f"role-{role}"))),)


def _told(ctx: Context, event: Said, person: Person, role: Role, *, give: bool) -> Effects:
    """Whoever's role changed hears it (R25), unless they did it themselves."""
    if ctx.person is None or ctx.person.id == person.id:
        return ()
    spoken = ctx.words(person)
    card = note(
        spoken,
        "roles-received" if give else "roles-lost",
        role=spoken(f"role-{role}"),
        community=ctx.community.name,
        by=ctx.person.name,
    )
    return (Say(person.id, card, f"role:{event.id}", Purpose.NOTICE, "roles"),)


def _note(ctx: Context, text: str, **values: str) -> Effects:
    return (Reply(note(ctx.words(), text, **values)),)


def read_role(word: str) -> Role | None:
    """The role a word means, in either language."""
    spoken = word.lower().strip(".,!")
    for language in Language:
        for role in Role:
            if spoken in (role.value, words(language)(f"role-{role}").lower()):
                return None if role is Role.MEMBER else role
    return None
