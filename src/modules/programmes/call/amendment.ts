import type { Answers } from '#platform/forms';
import { ok, refused, type Result } from '#platform/result';
import type { CivilInstant } from './civil-instant.ts';
import { saidRows } from './said-rows.ts';
import { moneyOf, termsOf } from './terms.ts';

/** What an amendment may change of an opened call: more time, more places, more money. Never less. */
export interface Amendment {
  readonly closesOn?: string | undefined;
  readonly closesAt?: string | undefined;
  readonly lot?: string | undefined;
  readonly places?: number | undefined;
  /** In dirhams, as typed. */
  readonly budget?: string | undefined;
}

/** The sheet once amended, or why it may not be. Who has applied loses nothing by it. */
export function amended(
  sheet: Answers,
  amendment: Amendment,
  now: CivilInstant,
): Result<
  Answers,
  'amendment-empty' | 'closes-earlier' | 'closes-in-past' | 'lot-smaller' | 'amount-unreadable'
> {
  const before = termsOf(sheet);
  const lots = amendedLots(sheet, amendment);
  if (!lots.ok) return lots;
  const next = {
    ...sheet,
    ...(amendment.closesOn && { closes_on: amendment.closesOn }),
    ...(amendment.closesAt && { closes_at: amendment.closesAt }),
    lots: lots.value,
  };
  const after = termsOf(next);
  if (after.closes < before.closes) return refused('closes-earlier', 'closesOn');
  if (after.closes !== before.closes && after.closes <= now) return refused('closes-in-past', 'closesOn');
  const isSame = after.closes === before.closes && JSON.stringify(after.lots) === JSON.stringify(before.lots);
  return isSame ? refused('amendment-empty') : ok(next);
}

function amendedLots(
  sheet: Answers,
  { lot, places, budget }: Amendment,
): Result<Answers[], 'lot-smaller' | 'amount-unreadable'> {
  const rows = saidRows(sheet, 'lots');
  const { lots } = termsOf(sheet);
  const at = lots.findIndex(({ key }) => key === lot);
  const known = lots[at];
  if (known === undefined) return ok(rows);
  if (places !== undefined && places < known.places) return refused('lot-smaller', 'places');
  if (budget !== undefined) {
    const amount = moneyOf({ budget }, 'budget');
    if (amount === 0) return refused('amount-unreadable', 'budget');
    if (amount < known.budget) return refused('lot-smaller', 'budget');
  }
  const change = {
    ...(places !== undefined && { lot_places: String(places) }),
    ...(budget !== undefined && { lot_budget: budget }),
  };
  return ok(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
}
