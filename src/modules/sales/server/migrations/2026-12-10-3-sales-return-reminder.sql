-- When who asked to send something back was reminded that her time to hand it over ends.
alter table sales.line_return add column reminded_at timestamptz;
