import { beforeAll, describe, expect, test } from 'vitest';
import { calibration, reportLine, type Compared } from './calibration.ts';
import { demonstration } from '../demonstration/demonstration.ts';
import { RegisterFigures } from './register-figure.ts';
import type { PublishedFigure } from './published-figure.ts';

/** Making the whole country takes seconds on a busy machine. */
const PATIENCE = 120_000;

let compared: readonly Compared[] = [];
let figures: RegisterFigures;

beforeAll(() => {
  const rows = demonstration({ persons: 'few' });
  compared = calibration(rows);
  figures = new RegisterFigures(rows);
}, PATIENCE);

describe('the register computed from its rows, against the published figures', () => {
  test('lists every figure, matched or not', async () => {
    const lines = compared.map((one) =>
      [reportLine(one), reasonOf(one.published, one.match)].filter(Boolean).join(' | '),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./published-figures.txt');
  });

  test('gives a reason for every figure it does not match, and for no other', () => {
    for (const { published, match } of compared) {
      expect(reasonOf(published, match) === undefined, reportLine({ published, match })).toBe(
        match !== 'none',
      );
    }
  });

  test.each(mustHold())('says %s %s %s %s exactly', (period, territory, sector, measure) => {
    const found = compared.filter(
      ({ published }) =>
        published.period === period &&
        published.territory === territory &&
        published.sector === sector &&
        published.measure === measure,
    );
    expect(found.map(({ match }) => match)).toEqual(['exact']);
  });

  test('says the shares told of Casablanca-Settat to the nearest whole percent', () => {
    const shares = compared.filter(
      ({ published }) => published.period === '2020-02' && published.measure.endsWith('_pct'),
    );
    expect(
      shares.map(({ published, computed = 0 }) => [
        published.territory,
        published.sector,
        Math.round(computed),
      ]),
    ).toEqual([
      ['06', 'agriculture', 58],
      ['06', 'artisanat', 22],
      ['06.141', 'all', 17],
      ['06.181', 'all', 33],
      ['06.467', 'all', 22],
    ]);
  });

  test('says 259,760 women at the end of 2024, and 2,548 members of the women of Casablanca-Settat', () => {
    const country = figures.on('2024-12-31', { territory: '', sector: 'all' });
    expect(country.reduce((sum, { women }) => sum + women, 0)).toBe(259_760);
    const women = compared.find(
      ({ published }) => published.territory === '06' && published.measure === 'women_members_of_women_only',
    );
    expect(women?.computed).toBe(2548);
  });

  test('tells cooperatives of women only from those led only by women', () => {
    const country = figures.on('2024-12-31', { territory: '', sector: 'all' });
    const ofWomen = country.filter(({ womenOnly }) => womenOnly);
    expect(ofWomen).toHaveLength(7014);
    expect(ofWomen.every(({ ledByWomen }) => ledByWomen)).toBe(true);
    expect(country.filter(({ ledByWomen }) => ledByWomen)).toHaveLength(7874);
  });

  test('leaves no commune without a cooperative', () => {
    const country = figures.on('2024-12-31', { territory: '', sector: 'all' });
    expect(new Set(country.map(({ place }) => place)).size).toBe(1503);
  });
});

function mustHold(): [string, string, string, string][] {
  return [
    ['2024-12', '', 'all', 'cooperatives'],
    ['2024-12', '', 'all', 'members'],
    ['2024-12', '', 'all', 'members_women_pct'],
    ['2024-12', '', 'all', 'women_only_cooperatives'],
    ['2020-02', '06', 'all', 'cooperatives'],
    ['2020-02', '06', 'all', 'members'],
    ['2020-02', '06', 'all', 'women_only_cooperatives'],
    ['2024-12', '05.301', 'artisanat', 'cooperatives'],
    ['2024-12', '05.301', 'artisanat', 'cooperatives_in_national_craft_register'],
  ];
}

/** Why the register does not say a published figure. */
function reasonOf(
  { period, measure, territory }: PublishedFigure,
  match: Compared['match'],
): string | undefined {
  if (match !== 'none') return undefined;
  if (period === '2025-11') return 'later than the day the register stands at: shown beside it as published';
  if (measure.startsWith('jobs')) return 'the register holds members, not jobs';
  if (measure === 'branches_of_activity')
    return 'the register holds sectors and activities in words, not branches';
  if (period === '2024-05' && territory === '') return 'speaks of artisans, not of cooperatives';
  return undefined;
}
