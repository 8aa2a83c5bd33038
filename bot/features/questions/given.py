"""A message that its writer gives, to be put to whoever may know."""

from bot.domain.eligibility import Purpose
from bot.domain.messages import MessageVerb
from bot.features.questions.handlers import noted, who_may_know
from bot.features.questions.stores import Context
from bot.frame.cards import Mention
from bot.frame.effects import Effects, Reply, Say
from bot.frame.news import MessageGiven
from bot.frame.routing import Feature
from bot.frame.words import note

feature = Feature("questions.given")


@feature.on(MessageGiven)
async def given(ctx: Context, news: MessageGiven) -> Effects:
    """Under the writer's name it is their question; without, it is asked by whoever handed it over. Either
    way whoever asks chooses whom."""
    if news.verb is not MessageVerb.ASK:
        return ()
    asker = ctx.actor if news.writer else news.by
    spoken = ctx.words() if news.writer else ctx.words(asker.person)
    question = await noted(ctx, asker, news.text)
    shown = await who_may_know(ctx, spoken, question, ctx.actor.id)
    if news.is_own:
        return (Reply(shown),)
    key = f"{question.key}:given:{ctx.stamp}"
    if news.writer is None:
        return (Say(asker.id, shown, key, Purpose.NOTICE, "questions.given"),)
    who = Mention(asker.id, asker.name)
    told = note(ctx.words(news.by.person), "ask-given", who=who)
    return (Reply(shown), Say(news.by.id, told, key, Purpose.NOTICE, "questions.given"))
