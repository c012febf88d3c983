-- A yearly declaration, and a difficulty told, are signs of activity as well.
alter table registry.activity_evidence drop constraint activity_evidence_kind;
alter table registry.activity_evidence add constraint activity_evidence_kind
  check (kind in ('filing', 'visit', 'fair', 'grant', 'press', 'sale', 'declaration', 'difficulty'));
create index activity_evidence_latest on registry.activity_evidence (organisation_id, day);

-- What the status of a line rests on: the status itself is computed on the day asked.
alter table registry.directory_line add column last_proof date;
alter table registry.directory_line add column difficulty_on date;
