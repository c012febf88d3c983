import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { deadlineOf, mayBeDeclared, yearToDeclare } from '../../declaration/declaration.ts';
import { mayDeclare } from '../../permissions.ts';
import { listDeclarations } from './declaration.sql.ts';

const YEARS_SHOWN = 4;

/** The years of a cooperative: which are declared, which wait, and by when. */
export const declarations = query({
  name: 'governance.declarations',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor, today }, { cooperative: organisationId }) {
    const summary = await entrySummary(db, organisationId);
    if (summary === undefined || !mayDeclare(actor, summary.cooperative)) return undefined;
    const { cooperative } = summary;
    const rules = await parametersOn(db, today);
    const known = await listDeclarations(db, organisationId);
    const years = Array.from({ length: YEARS_SHOWN }, (_, back) => yearToDeclare(today) - back).filter(
      (year) => mayBeDeclared(year, { foundedOn: cooperative.foundedOn, today }).ok,
    );
    return {
      cooperative,
      years: years.map((year) => {
        const found = known.find((one) => one.year === year);
        const deadline = deadlineOf(year, rules);
        const late = found?.state !== 'confirmed' && deadline < today;
        return { year, deadline, late, ...(found !== undefined && { declaration: found }) };
      }),
    };
  },
});
