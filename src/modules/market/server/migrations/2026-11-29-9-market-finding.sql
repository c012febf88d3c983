-- How things are found: by colour and size, shop by shop with its story, region by region.
alter table market.listing add column colours jsonb not null default '[]';
alter table market.listing add column longest_millimetres integer;
create index listing_colours on market.listing using gin (colours jsonb_path_ops);
create index listing_longest on market.listing (longest_millimetres);

-- What a cooperative tells of itself to buyers, in its words.
create table market.shop_story (
  organisation_id uuid not null,
  commune_code text not null,
  story_fr text not null,
  story_ar text not null,
  told_at timestamptz not null,
  version integer not null,
  constraint shop_story_pk primary key (organisation_id),
  constraint shop_story_place foreign key (commune_code) references platform.place (code)
);
create index shop_story_by_place on market.shop_story (commune_code);
alter table market.shop_story enable row level security;
create policy shop_story_see on market.shop_story for select using (true);
create policy shop_story_tell on market.shop_story for insert with check (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);
create policy shop_story_change on market.shop_story for update using (
  organisation_id::text = current_setting('twiza.organisation', true)
  or starts_with(commune_code || '.', current_setting('twiza.place', true))
);

-- The lines of shops and the count of each kind in each region, kept up with the listing they sum up.
create table market.shop_line (
  organisation_id uuid not null,
  commune_code text not null,
  name_fr text not null,
  name_ar text not null,
  story_fr text not null,
  story_ar text not null,
  things integer not null,
  kinds text[] not null,
  photo jsonb,
  newest_at timestamptz not null,
  constraint shop_line_pk primary key (organisation_id)
);
create index shop_line_place on market.shop_line (commune_code collate "C");

create table market.shelf (
  region_code text not null,
  kind text not null,
  things integer not null,
  constraint shelf_pk primary key (region_code, kind)
);
insert into market.shelf (region_code, kind, things)
select split_part(commune_code, '.', 1), kind, count(*) from market.listing group by 1, 2;
insert into market.shop_line (organisation_id, commune_code, name_fr, name_ar, story_fr, story_ar, things, kinds,
  photo, newest_at)
select organisation_id, min(commune_code), min(seller_fr), min(seller_ar), '', '', count(*),
  array_agg(distinct kind), (array_agg(photo order by offered_at desc) filter (where photo is not null))[1],
  max(offered_at)
from market.listing group by organisation_id;
