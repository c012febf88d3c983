import { expect, test } from 'vitest';
import { withRequest } from './current-request.ts';
import { makeLogger } from './logger.ts';

test('removes what is about somebody, at any depth it is told', () => {
  const { log, lines } = recorder();
  log.info(
    { phone: '0612345678', member: { nameLatin: 'Salma', code: 'x' }, a: { b: { pin: '123456' } } },
    'seen',
  );
  expect(lines.join()).not.toMatch(/0612345678|Salma|123456/);
});

test('tells an error of the database by its code and constraint, never by its row', () => {
  const { log, lines } = recorder();
  const error = Object.assign(new Error('duplicate key (phone)=(0612345678)'), {
    severity: 'ERROR',
    routine: '_bt_check_unique',
    code: '23505',
    constraint: 'phone_pk',
    detail: 'Key (phone)=(0612345678) already exists.',
  });
  log.error({ error }, 'failed');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { code: '23505', constraint: 'phone_pk' } });
  expect(lines.join()).not.toContain('0612345678');
});

test('cuts phones and quoted texts out of other messages', () => {
  const { log, lines } = recorder();
  log.error({ error: new Error('cannot read "Khadija" at +212 6 12 34 56 78') }, 'failed');
  expect(lines.join()).not.toMatch(/Khadija|12 34/);
});

test('carries the id of the request', () => {
  const { log, lines } = recorder();
  withRequest('r-1', () => log.info('inside'));
  log.info('outside');
  expect(lines.map((line) => JSON.parse(line).request)).toEqual(['r-1', undefined]);
});

function recorder() {
  const lines: string[] = [];
  return { lines, log: makeLogger({ write: (line) => void lines.push(line) }) };
}
