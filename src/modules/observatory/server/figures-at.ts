import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { breakdownOf, FiguresInput, runningTotals, type ShownLine } from '../figure.ts';
import { NO_MEASURES, sumOfMeasures, type Measure, type ShownMeasures } from '../measure.ts';
import type { DisclosureRule } from '../disclosure/disclosure.ts';
import { seesAll } from '../permissions.ts';
import { publicLines } from '../disclosure/public-lines.ts';
import { ruleOn } from './disclosure-rule.sql.ts';
import { yearOf } from '#platform/time';
import { listLines, type AskedLines } from './figure.sql.ts';
import { knownTotals } from './known-totals.ts';
import { keptFigures } from './kept/kept-figures.ts';
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
    const asked = { day, place, by, ...(sector && { sector }), ...(milieu && { milieu }) };
    const rule = seesAll(actor, place) ? undefined : await ruleOn(db, today);
    const told = await kept(db, { asked, rule }, () => toldOf(db, asked, rule));
    return { ...asked, ...told };
  },
});

interface Told {
  readonly total: ShownMeasures;
  readonly lines: readonly ShownLine[];
  readonly hidden: boolean;
}

const kept = keptFigures<Told>(({ lines }) => lines.length + 1);

async function toldOf(db: Db, asked: AskedLines, rule: DisclosureRule | undefined): Promise<Told> {
  const { day, place, by } = asked;
  const found = await listLines(db, asked);
  const lines = by === 'year' ? runningTotals(found, yearOf(day)) : found;
  const total =
    by === 'year'
      ? (lines.at(-1)?.measures ?? NO_MEASURES)
      : sumOfMeasures(lines.map(({ measures }) => measures));
  if (rule === undefined) return { total, lines, hidden: false };
  const known = await knownTotals(db, { ...asked, total });
  const shown = publicLines({ by, place, total, lines }, { rule, ...known });
  return { ...shown, hidden: isHidden(shown) };
}

/** Whether anything is hidden that a figure shows. */
function isHidden({ total, lines }: ReturnType<typeof publicLines>): boolean {
  const seen = [total, ...lines.map(({ measures }) => measures)];
  return seen.some((measures) => SHOWN.some((measure) => measures[measure] === undefined));
}
