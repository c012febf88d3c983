-- What of a part is kept in the store of its cooperative from the day it says yes; and the thing of the store a
-- lot was taken from, where it was not made for the order.
alter table wholesale.part add column keeping_id uuid;
alter table wholesale.part add column kept integer not null default 0;
alter table wholesale.part add constraint part_kept
  check (kept between 0 and quantity and (kept > 0) = (keeping_id is not null));
alter table wholesale.lot add column product_id uuid;
