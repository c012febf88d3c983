-- The minutes as they were signed on paper: their label and the fingerprint of their bytes.
alter table programmes.selection_run add column signed_file jsonb;
