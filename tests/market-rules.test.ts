import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { none } from './walls/findings.ts';

const TABLE = 'docs/domain/market-rules.md';
const ROW = /^\| (?<rule>\S+) +\| (?<what>.+?) +\| `(?<where>.+?)` +\| `(?<file>.+?)` +\| (?<title>.+?) +\|$/;

const rows = readFileSync(TABLE, 'utf8')
  .split('\n')
  .flatMap((line): Record<string, string>[] => {
    const found = ROW.exec(line)?.groups;
    return found === undefined ? [] : [found];
  });

test('every rule of the market names the test that says it, and where it lives', () => {
  const lost = rows.flatMap(({ rule = '', where = '', file = '', title = '' }) => [
    ...(existsSync(`src/${where}`) ? [] : [`${rule}: there is no src/${where}`]),
    ...(existsSync(`src/${file}`) && readFileSync(`src/${file}`, 'utf8').includes(title)
      ? []
      : [`${rule}: no "${title}" in src/${file}`]),
  ]);
  none(lost, `name the test that says it now in ${TABLE}.`);
});

test('no rule of the market is left out of the table', () => {
  const counts = { M: 10, S: 8, O: 7, K: 8, P: 7 };
  const asked = Object.entries(counts).flatMap(([letter, last]) =>
    Array.from({ length: last }, (_, at) => `${letter}${at + 1}`),
  );
  expect(asked.filter((rule) => !rows.some((row) => row['rule'] === rule))).toEqual([]);
});
