import { expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { maySettle, type ConsentWay, type NamingConsent } from './consent.ts';

const AT = new Date('2024-12-31T12:00:00Z');

function consent(withdrawnWay?: ConsentWay): NamingConsent {
  return {
    organisationId: asId('a0000000-0000-7000-8000-000000000009'),
    consentId: newId(),
    communeCode: '05.301',
    memberId: newId(),
    personId: newId(),
    nameLatin: 'Itto',
    way: 'aloud',
    witness: 'Fadma',
    givenAt: AT,
    ...(withdrawnWay !== undefined && { withdrawnAt: AT, withdrawnWay }),
  };
}
const aloud = { agrees: true, way: 'aloud', witness: 'Fadma', hasLeft: false } as const;

test('what Itto says aloud is heard by two; with her own account she needs nobody', () => {
  expect(maySettle([], aloud)).toMatchObject({ ok: true });
  expect(maySettle([], { ...aloud, witness: ' ' })).toMatchObject({ code: 'witness-missing' });
  expect(maySettle([], { ...aloud, way: 'herself', witness: '' })).toMatchObject({ ok: true });
});

test('what she took back herself no officer gives again in her place', () => {
  expect(maySettle([consent('herself')], aloud)).toMatchObject({ code: 'hers-to-give' });
  expect(maySettle([consent('herself')], { ...aloud, way: 'herself' })).toMatchObject({ ok: true });
  expect(maySettle([consent('aloud')], aloud)).toMatchObject({ ok: true });
});

test('taking back is refused to nobody, and nothing is given twice', () => {
  for (const way of ['herself', 'aloud'] as const)
    expect(maySettle([consent()], { ...aloud, agrees: false, way, hasLeft: true })).toMatchObject({
      ok: true,
    });
  expect(maySettle([], { ...aloud, agrees: false })).toMatchObject({ code: 'not-named' });
  expect(maySettle([consent()], aloud)).toMatchObject({ code: 'named-already' });
  expect(maySettle([], { ...aloud, hasLeft: true })).toMatchObject({ code: 'member-left' });
});
