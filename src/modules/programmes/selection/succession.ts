import { ok, refused, type Result } from '#platform/result';
import type { Minimum } from './guarantee.ts';
import type { RunLine, SelectionRun, Succession } from './selection-run.ts';
import { successor } from './waiting-list.ts';

type Adopted = Pick<SelectionRun, 'rules' | 'guarantees'>;
type Declined = Pick<Succession, 'declined' | 'called'>;

/** What becomes of the place of who declined. */
export type Called =
  | { readonly outcome: 'called'; readonly line: RunLine }
  | { readonly outcome: 'nobody-waits' }
  /** Who comes next asks for more than is left, and nobody is passed over for money. */
  | { readonly outcome: 'money-short'; readonly line: RunLine };

/** Those who hold an award now: chosen or called since, and not declined. */
export function holdersOf(lines: readonly RunLine[], before: readonly Declined[]): RunLine[] {
  const [declined, called] = [declinedIn(before), calledIn(before)];
  return lines.filter(
    ({ outcome, applicationId }) =>
      !declined.has(applicationId) && (outcome === 'selected' || called.has(applicationId)),
  );
}

/** Who is called when a holder declines: by the rule the call declared, within the money that is left. */
export function calledAfter(
  declined: string,
  lines: readonly RunLine[],
  { run, before }: { readonly run: Adopted; readonly before: readonly Declined[] },
): Result<Called, 'no-award'> {
  const holders = holdersOf(lines, before);
  if (!holders.some(({ applicationId }) => applicationId === declined)) return refused('no-award');
  const staying = holders.filter(({ applicationId }) => applicationId !== declined);
  const gone = new Set([...declinedIn(before), ...calledIn(before)]);
  const waiting = lines.filter(
    ({ outcome, applicationId }) => outcome === 'waiting' && !gone.has(applicationId),
  );
  const next = successor(waiting, staying, minimaOf(run));
  const line = waiting.find(({ position }) => position === next?.position);
  if (line === undefined) return ok({ outcome: 'nobody-waits' });
  const spent = staying.reduce((sum, { amount }) => sum + amount, 0);
  return ok({ outcome: spent + line.amount > run.rules.budget ? 'money-short' : 'called', line });
}

/** What was held of each guarantee when the selection was run: what a place left free has to restore. */
function minimaOf({ rules, guarantees }: Adopted): Minimum[] {
  return rules.guarantees
    .filter(({ binding }) => binding)
    .map((guarantee) => {
      const found = guarantees.find(({ group }) => group === guarantee.group);
      return { guarantee, asked: found?.asked ?? 0, held: found?.held ?? 0 };
    });
}

function declinedIn(before: readonly Declined[]): Set<string> {
  return new Set(before.map(({ declined }) => declined));
}

function calledIn(before: readonly Declined[]): Set<string> {
  return new Set(before.flatMap(({ called }) => (called === undefined ? [] : [called])));
}
