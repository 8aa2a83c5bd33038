guidance-human = I am a bot, and sometimes a person helps better.
guidance-obstacle = I am sorry it is hard going. I cannot arrange time or hours, but you can tell it in a check-in (and choose whether a facilitator may read it), a mentor can think along, and a break is always fine.
guidance-idea = I have no idea box yet. Tell the facilitators, or put it in the channel yourself; if it brought something, you can make a story of it with me.
guidance-event = I keep no calendar of sessions yet, so sign up or off with the facilitators. You can see what I have planned for you here.
guidance-share-resource = I have no library yet. Share it in the community's channel; if you are looking for something, I know who may be asked.
guidance-connect-me = I cannot arrange coffee yet. I can find people who may be asked about a subject, and in your profile you say whether I may introduce you.
guidance-people = These are your facilitators:
guidance-chat = Write to { $name }
