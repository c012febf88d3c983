import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { outcomeFits } from './outcome.ts';

const TODAY = asDay('2024-12-31');

test('what was seen after is seen after what was before, and not tomorrow', () => {
  const [early, late] = [asDay('2013-01-01'), asDay('2024-07-05')];
  expect(outcomeFits({ beforeOn: early, afterOn: late }, TODAY)).toMatchObject({ ok: true });
  expect(outcomeFits({ afterOn: TODAY }, TODAY)).toMatchObject({ ok: true });
  expect(outcomeFits({ beforeOn: late, afterOn: late }, TODAY)).toMatchObject({
    code: 'before-after-after',
    field: 'beforeOn',
  });
  expect(outcomeFits({ afterOn: asDay('2025-01-01') }, TODAY)).toMatchObject({
    code: 'day-in-future',
    field: 'afterOn',
  });
});
