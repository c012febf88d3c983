import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { lifted } from '#platform/database/server';
import { query } from '#platform/operation/server';
import { yearOf } from '#platform/time';
import { missingMentions } from '../../document/mention.ts';
import { judgeSeries } from '../../document/series.ts';
import { shownDocument } from '../../document/shown-document.ts';
import { mayKeepInvoices } from '../../permissions.ts';
import { completionsOf } from './completion.sql.ts';
import { listOfYear, listYears, type StoredDocument } from './document.sql.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { issuerOf } from './issuer-of.ts';

/** The papers of a cooperative in a year: what it issued, what the house billed it, what its papers lack. */
export const ourInvoices = query({
  name: 'invoicing.our-invoices',
  input: z.object({ cooperative: z.uuid(), year: z.coerce.number().int().min(2000).max(2200).optional() }),
  async run({ db, actor, today }, { cooperative, year: asked }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayKeepInvoices(actor, entry.cooperative)) return undefined;
    // What the house billed it belongs to the house: the offices of its place read it here and nowhere else.
    const { years, year, documents } = await lifted(db, async () => {
      const all = await listYears(db, cooperative);
      const one = asked ?? all[0] ?? yearOf(today);
      return { years: all, year: one, documents: await listOfYear(db, cooperative, one) };
    });
    const learned = await completionsOf(db, documents);
    const issuer = await issuerOf(db, cooperative);
    const own = documents.filter(({ organisationId }) => organisationId === cooperative);
    return {
      seller: entry.cooperative,
      years,
      year,
      documents: documents.map((one) => shownDocument(one, learned.get(one.documentId))),
      /** What the cooperative has not said yet of itself, and its next invoices will lack. */
      lacking: issuer === undefined ? [] : missingMentions(issuer),
      series: (['invoice', 'credit-note'] as const).map((type) => ({ type, state: stateOf(own, type) })),
    };
  },
});

function stateOf(documents: readonly StoredDocument[], type: string) {
  const links = documents
    .filter((one) => one.type === type)
    .map((one) => ({ ...one, computed: fingerprintOf(one.content, one.previous) }));
  return judgeSeries(links);
}
