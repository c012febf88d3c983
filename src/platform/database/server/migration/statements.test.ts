import { expect, test } from 'vitest';
import { statements } from './statements.ts';

test('gives one statement at a time, without comments before it', () => {
  expect(statements('-- a; b\ncreate table a (b int);\n\n/* ; */ select 1;')).toEqual([
    'create table a (b int)',
    'select 1',
  ]);
});

test('leaves a semicolon alone inside quotes, names, bodies and comments', () => {
  const one = `create function f() returns text as $b$ select ';' || E'\\';' || "a;b" -- ;\n; $b$`;
  expect(statements(`${one};`)).toEqual([one]);
  expect(statements("insert into t values ('it''s; fine')")).toEqual([
    "insert into t values ('it''s; fine')",
  ]);
});

test('finds nothing in a file of comments', () => {
  expect(statements('-- nothing here\n  /* ; */\n')).toEqual([]);
});
