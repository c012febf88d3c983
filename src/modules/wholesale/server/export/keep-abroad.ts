import { z } from 'zod';
import { nextNumber } from '#modules/sales/server';
import { lifted } from '#platform/database/server';
import { changes } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import { yearOf } from '#platform/time';
import { iceTyped } from '../../customer/ice.ts';
import {
  ABROAD_STATES,
  CURRENCIES,
  hsTyped,
  isHome,
  lineFits,
  readRate,
  type AbroadLine,
} from '../../export/shipment-abroad.ts';
import { mayDeliver } from '../../permissions.ts';
import { readMeasure } from '../../quality/quality-point.ts';
import { NumberTyped, short } from '../../typed-input.ts';
import { lockDeal } from '../deal/deal.sql.ts';
import { listParts } from '../deal/part.sql.ts';
import { findAbroad, saveAbroad } from './shipment-abroad.sql.ts';
import { taxPartsAbroad } from './tax-parts-abroad.ts';

const DIGITS = 4;
const LineTyped = z.object({
  hs: short(14).default(''),
  packages: NumberTyped.default(0),
  net: short(12).default(''),
  gross: short(12).default(''),
});

/**
 * Who gathers writes the papers of an order that leaves the country: who exports, where to, in which currency
 * at which rate, and for each part its code, packages and weights.
 */
export const keepAbroad = changes({
  name: 'wholesale.keep-abroad',
  input: z.object({
    deal: z.uuid(),
    exporter: short(160).min(2, 'name-too-short'),
    exporterIce: short(40).default(''),
    country: short(80).min(2, 'name-too-short'),
    currency: z.enum(CURRENCIES, 'choose-one'),
    rate: short(20).default(''),
    state: z.enum(ABROAD_STATES, 'choose-one').default('papers'),
    lines: z.record(z.uuid(), LineTyped).default({}),
  }),
  on: (tx, { deal }) => lifted(tx, () => lockDeal(tx, deal)),
  may: (actor, deal) => mayDeliver(actor, deal),

  async run(work, deal, { deal: _, rate: typed, exporterIce: iceSaid, lines: said, ...told }) {
    const { tx, now, today } = work;
    const rate = readRate(typed, told.currency);
    if (!rate.ok) return rate;
    const exporterIce = iceSaid === '' ? '' : iceTyped(iceSaid);
    if (exporterIce === undefined) return refused('ice-unreadable', 'exporterIce');
    if (isHome(told.country)) return refused('country-is-ours', 'country');
    const { organisationId, communeCode, dealId } = deal;
    return lifted(tx, async () => {
      const parts = (await listParts(tx, [dealId])).filter(({ state }) => state !== 'declined');
      const lines: AbroadLine[] = [];
      for (const { partId } of parts) {
        const read = lineOf(partId, said[partId]);
        if (!read.ok) return read;
        lines.push(read.value);
      }
      const kept = await findAbroad(tx, dealId);
      const year = yearOf(today);
      const last = kept === undefined ? await nextNumber(tx, deal, { series: 'proforma', year }) : 0;
      const number = kept?.number ?? `PF-${year}-${String(last).padStart(DIGITS, '0')}`;
      await saveAbroad(tx, deal, { ...told, number, rate: rate.value, exporterIce, lines }, now);
      await taxPartsAbroad(work, parts);
      return ok({ organisationId, communeCode, deal: dealId });
    });
  },
});

/** A line as it is typed: its weights in kilograms. */
function lineOf(
  partId: string,
  typed: z.infer<typeof LineTyped> | undefined,
): Result<AbroadLine, 'hs-unreadable' | 'weights-wrong' | 'packages-missing'> {
  const hs = hsTyped(typed?.hs ?? '');
  if (hs === undefined) return refused('hs-unreadable', `hs-${partId}`);
  const [netGrams = 0, grossGrams = 0] = [typed?.net, typed?.gross].map((text) =>
    readMeasure(westernDigits(text ?? '')),
  );
  const line = { partId, hs, packages: typed?.packages ?? 0, netGrams, grossGrams };
  const fits = lineFits(line);
  if (!fits.ok)
    return { ...fits, field: `${fits.code === 'packages-missing' ? 'packages' : 'gross'}-${partId}` };
  return ok(line);
}
