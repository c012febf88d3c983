import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { asDay } from '#platform/time';
import { evenStages } from '../visit/template.ts';
import { enrolledCount, plannedVisits, withOneLess, withOneMore } from './cohort.ts';

const communes = fc.constantFrom('05.301.03.07', '05.301.01.05', '09.541.09.15', '01.511.01.01');

test('a cohort takes no more than it holds, nor a region more than is kept for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(communes, { maxLength: 40 }), (capacity, tried) => {
      let enrolled: Readonly<Record<string, number>> = {};
      for (const commune of tried) {
        const next = withOneMore({ capacity, regionCapacity: { '05': 3 }, enrolled }, commune);
        if (next.ok) enrolled = next.value;
      }
      expect(enrolledCount({ enrolled })).toBeLessThanOrEqual(capacity);
      expect(enrolled['05'] ?? 0).toBeLessThanOrEqual(3);
    }),
  );
});

test('who leaves gives her place back', () => {
  const full = { capacity: 1, regionCapacity: {}, enrolled: { '05': 1 } };
  expect(withOneMore(full, '05.301.03.07')).toMatchObject({ code: 'cohort-full' });
  const enrolled = withOneLess(full, '05.301.03.07');
  expect(withOneMore({ ...full, enrolled }, '05.301.03.07')).toMatchObject({ ok: true });
});

test('an enrolment is given its twelve visits, off the market of its place', () => {
  const stages = evenStages(24, 12);
  const template = {
    template: 'mourafaka',
    version: 1,
    nameFr: 'Mourafaka',
    nameAr: 'مرافقة',
    months: 24,
    daysBefore: 15,
    daysAfter: 30,
    stages: stages.ok ? stages.value : [],
  };
  const visits = plannedVisits(
    {
      organisationId: newId(),
      enrolmentId: newId(),
      cohortId: newId(),
      communeCode: '05.301.01.05',
      coachId: newId(),
      coachName: 'Fatima',
      formerCoaches: [],
      enrolledOn: asDay('2024-01-02'),
    },
    template,
    { souk: 4 },
  );
  expect(visits).toHaveLength(12);
  expect(new Set(visits.map(({ visitId }) => visitId)).size).toBe(12);
  expect(visits.every(({ state }) => state === 'planned')).toBe(true);
  // 61 days after 2 January 2024 is Sunday 3 March: the next working day is Monday.
  expect(visits[1]).toMatchObject({ ordinal: 2, kind: 'follow-up', dueOn: '2024-03-04' });
  expect(visits.at(-1)?.kind).toBe('final');
});
