"""What every subject is kept with: the database, one transaction, the outbox, the agenda, people."""
