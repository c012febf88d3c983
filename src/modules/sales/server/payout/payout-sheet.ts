import { writeCsv } from '#platform/sheets/server';
import { say, type Locale } from '#platform/text';
import type { Payout } from '../../money/payout.ts';
import { ribInParts } from '../../money/rib.ts';

type Line = Payout & { readonly name: { readonly fr: string; readonly ar: string } };

/**
 * The list as a file for the bank's portal, and for who hands out cash: account, name, amount, reason. Banks
 * agree on no form; this one opens in every spreadsheet.
 */
export function payoutSheet(
  { number, payouts }: { readonly number: string; readonly payouts: readonly Line[] },
  locale: Locale,
): { name: string; mediaType: string; body: Uint8Array<ArrayBuffer> } {
  const t = say(locale);
  const headers = ['sales.selling.rib', 'sales.seller', 'sales.amount', 'sales.payout.reason'].map((key) =>
    t(key),
  );
  const rows = payouts
    .filter(({ state }) => state === 'approved')
    .map(({ rib, name, amount }) => [
      rib === '' ? t('sales.payout.in-cash') : ribInParts(rib),
      name.fr,
      amount / 100,
      `TWIZA ${number}`,
    ]);
  const body = new Uint8Array(writeCsv({ headers, rows }));
  return { name: `twiza-${number}.csv`, mediaType: 'text/csv; charset=utf-8', body };
}
