-- Once a selection is adopted, each applicant reads what its reviewers wrote, criterion by criterion.
alter table programmes.review add column is_told boolean not null default false;
update programmes.review set is_told = true where state = 'submitted' and application_id in (
  select application_id from programmes.selection_line where is_told
);
create policy review_own on programmes.review for select using (
  is_told and not (current_setting('twiza.person', true) = any (hidden_from)) and (
    applicant_id::text = current_setting('twiza.organisation', true)
    or starts_with(commune_code || '.', current_setting('twiza.place', true))
  )
);
create index review_by_application on programmes.review (application_id);

-- A file its applicant gave up after the call had closed: it is chosen no more, and an award it had goes on.
alter table programmes.application drop constraint application_state;
alter table programmes.application add constraint application_state
  check (state in ('draft', 'submitted', 'withdrawn'));
alter table programmes.application add column withdrawn_reason text;
alter table programmes.application add constraint application_withdrawn
  check ((state = 'withdrawn') = (withdrawn_reason is not null));
