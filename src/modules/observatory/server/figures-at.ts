import { query } from '#platform/operation/server';
import { breakdownOf, FiguresInput, runningTotals } from '../figure.ts';
import { NO_MEASURES, sumOfMeasures, type Measure } from '../measure.ts';
import { seesAll } from '../permissions.ts';
import { publicLines } from '../disclosure/public-lines.ts';
import { ruleOn } from './disclosure-rule.sql.ts';
import { yearOf } from '#platform/time';
import { listLines } from './figure.sql.ts';
import { knownTotals } from './known-totals.ts';
import { knownDay } from './register-day.ts';

const SHOWN: readonly Measure[] = [
  'members',
  'women',
  'youth',
  'ledByWomen',
  'womenOnly',
  'womenOnlyMembers',
];

/** The figures of a place at the end of a day, told apart by its parts, or by year up to that day. */
export const figuresAt = query({
  name: 'observatory.figures-at',
  input: FiguresInput,
  toEverybody: true,
  async run({ db, actor, today }, { day: askedDay, place, by: askedBy, sector, milieu }) {
    const day = await knownDay(db, { asked: askedDay, today });
    const by = breakdownOf(place, askedBy);
    const found = await listLines(db, { day, place, by, sector, milieu });
    const lines = by === 'year' ? runningTotals(found, yearOf(day)) : found;
    const total =
      by === 'year'
        ? (lines.at(-1)?.measures ?? NO_MEASURES)
        : sumOfMeasures(lines.map(({ measures }) => measures));
    const asked = { day, place, by, ...(sector && { sector }), ...(milieu && { milieu }) };
    if (seesAll(actor, place)) return { ...asked, total, lines, hidden: false };
    const known = await knownTotals(db, { day, place, by, sector, milieu, total });
    const rule = await ruleOn(db, today);
    const shown = publicLines({ by, place, total, lines }, { rule, ...known });
    return { ...asked, ...shown, hidden: isHidden(shown) };
  },
});

/** Whether anything is hidden that a figure shows. */
function isHidden({ total, lines }: ReturnType<typeof publicLines>): boolean {
  const seen = [total, ...lines.map(({ measures }) => measures)];
  return seen.some((measures) => SHOWN.some((measure) => measures[measure] === undefined));
}
