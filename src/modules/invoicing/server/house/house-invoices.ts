import { z } from 'zod';
import { query } from '#platform/operation/server';
import { yearOf } from '#platform/time';
import { missingMentions } from '../../document/mention.ts';
import { judgeSeries } from '../../document/series.ts';
import { shownDocument } from '../../document/shown-document.ts';
import { mayKeepHouse } from '../../permissions.ts';
import { listOfYear, listYears } from '../document/document.sql.ts';
import { fingerprintOf } from '../document/fingerprint-of.ts';
import { findHouse } from './house.sql.ts';

/** Who the house is, and what it invoiced to cooperatives in a year. */
export const houseInvoices = query({
  name: 'invoicing.house-invoices',
  input: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  async run({ db, actor, today }, { year: asked }) {
    if (!mayKeepHouse(actor)) return undefined;
    const house = await findHouse(db);
    const years = house === undefined ? [] : await listYears(db, house.organisationId);
    const year = asked ?? years[0] ?? yearOf(today);
    const documents = house === undefined ? [] : await listOfYear(db, house.organisationId, year);
    const links = documents.map((one) => ({ ...one, computed: fingerprintOf(one.content, one.previous) }));
    return {
      house: house?.identity,
      lacking: house === undefined ? [] : missingMentions(house.identity),
      years,
      year,
      documents: documents.map((one) => shownDocument(one)),
      series: judgeSeries(links.filter(({ type }) => type === 'commission')),
    };
  },
});
