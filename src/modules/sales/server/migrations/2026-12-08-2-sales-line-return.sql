-- What a buyer sends back, line by line: how many she asked to, how many came back and by which event. The line
-- itself never changes.
create table sales.line_return (
  organisation_id uuid not null,
  return_id uuid not null,
  commune_code text not null,
  order_id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  quantity integer not null,
  came integer,
  event_id uuid,
  asked_at timestamptz not null,
  came_at timestamptz,
  constraint line_return_pk primary key (organisation_id, return_id),
  constraint line_return_of foreign key (organisation_id, line_id)
    references sales.order_line (organisation_id, line_id),
  constraint line_return_by foreign key (organisation_id, event_id)
    references sales.order_event (organisation_id, event_id),
  constraint line_return_quantity check (quantity > 0 and came between 0 and quantity),
  constraint line_return_came check ((came is null) = (came_at is null) and (came is null) = (event_id is null))
);
create index line_return_by_line on sales.line_return (organisation_id, line_id);
create index line_return_by_event on sales.line_return (organisation_id, event_id);
create index line_return_by_order on sales.line_return (organisation_id, order_id);
create unique index line_return_asked_once on sales.line_return (organisation_id, line_id) where came is null;
alter table sales.line_return enable row level security;
create policy line_return_see on sales.line_return for select using (
  person_id::text = current_setting('twiza.person', true)
  or organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy line_return_ask on sales.line_return for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy line_return_come on sales.line_return for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- What was sold and kept: what came back is not among it.
create or replace view sales.published_sale as
select l.organisation_id, l.line_id, l.commune_code, l.kind, o.channel,
  (o.received_at at time zone 'Africa/Casablanca')::date as day,
  (l.quantity - r.came) as quantity, l.price_centimes, (l.quantity - r.came) * l.price_centimes as goods_centimes,
  greatest((l.told -> 'facts' ->> 'lengthMillimetres')::integer,
    (l.told -> 'facts' ->> 'widthMillimetres')::integer) as longest_millimetres,
  coalesce(l.told -> 'facts' ->> 'stampGrade', '') as stamp_grade
from sales.order_line l
join sales.seller_order o on o.organisation_id = l.organisation_id and o.order_id = l.order_id
cross join lateral (select coalesce(sum(b.came), 0)::integer as came from sales.line_return b
  where b.organisation_id = l.organisation_id and b.line_id = l.line_id) r
where o.state in ('delivered', 'closed') and o.received_at is not null and l.quantity > r.came;
