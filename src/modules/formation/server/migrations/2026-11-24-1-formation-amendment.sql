-- A registered cooperative changes: what its assembly decided, through the same offices.
alter table formation.creation_file drop constraint creation_file_kind;
alter table formation.creation_file add constraint creation_file_kind
  check (kind in ('cooperative', 'sole-trader', 'craft-entry', 'amendment'));
alter table formation.creation_file add column amendment jsonb;
-- The step to which a file comes back once its expired name is approved again.
alter table formation.creation_file add column resumes_at text;
-- Of a legal person who founds: its capital, which the statutes tell.
alter table formation.founder add column own_capital_centimes bigint;
-- The person behind a founder, once she has her own way in.
alter table formation.founder add column person_id uuid;
