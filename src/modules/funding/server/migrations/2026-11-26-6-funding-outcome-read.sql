-- What changed at an awarded cooperative is told by a source everybody may read: so is the row.
create policy outcome_read on funding.outcome for select using (true);
