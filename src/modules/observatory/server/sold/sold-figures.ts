import { z } from 'zod';
import { query } from '#platform/operation/server';
import { isSmall } from '../../disclosure/disclosure.ts';
import { COUNTRY } from '../../figure.ts';
import { seesAll } from '../../permissions.ts';
import { publicSold } from '../../sold/public-sold.ts';
import { SOLD_BY } from '../../sold/sold-figure.ts';
import { ruleOn } from '../disclosure-rule.sql.ts';
import { listSold, listSoldYears } from './sold.sql.ts';

const optional = (form: RegExp) => z.string().regex(form).optional().catch(undefined);

/** What cooperatives sold through the market: by kind, region, way of selling or month. Few are withheld. */
export const soldFigures = query({
  name: 'observatory.sold-figures',
  input: z.object({
    by: z.enum(SOLD_BY).catch('kind').default('kind'),
    year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
    region: optional(/^\d\d$/),
    kind: optional(/^[a-z-]{2,30}$/),
  }),
  toEverybody: true,
  async run({ db, actor, today }, asked) {
    const { lines, total } = await listSold(db, asked);
    const years = await listSoldYears(db);
    const rule = await ruleOn(db, today);
    const whole = lines.map(({ key, ...shown }) => ({ key, shown }));
    const { fewest } = rule;
    if (seesAll(actor, COUNTRY)) return { by: asked.by, years, lines: whole, total, fewest };
    const totalHidden = isSmall({ value: total.sellers, entries: total.sellers }, rule);
    const shown = publicSold(lines, { rule, totalHidden });
    return { by: asked.by, years, lines: shown, ...(!totalHidden && { total }), fewest };
  },
});
