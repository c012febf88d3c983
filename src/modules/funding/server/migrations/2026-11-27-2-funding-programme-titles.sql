-- The name of a programme in Arabic, and the day a convention was first signed: what Arabic pages and exports say.
alter table funding.award add column programme_ar text;
alter table funding.achievement add column programme_ar text;
alter table funding.project_line add column programme_ar text;
alter table funding.project_line add column signed_on date;
