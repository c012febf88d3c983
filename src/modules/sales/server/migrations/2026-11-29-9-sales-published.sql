-- What was told of a thing is frozen with its order: its text and its measures.
alter table sales.order_line add column told jsonb not null default '{}';
-- By which way of selling an order came.
alter table sales.seller_order add column channel text not null default 'shop';

-- A promise to the observatory: what was sold and received, thing by thing, without a word of who bought.
create view sales.published_sale as
select l.organisation_id, l.line_id, l.commune_code, l.kind, o.channel,
  (o.received_at at time zone 'Africa/Casablanca')::date as day,
  l.quantity, l.price_centimes, l.quantity * l.price_centimes as goods_centimes,
  greatest((l.told -> 'facts' ->> 'lengthMillimetres')::integer,
    (l.told -> 'facts' ->> 'widthMillimetres')::integer) as longest_millimetres,
  coalesce(l.told -> 'facts' ->> 'stampGrade', '') as stamp_grade
from sales.order_line l
join sales.seller_order o on o.organisation_id = l.organisation_id and o.order_id = l.order_id
where o.state in ('delivered', 'closed') and o.received_at is not null;
