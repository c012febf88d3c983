import { connect } from '../migration/connect.ts';

/** A name with what line readers and quoters trip over. */
export const ODD = 'تازناخت\u2028خط\r\n"\\"\t😀';

/** A schema with every type we use, references among its rows, and a column the database computes. */
const SCHEMA = `
  create schema planted;
  create table planted.place (code text primary key, name text not null);
  create table planted.holder (
    organisation_id uuid primary key, place text not null references planted.place, name_fr text not null,
    name_ar text, founded_on date, capital bigint, counted boolean not null, share numeric, verbs text[],
    answer jsonb, words tsvector, seen_at timestamptz, photo bytea,
    initial text generated always as (left(name_fr, 1)) stored
  );
  create index holder_place on planted.holder (place);
  create table planted.event (
    organisation_id uuid references planted.holder, event_id int, corrects int,
    primary key (organisation_id, event_id),
    constraint event_corrected foreign key (organisation_id, corrects)
      references planted.event (organisation_id, event_id)
  )`;

/** Makes the tables of this test. */
export async function plant(url: string): Promise<void> {
  const client = await connect(url);
  await client.query(SCHEMA);
  await client.end();
}

/**
 * The values that go wrong first; the events point forward, so that no order of rows satisfies every
 * reference.
 */
export async function fill(url: string): Promise<void> {
  const client = await connect(url);
  await client.query("insert into planted.place select 'B-' || n, 'é' from generate_series(1, 5000) n");
  await client.query("insert into planted.place values ('a', ''), ('B', ' '), ('_', 'Tazenakht')");
  await client.query(
    `insert into planted.holder values
       ('00000000-0000-7000-8000-000000000001', 'a', 'Tissage', $1, '2009-03-29', 9007199254740993, true,
         0.1000, $2, 'null', 'b:2A a:1', '2024-06-01 12:00:00.123456+01', '\\x00ff'),
     ('00000000-0000-7000-8000-000000000002', 'B', '', null, null, null, false, null, null, null, null,
         null, null)`,
    [ODD, ['a,b', '"', '', '{}', 'NULL']],
  );
  await client.query(
    `insert into planted.event select '00000000-0000-7000-8000-000000000001', n, nullif(n % 3000 + 1, 1)
     from generate_series(1, 3000) n`,
  );
  await client.end();
}
