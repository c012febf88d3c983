-- A name for the state figures are in: another one each time they change, so that what was worked out from them may be kept
-- until then.
create table observatory.figure_stamp (
  is_kept boolean not null,
  stamp uuid not null,
  constraint figure_stamp_pk primary key (is_kept),
  constraint figure_stamp_one check (is_kept)
);
