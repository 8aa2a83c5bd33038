"""What the buttons and forms of roles mean. Several roles travel with commas between them."""

from bot.frame.actions import Action, action


@action("roles.answer")
class AnswerOffer(Action):
    """Yes to some of the roles that `by` offered, no to others."""

    accepts: str
    declines: str
    by: int


@action("roles.change")
class ChangeRoles(Action):
    """Yes: offer these roles, or end them."""

    member: int
    roles: str
    give: bool


@action("roles.show")
class ShowRole(Action):
    """The card of one role."""

    role: str


@action("roles.offer")
class OfferRole(Action):
    """The form with whom to ask; submitted, they are asked."""

    role: str


@action("roles.hand-over")
class HandOver(Action):
    """The form with who takes one's place; submitted, they are asked."""

    role: str


@action("roles.wish")
class WishRole(Action):
    """Whoever presses it would like to have this role."""

    role: str


@action("roles.allow")
class AllowRole(Action):
    """What a facilitator says to such a wish."""

    role: str
    member: int
    yes: bool


@action("roles.stop")
class StopRole(Action):
    """One's own role ends."""

    role: str


@action("roles.go-on")
class GoOn(Action):
    """A term is prolonged."""

    role: str


@action("roles.find")
class FindHolder(Action):
    """The board asks who could do it, one after the other; whoever presses and holds it gives their place."""

    role: str


@action("roles.shadow")
class WalkAlong(Action):
    """Whoever presses it would like to see how somebody does it."""

    role: str


@action("roles.shadowed")
class AnswerShadow(Action):
    """Whether somebody may walk along with whoever presses it."""

    role: str
    member: int
    yes: bool


@action("roles.edit")
class EditRole(Action):
    """The form of a role's card; without a role, of one of the community's own."""

    role: str = ""


@action("roles.remove")
class RemoveRole(Action):
    """A role of the community's own is no more."""

    role: str
