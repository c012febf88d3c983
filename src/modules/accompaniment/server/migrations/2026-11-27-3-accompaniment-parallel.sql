-- Work proposed to another: whose it was, what is asked (to take it up, or to correct a closed record), and why
-- taking it up did not go.
alter table accompaniment.proposal add column person_id uuid;
alter table accompaniment.proposal add column asks text not null default 'take-up';
alter table accompaniment.proposal add column stuck text;
alter table accompaniment.proposal add constraint proposal_asks check (asks in ('take-up', 'correction'));
create index proposal_to_correct on accompaniment.proposal (organisation_id)
  where state = 'waiting' and asks = 'correction';

-- What two people wrote without seeing each other, field by field: the value that stands, those it replaced, those
-- somebody has to choose between.
alter table accompaniment.assessment add column merged jsonb;
alter table accompaniment.action_point add column merged jsonb;

-- How far a coach's mandate reaches, as it was when she said where she sets out from; none told: her region.
alter table accompaniment.coach add column reach text;
