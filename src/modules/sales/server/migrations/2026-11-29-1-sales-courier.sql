-- What couriers say they collected at doors, file by file and line by line.
create table sales.courier_file (
  organisation_id uuid not null,
  file_id uuid not null,
  commune_code text not null,
  courier text not null,
  name text not null,
  fingerprint text not null,
  holder text not null,
  brought_at timestamptz not null,
  brought_by uuid,
  constraint courier_file_pk primary key (organisation_id, file_id),
  constraint courier_file_once unique (organisation_id, fingerprint),
  constraint courier_file_holder check (holder in ('bank', 'seller-cash'))
);
alter table sales.courier_file enable row level security;
create policy courier_file_keep on sales.courier_file using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- A line of such a file: matched with an order, or waiting with its reason until somebody settles it.
create table sales.courier_line (
  organisation_id uuid not null,
  line_id uuid not null,
  file_id uuid not null,
  commune_code text not null,
  position integer not null,
  reference text not null,
  amount text not null,
  amount_centimes bigint,
  state text not null,
  order_id uuid,
  seller_id uuid,
  due_centimes bigint,
  taken_centimes bigint not null,
  settlement text not null,
  note text not null,
  settled_at timestamptz,
  constraint courier_line_pk primary key (organisation_id, line_id),
  constraint courier_line_of foreign key (organisation_id, file_id)
    references sales.courier_file (organisation_id, file_id),
  constraint courier_line_taken check (taken_centimes >= 0 and (taken_centimes = 0 or order_id is not null)),
  constraint courier_line_settlement check (settlement in ('', 'taken', 'dropped'))
);
create index courier_line_by_file on sales.courier_line (organisation_id, file_id);
create index courier_line_by_order on sales.courier_line (seller_id, order_id);
alter table sales.courier_line enable row level security;
create policy courier_line_see on sales.courier_line for select using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or seller_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy courier_line_keep on sales.courier_line using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
) with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

create index seller_order_by_reference on sales.seller_order (reference);
