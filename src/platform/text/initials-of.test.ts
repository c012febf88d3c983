import { expect, test } from 'vitest';
import { initialsOf } from './index.ts';

test.each([
  ['Fatima Amrani', 'FA'],
  ['  itto  n’aït Ouaziz', 'IN'],
  ['فاطمة أمراني', 'ف أ'],
  ['عبد الغني الصالحي', 'ع غ'],
  ['ⵉⵟⵟⵓ ⵓⵄⵣⵉⵣ', 'ⵉⵓ'],
  ['Salma', 'S'],
  ['12', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
