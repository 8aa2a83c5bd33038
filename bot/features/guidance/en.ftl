guidance-human = I'm a bot, and sometimes a person helps better.
guidance-idea = I don't have an idea box yet. Tell the facilitators, or put it in the channel yourself. If it led to something, you can make a story of it with me.
guidance-people = These are your facilitators:
guidance-chat = Write to { $name }
guidance-invite = Whoever comes into the community's channel hears from me within a minute. So add your colleague to that channel. A guest from outside may take part if a facilitator allows it under `settings`.
intent-invite = Invite somebody
