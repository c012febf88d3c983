import { expect, test } from 'vitest';
import { parsePhone } from './phone.ts';

test.each([
  '0612345678',
  '06 12 34 56 78',
  '06-12-34-56-78',
  '+212 612345678',
  '00212612345678',
  '+212 (0)6 12 34 56 78',
  '٠٦١٢٣٤٥٦٧٨',
])('reads %s', (typed) => {
  expect(parsePhone(typed)).toBe('+212612345678');
});

test.each(['', '061234567', '06123456789', '+33612345678', '0112345678', 'téléphone'])(
  'reads no number in "%s"',
  (typed) => {
    expect(parsePhone(typed)).toBeUndefined();
  },
);
