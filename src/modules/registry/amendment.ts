import { centimes } from '#platform/money';
import { milieuOf } from '#platform/territory';
import type { Cooperative } from './cooperative.ts';
import type { Amended } from './life-event.ts';

/** What an amending entry (inscription modificative) may change of an entry itself. */
const AMENDABLE = ['nameFr', 'nameAr', 'nameZgh', 'communeCode', 'sector', 'activity', 'address'] as const;

export type Wanted = { readonly [Key in (typeof AMENDABLE)[number]]?: string | undefined };

/** An entry with what is wanted of it; the milieu follows the commune. An empty text takes away. */
export function withWanted<Entry extends Cooperative>(before: Entry, wanted: Wanted): Entry {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const after = {
    ...before,
    ...Object.fromEntries(given.map(([key, value]) => [key, value === '' ? undefined : value])),
  };
  const moved = after.communeCode !== before.communeCode;
  return { ...after, milieu: moved ? milieuOf(after.communeCode) : before.milieu };
}

/** What differs, as the event keeps it: the value before, the value after. A capital is told in centimes. */
export function amendedBy(before: Cooperative, after: Cooperative): Amended {
  const changed = [...AMENDABLE, 'milieu' as const].filter(
    (key) => (before[key] ?? '') !== (after[key] ?? ''),
  );
  const [from, to] = [before, after].map(({ capitalCentimes }) => String(capitalCentimes ?? ''));
  return {
    ...Object.fromEntries(changed.map((key) => [key, { from: before[key] ?? '', to: after[key] ?? '' }])),
    ...(from !== to && from !== undefined && to !== undefined && { capital: { from, to } }),
  };
}

/** The values an amendment had replaced, for who takes it back. */
export function beforeAmendment(amended: Amended | undefined): Partial<Cooperative> {
  const { capital, ...told } = amended ?? {};
  const values = Object.entries(told).map(([key, { from }]) => [key, from === '' ? undefined : from]);
  const amount = capital === undefined || capital.from === '' ? undefined : centimes(Number(capital.from));
  return {
    ...Object.fromEntries(values),
    ...(capital !== undefined && { capitalCentimes: amount }),
  };
}
