import { documentMediaType } from '#modules/registry';
import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { newId } from '#platform/ids';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Convention } from '../../convention/convention.ts';
import { isInForce } from '../../convention/convention.ts';
import { draw } from '../../money/stage.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { EvidenceTyped } from '../../typed-input.ts';
import { balancesOfConvention, moveMoney } from '../payment/move-money.ts';
import { lockConvention } from '../convention/convention.sql.ts';
import { insertEvidence } from './evidence.sql.ts';
import { nameOf } from '../convention/name-of.ts';

/** Records what was shown: papers of an instalment, a validated visit, a valuation, what a party brought. */
export const recordEvidence = changes({
  name: 'funding.record-evidence',
  input: EvidenceTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  async run(work, held, { content, fileName, convention: _, version: __, ...typed }) {
    if (typed.day > work.today) return refused('day-in-future', 'day');
    if (content === undefined && typed.note === undefined) return refused('required', 'note');
    if (typed.kind === 'waiver' && (typed.note ?? '').length < 20) return refused('waiver-reason', 'note');
    const brought = await bring(work, held, typed);
    if (!brought.ok) return brought;
    const file = content === undefined ? ok(undefined) : await storedFile(work, held, { content, fileName });
    if (!file.ok) return file;
    await insertEvidence(work.tx, held, {
      ...typed,
      ...file.value,
      evidenceId: newId<'evidence'>(),
      by: nameOf(work),
      now: work.now,
    });
    const { organisationId, communeCode, conventionId } = held;
    return ok({ organisationId, communeCode, convention: conventionId });
  },
});

/** What a party that receives nothing brings goes straight from promised to paid: it pays nobody. */
async function bring(
  work: Work,
  held: Held<Convention>,
  {
    kind,
    party,
    amount,
  }: {
    readonly kind: string;
    readonly party?: string | undefined;
    readonly amount?: Parameters<typeof draw>[1]['amount'] | undefined;
  },
): Promise<Result<undefined, 'required' | 'above-contribution' | 'not-in-force'>> {
  if (kind !== 'contribution') return ok(undefined);
  if (party === undefined) return refused('required', 'party');
  if (amount === undefined) return refused('required', 'amount');
  if (!isInForce(held)) return refused('not-in-force');
  const { conventionId } = held;
  const balances = await balancesOfConvention(work.tx, held);
  const moves = draw(balances, { conventionId, party, amount }, { from: ['committed'], to: 'paid' });
  if (!moves.ok) return refused('above-contribution', 'amount');
  const reference = { kind: 'convention', id: conventionId };
  await moveMoney(work, held, moves.value, { kind: 'contribution', reference });
  return ok(undefined);
}

async function storedFile(
  work: Work,
  { organisationId, communeCode }: Held<Convention>,
  { content, fileName = '-' }: { readonly content: string; readonly fileName?: string | undefined },
): Promise<Result<{ fileId: string; fileName: string }, 'file-too-large' | 'file-kind'>> {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > LARGEST_FILE)
    return refused('file-too-large', 'content', { limit: LARGEST_FILE / 1024 / 1024 });
  const mediaType = documentMediaType(bytes);
  if (!mediaType.ok) return refused('file-kind', 'content');
  const label = { organisationId, communeCode, name: fileName, visibility: 'reach' } as const;
  const fileId = await keepFile(work.tx, { ...label, mediaType: mediaType.value, bytes, now: work.now });
  return ok({ fileId, fileName });
}
