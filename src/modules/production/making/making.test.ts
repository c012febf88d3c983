import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asId, newId } from '#platform/ids';
import { makersOf, makingAt, partsOf, readWork, type Making } from './making.ts';

test('work is read in whichever digits; half days count, half knots do not', () => {
  expect(readWork('١٢', 'days')).toEqual({ ok: true, value: 120 });
  expect(readWork('2,5', 'days')).toEqual({ ok: true, value: 25 });
  expect(readWork('80 000', 'knots')).toEqual({ ok: true, value: 800_000 });
  expect(readWork('', 'kilos')).toEqual({ ok: true, value: 0 });
  expect(readWork('2,5', 'knots')).toMatchObject({ code: 'knots-whole' });
  for (const wrong of ['beaucoup', '-3', '2,55', '1e9', '999999999'])
    expect(readWork(wrong, 'days'), wrong).toMatchObject({ code: 'work-unreadable' });
});

test('who did nothing made nothing, and somebody made it', () => {
  const [itto, fadma] = [newId<'member'>(), newId<'member'>()];
  const told = [
    { memberId: itto, tenths: 30 },
    { memberId: fadma, tenths: 0 },
  ];
  expect(makersOf(told, 'days')).toEqual({ ok: true, value: [{ memberId: itto, tenths: 30 }] });
  expect(makersOf([{ memberId: fadma, tenths: 0 }], 'days')).toMatchObject({ code: 'nobody-made-it' });
  const many = Array.from({ length: 61 }, () => ({ memberId: newId<'member'>(), tenths: 1 }));
  expect(makersOf(many, 'days')).toMatchObject({ code: 'too-many-makers' });
});

function told(minute: number): Making {
  return {
    organisationId: asId('a0000000-0000-7000-8000-000000000009'),
    makingId: newId(),
    communeCode: '05.301',
    productId: 'x',
    unit: 'days',
    makers: [],
    toldAt: new Date(minute * 60_000),
  };
}

test('an order keeps what was told when it was placed, whatever is told later', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(500), { minLength: 1 }), fc.nat(500), (minutes, at) => {
      const all = minutes.map(told);
      const kept = makingAt(all, new Date(at * 60_000));
      const before = minutes.filter((one) => one <= at);
      const expected = before.length > 0 ? Math.max(...before) : Math.min(...minutes);
      expect(kept?.toldAt.getTime()).toBe(expected * 60_000);
    }),
  );
  expect(makingAt([], new Date())).toBeUndefined();
});

test('the parts of the makers of a piece are always the whole of it, and who worked more has no less', () => {
  const work = fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(work, (tenths) => {
      const parts = partsOf(tenths.map((one) => ({ memberId: newId<'member'>(), tenths: one })));
      expect(parts.reduce((sum, { basisPoints }) => sum + basisPoints, 0)).toBe(10_000);
      const sorted = parts.toSorted((a, b) => a.tenths - b.tenths || a.basisPoints - b.basisPoints);
      for (const [at, { basisPoints }] of sorted.entries())
        expect(basisPoints).toBeGreaterThanOrEqual(sorted[at - 1]?.basisPoints ?? 0);
    }),
  );
  expect(partsOf([])).toEqual([]);
});
