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
roles-heavy = { $who } holds { $count } roles. Could somebody take one over?
roles-given = { $who } now has the role of { $role }.
roles-taken = { $who } no longer has the role of { $role }.
roles-received = { $by } gave you the role of **{ $role }** in { $community }. Does it not suit you? Let your facilitator know.
roles-lost = { $by } has ended your role of **{ $role }** in { $community }. Thank you for all you did.
roles-usage = Write it like this: `role give @name mentor`. The roles are facilitator, mentor, expert, connector, innovator, evaluator and leader.
roles-no-member = { $who } is not (yet) taking part in this community.
roles-unchanged = That is how it is already: nothing changes for { $who }.
roles-last-facilitator = This is the last facilitator or leader. Give somebody else that role first, and then you can do this.
