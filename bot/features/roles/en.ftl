role-member = member
role-member-does = brings experience, learns and shares
role-facilitator = facilitator
role-facilitator-does = guides, and keeps the conversation going
role-mentor = mentor
role-mentor-does = helps somebody else learn
role-expert = expert
role-expert-does = knows a subject well and shares it
role-connector = connector
role-connector-does = brings people and disciplines together
role-innovator = innovator
role-innovator-does = has ideas and tries them out
role-evaluator = evaluator
role-evaluator-does = watches whether learning happens and what could be better
role-leader = leader
role-leader-before = leader
role-leader-does = sets direction and finds support
roles-title = Roles in { $community }
roles-nobody = nobody yet
roles-members =
    { $count ->
        [one] one member
       *[other] { $count } members
    }
roles-how = Anyone can hold more than one role. Would you like to take one on? Ask a facilitator.
roles-how-steering = Give a role with `role give @name mentor`, take it back with `role take @name mentor`. A role is a task, not a rank.
roles-empty = Nobody holds these roles yet: { $roles }.
roles-heavy =
    { $count ->
        [one] { $who } holds one role. Could somebody take it over?
       *[other] { $who } holds { $count } roles. Could somebody take one over?
    }
roles-given = { $who } now has the role of { $role }.
roles-taken = { $who } no longer has the role of { $role }.
roles-lost = { $by } has ended your role of **{ $role }** in { $community }. Thank you for all you did.
roles-usage = Write it like this: `role give @name mentor`. The roles are facilitator, mentor, expert, connector, innovator, evaluator and leader.
roles-no-member = { $who } isn't (yet) taking part in this community.
roles-unchanged = That's how it is already: nothing changes for { $who }.
roles-last-facilitator = This is the last facilitator or leader. Give somebody else that role first, and then you can do this.
roles-change-title = Roles for you in { $community }
roles-asked = **{ $by }** asks you to be **{ $role }** in { $community }. You only are once you say yes, and no is always fine.
roles-asked-founding = **{ $by }** has started the learning community { $community } and asks you to be its **{ $role }**. It's up to you; if you do nothing, you don't get the role.
roles-yes = Yes, please
roles-no = No, thank you
roles-only = Only { $role }
roles-somebody = A facilitator
roles-offered = I'm asking { $who } to be { $role }. Only after a yes will { $who } be on the role board; you'll hear a no.
roles-withdrawn = The offer to { $who } is withdrawn: { $role }.
roles-accepted = Lovely! You're now { $role }. If it doesn't suit you any more, let your facilitator know.
roles-declined = That's perfectly fine: you're not { $role }. I'll tell who asked you.
roles-refused = { $who } said no to the role of { $role }. Would it suit somebody else?
roles-offer-gone = This question isn't open any more.
worklist-offers = Asked for a role, no answer yet
occasion-roles-changed = message about roles

digest-roles = Roles
digest-roles-are = { $filled } of 7 filled; empty: { $empty }
digest-roles-heavy = { $count ->
    [0] {""}
    [one] ; one member holds three or more
   *[other] ; { $count } members hold three or more
}
worklist-offers-press = Look at the roles
mine-offered = A role for you
mine-offered-press = Have a look
mine-roles = Your roles
mine-roles-press = Roles
subject-roles = Roles
subject-roles-say = “who is the facilitator here?”
intent-explain-role = What a role is about
intent-give-role = Give or take a role
roles-echo-give = Shall I offer { $who } this role: **{ $role }**?
roles-echo-give-yes = Yes, offer it
roles-echo-take = Does this role of { $who } end: **{ $role }**?
roles-echo-take-yes = Yes, it ends
