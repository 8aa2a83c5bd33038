"""A year of sixty members in which every role is held, handed over and left: at most two messages a week."""

from collections import Counter

from bot.domain.membership import Role
from bot.features.bridges import actions as bridges
from bot.features.membership.cards import Leave
from bot.features.roles import actions as roles
from bot.frame.actions import Action
from bot.frame.events import Pressed
from tests.benchmarks import year
from tests.chat import CHANNEL
from tests.people import BRAM, profile

EVERY = [role for role in Role if role is not Role.MEMBER]
WORDS = {
    "connector": "netwerken, samenwerken",
    "innovator": "innovatie, experimenteren",
    "evaluator": "evalueren, data",
    "facilitator": "faciliteren, organiseren",
    "expert": "onderzoek",
    "mentor": "coachen",
    "leader": "visie, strategie",
}
YES = (roles.GoOn, bridges.AskBoth)
WEEKS = 52


class Guild(year.Town):
    """They say yes to a role more often than not, and build bridges."""

    def _filled(self, action: Action) -> dict[str, str] | None:
        match action:
            case roles.AnswerOffer(accepts=accepts):
                return {} if bool(accepts) == (self.random.random() < 0.7) else None
            case roles.AllowRole(yes=yes) | roles.AnswerShadow(yes=yes):
                return {} if yes else None
            case bridges.SayYes() | bridges.SayNo():
                says_yes = isinstance(action, bridges.SayYes)
                return {} if says_yes == (self.random.random() < 0.7) else None
            case action if isinstance(action, YES):
                return {}
        return super()._filled(action)


async def _sixty(town: year.Town) -> Guild:
    guild = Guild(town.chat, town.post)
    for user, who in town.people.items():
        guild.add(who, town.roles[user], town.diligence[user])
    for n in range(20):
        who = profile(f"lid{n:02}", f"Lid {n:02}")
        guild.add(who, "member", (0.9, 0.6)[n % 2])
        await town.chat.says(who, "start", place=CHANNEL)
        words = list(WORDS.values())[n % len(WORDS)]
        await town.chat.says(who, "profiel")
        told = {"discipline": ("Zorg", "Techniek", "Economie")[n % 3], "brings": words}
        await town.chat.fills(who, {**told, "open_to": ("introductions", "questions")})
    return guild


async def test_a_year_of_roles() -> None:
    held: Counter[str] = Counter()

    async def story(town: year.Town) -> object:
        guild = await _sixty(town)
        since = guild.chat.clock.now()
        for week in range(WEEKS):
            await _something_happens(guild, week)
            await year.lives(guild, 7, {})
            held.update(await _roles(guild))
        town.people, town.roles = guild.people, guild.roles
        return since

    year.FAULTS.clear()
    await year.with_town(story)

    assert not year.FAULTS
    assert all(
        held[role] >= WEEKS / 2 for role in ("connector", "innovator", "evaluator", "expert")
    )


async def _roles(guild: Guild) -> set[str]:
    """Which roles anybody holds now."""
    async with guild.chat.engine._begin() as uow:
        return {role for each in await uow.of(year.HERE).members.held_roles() for role in each}


async def _something_happens(guild: Guild, week: int) -> None:
    """Each week something else: a search, an offer with an end, a wish, walking along, a change, a leave."""
    role, one = EVERY[week % len(EVERY)], profile(f"lid{week % 20:02}", f"Lid {week % 20:02}")
    says = guild.chat.says
    match week % 6:
        case 0:
            await says(BRAM, f"rol zoek {role}")
        case 1:
            await says(BRAM, f"rol geef {one.name} {role} tot de zomer", about=one)
        case 2:
            await says(one, f"rol neem {role}")
        case 3:
            await says(one, f"rol meelopen {role}")
        case 4:
            await says(BRAM, f"rol wissel {role}")
        case 5:
            await says(one, f"rol stop {role}")
    if week in (20, 33):
        leaves = profile(f"lid{week % 20 + 1:02}", f"Lid {week % 20 + 1:02}")
        leave = Leave(community=year.HERE)
        await guild.chat.engine.handle(Pressed(id=f"l{week}", actor=leaves, action=leave))
