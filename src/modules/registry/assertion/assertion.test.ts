import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { addDays, asDay } from '#platform/time';
import { marksOf, winningValue, type Assertion } from './assertion.ts';
import { agrees, ATTRIBUTES, readValue, SOURCES, type Attribute } from './attribute.ts';

const TODAY = asDay('2024-12-31');

test('the court’s address stands against what Khadija declares later, and her word contradicts it', () => {
  const court = word({ value: 'Rue des Tisserands, Mrirt', source: 'court', day: asDay('2023-02-01') });
  const khadija = word({
    value: 'Route de Khénifra, Mrirt',
    source: 'cooperative',
    day: asDay('2024-03-01'),
  });
  const value = winningValue('address', [khadija, court], TODAY);
  expect(value).toMatchObject({ winner: court, mark: 'contradicted', against: [khadija] });
});

test('two sources who say the same confirm it, whatever the accents; an office and its list are one', () => {
  const court = word({ value: 'Rue de l’Église', source: 'court' });
  const coach = word({ value: 'rue de l’eglise', source: 'coach' });
  expect(winningValue('address', [court, coach], TODAY)?.mark).toBe('confirmed');
  const office = word({ value: 'Rue de l’Église', source: 'office' });
  const list = word({ value: 'Rue de l’Église', source: 'list' });
  expect(winningValue('address', [office, list], TODAY)?.mark).toBe('declared');
});

test('the latest word counts for a phone; one said long ago is stale', () => {
  const first = word({ attribute: 'phone', value: '0661000001', source: 'office', day: asDay('2020-01-01') });
  const second = word({ attribute: 'phone', value: '0661000002', source: 'coach', day: asDay('2021-01-01') });
  expect(winningValue('phone', [second, first], TODAY)).toMatchObject({ winner: second, mark: 'stale' });
});

test('Brahim’s decision sets aside what was said before it, and what is said after is weighed again', () => {
  const court = word({ value: 'A street', source: 'court', recordedAt: at(1) });
  const khadija = word({ value: 'Another street', source: 'cooperative', recordedAt: at(2) });
  const decided = { value: 'Another street', source: 'office', decides: true, recordedAt: at(3) } as const;
  const brahim = word({ ...decided, day: asDay('2024-12-30'), reason: 'seen there' });
  expect(winningValue('address', [court, khadija, brahim], TODAY)).toMatchObject({
    winner: brahim,
    mark: 'confirmed',
  });
  const moved = word({
    value: 'A third street',
    source: 'court',
    recordedAt: at(4),
    day: asDay('2024-12-31'),
  });
  const after = winningValue('address', [court, khadija, brahim, moved], TODAY);
  expect(after).toMatchObject({ winner: moved });
});

test('the order in which words arrive changes nothing', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(...ATTRIBUTES),
      fc.infiniteStream(fc.nat()),
      (said, attribute, chance) => {
        const shuffled = said
          .map((one) => ({ one, at: Number(chance.next().value) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(winningValue(attribute, shuffled, TODAY)).toEqual(winningValue(attribute, said, TODAY));
        expect(marksOf(shuffled, TODAY)).toEqual(marksOf(said, TODAY));
      },
    ),
  );
});

test('there is a winner as soon as somebody spoke, and she did say it', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(...ATTRIBUTES), (said, attribute) => {
      const about = said.filter((one) => one.attribute === attribute);
      const value = winningValue(attribute, said, TODAY);
      expect(value !== undefined).toBe(about.length > 0);
      if (value === undefined) return;
      expect(about).toContain(value.winner);
      expect(value.mark === 'contradicted').toBe(value.against.length > 0);
      for (const one of value.against) expect(agrees(attribute, one.value, value.winner.value)).toBe(false);
    }),
  );
});

test('a mark only ages: a value is never surer on a later day', () => {
  fc.assert(
    fc.property(words, fc.constantFrom(...ATTRIBUTES), fc.nat(9_000), (said, attribute, days) => {
      const [now, later] = [TODAY, addDays(TODAY, days)].map(
        (day) => winningValue(attribute, said, day)?.mark,
      );
      if (now !== later) expect(later).toBe('stale');
    }),
  );
});

test('a value is kept in one form, however it is typed, and refused when it cannot be', () => {
  expect(readValue('capital', '12 000')).toEqual({ ok: true, value: '1200000' });
  expect(readValue('members', '٢٣')).toEqual({ ok: true, value: '23' });
  expect(readValue('phone', '06')).toMatchObject({ ok: false, code: 'phone-unreadable', field: 'said' });
  expect(readValue('sector', 'magic')).toMatchObject({ ok: false, code: 'value-not-listed' });
  expect(readValue('communeCode', '99.999.99.99')).toMatchObject({ ok: false, code: 'place-unknown' });
});

const words: fc.Arbitrary<Assertion[]> = fc.array(
  fc
    .record({
      attribute: fc.constantFrom<Attribute>('address', 'phone', 'members', 'state'),
      value: fc.constantFrom('10', '11', '23', '40'),
      source: fc.constantFrom(...SOURCES),
      days: fc.nat(3_000),
      recorded: fc.nat(50),
      decides: fc.boolean(),
    })
    .map(({ days, recorded, ...rest }) =>
      word({ ...rest, day: addDays(TODAY, -days), recordedAt: at(recorded) }),
    ),
  { maxLength: 12 },
);

function word(said: Partial<Assertion>): Assertion {
  return {
    assertionId: newId<'assertion'>(),
    attribute: 'address',
    value: 'somewhere',
    day: asDay('2024-01-01'),
    source: 'court',
    decides: false,
    recordedAt: at(0),
    ...said,
  };
}

function at(minute: number): string {
  return new Date(Date.UTC(2024, 0, 1, 0, minute)).toISOString();
}
