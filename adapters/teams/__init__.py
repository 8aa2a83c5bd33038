"""Teams: activities in, Adaptive Cards out. Only app.py and deliver.py know botbuilder."""
