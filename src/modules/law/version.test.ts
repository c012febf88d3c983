import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day } from '#platform/time';
import { legalParametersOn } from './legal-parameters.ts';
import { isParameterCode, PARAMETER_CODES, PARAMETERS, type ParameterCode } from './parameter.ts';
import {
  datedVersions,
  mayWithdraw,
  standingVersions,
  versionFits,
  versionOn,
  type Decision,
  type Version,
} from './version.ts';

const TODAY = asDay('2024-12-31');
const SEEDED = seeded();
const at = (reachesBack = false, versions = SEEDED) => ({ versions, today: TODAY, reachesBack });

function given(code: ParameterCode, value: number, fromDay = '2025-06-01'): Version {
  return { code, value, fromDay: asDay(fromDay), article: 'loi de demain', mark: 'to-be-checked' };
}

test('the release gives every number a value, within its bounds, and nothing it contradicts', () => {
  expect(new Set(SEEDED.map(({ code }) => code))).toEqual(new Set(PARAMETER_CODES));
  for (const version of SEEDED) {
    const others = SEEDED.filter((one) => one !== version);
    expect(versionFits(version, at(true, others)), version.code).toMatchObject({ ok: true });
  }
});

test('says what the law said on a day: five members, a thousand dirhams, a quarter at once', () => {
  expect(legalParametersOn(SEEDED, asDay('2020-08-15'))).toMatchObject({
    fewestMembers: 5,
    smallestCapital: 100_000,
    smallestShare: 10_000,
    paidAtSubscriptionPerMille: 250,
    paymentWithinYears: 3,
    cashDepositWithinDays: 5,
    durationAtMostYears: 99,
  });
});

test('before the first version, the first one counts: an older law is not guessed', () => {
  expect(versionOn(SEEDED, 'fewest-members', asDay('1995-01-01'))?.value).toBe(5);
});

test.each([
  ['a value out of bounds', given('paid-at-subscription', 1001), 'value-out-of-bounds', 'value'],
  ['a second value on one day', given('fewest-members', 7, '2014-12-18'), 'two-in-force', 'fromDay'],
  [
    'a change of past days that nobody said aloud',
    given('fewest-members', 7, '2020-01-01'),
    'reaches-back',
    'reachesBack',
  ],
  ['a share above the capital', given('smallest-share', 200_000), 'share-above-capital', 'value'],
  [
    'members whose shares exceed the capital',
    given('fewest-members', 11),
    'members-shares-above-capital',
    'value',
  ],
  [
    'a master with less practice than a craftsperson',
    given('craft-master-practice', 2),
    'master-before-craft',
    'value',
  ],
])('refuses %s', (_, version, code, field) => {
  expect(versionFits(version, at(false, SEEDED))).toMatchObject({ ok: false, code, field });
});

test('a change is compared with what is already decided for later', () => {
  const versions = [...SEEDED, given('smallest-capital', 50_000, '2026-01-01')];
  expect(versionFits(given('smallest-share', 20_000, '2025-06-01'), at(false, versions))).toMatchObject({
    code: 'members-shares-above-capital',
    detail: { day: '2026-01-01' },
  });
});

test('a version is withdrawn while another stands, and the one before goes on', () => {
  const later = given('fewest-members', 7);
  const versions = [...SEEDED, later];
  expect(mayWithdraw(later, at(false, versions))).toMatchObject({ ok: true });
  expect(mayWithdraw({ code: 'fewest-members', fromDay: asDay('2014-12-18') }, at(true))).toMatchObject({
    code: 'last-version',
  });
  expect(mayWithdraw({ ...later, fromDay: TODAY }, at(false, versions))).toMatchObject({
    code: 'version-absent',
  });
  expect(versionOn(withdrawn(versions, later), 'fewest-members', asDay('2030-01-01'))?.value).toBe(5);
});

test('whatever is decided, a number has exactly one value on any day', () => {
  const days = fc.integer({ min: 0, max: 9000 }).map((count) => addDays(asDay('2010-01-01'), count));
  const decided = fc.array(fc.record({ fromDay: days, value: fc.integer({ min: 1, max: 30 }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(decided, days, (choices, day) => {
      let versions = SEEDED;
      for (const choice of choices) {
        const version = { ...given('fewest-members', choice.value), fromDay: choice.fromDay };
        if (versionFits(version, at(true, versions)).ok) versions = [...versions, version];
      }
      const inForce = datedVersions(versions, 'fewest-members').filter(
        ({ fromDay, untilDay }) => fromDay <= day && (untilDay === undefined || day < untilDay),
      );
      expect(inForce.length).toBe(day < earliest(versions) ? 0 : 1);
    }),
  );
});

test('the bounds of each number leave room', () => {
  for (const { least, most } of Object.values(PARAMETERS)) expect(least).toBeLessThan(most);
});

function withdrawn(versions: readonly Version[], version: Version): Version[] {
  const said = { number: 1, reason: 'par erreur', decidedBy: 'Aziza', decidedAt: '2024-12-31' };
  const decision: Decision = { ...version, ...said, kind: 'withdrawn' };
  return standingVersions(versions, [decision]);
}

function earliest(versions: readonly Version[]): Day {
  const [first] = datedVersions(versions, 'fewest-members');
  if (first === undefined) throw new Error('no version');
  return first.fromDay;
}

function seeded(): Version[] {
  const path = 'src/modules/law/server/migrations/parameter-version.reference.json';
  const {
    rows,
  }: { rows: { code: string; from_day: string; value: number; article: string; mark: string }[] } =
    JSON.parse(readFileSync(path, 'utf8'));
  return rows.flatMap(({ code, from_day, value, article, mark }) =>
    isParameterCode(code)
      ? [
          {
            code,
            fromDay: asDay(from_day),
            value,
            article,
            mark: mark === 'verified' ? mark : 'to-be-checked',
          },
        ]
      : [],
  );
}
