import { z } from 'zod';
import { centimes } from '#platform/money';
import { changes, type Held, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import { dueOf } from '../../order/order.ts';
import { readReference } from '../../order/purchase.ts';
import { mayPrepare } from '../../permissions.ts';
import { judgeLines, type Judged } from '../../remittance/courier-line.ts';
import { candidatesOf } from './candidates-of.ts';
import { findFile, type CourierFile } from './courier-file.sql.ts';
import { lockLine, saveLine, type KeptLine } from './courier-line.sql.ts';
import { takeFromCourier } from './take-from-courier.ts';

/**
 * Somebody settles a line that did not fit: takes the money for what it is (never more than the order
 * asks), says which
 * order it means, or leaves it out with a reason.
 */
export const settleCourierLine = changes({
  name: 'sales.settle-courier-line',
  input: z.object({
    owner: z.uuid(),
    line: z.uuid(),
    as: z.enum(['take', 'match', 'drop']),
    reference: z.string().trim().max(40, 'too-long').default(''),
    note: z.string().trim().max(300, 'too-long').default(''),
  }),
  on: (tx, asked) => lockLine(tx, asked),
  may: (actor, line) => mayPrepare(actor, line),

  async run(work, line, { owner, as, reference, note }) {
    if (line.settlement !== '') return refused('line-settled-already');
    const file = await findFile(work.tx, { owner, file: line.fileId });
    if (file === undefined) return refused('absent');
    const settled =
      as === 'drop'
        ? await drop(work, line, note)
        : await take(work, line, { file, note, ...(as === 'match' && { reference }) });
    if (!settled.ok) return settled;
    const { organisationId, communeCode, fileId } = line;
    return ok({ organisationId, communeCode, file: fileId });
  },
});

async function drop(
  work: Work,
  line: Held<KeptLine>,
  note: string,
): Promise<Result<undefined, 'reason-missing'>> {
  if (note.length < SHORTEST_REASON) return refused('reason-missing', 'note');
  await saveLine(work.tx, line, { settlement: 'dropped', note, now: work.now });
  return ok(undefined);
}

const SHORTEST_REASON = 5;

interface Taking {
  readonly file: CourierFile;
  readonly note: string;
  readonly reference?: string;
}

type TakeRefusal =
  | 'reference-unknown'
  | 'amount-unreadable'
  | 'line-changed'
  | 'several-parcels'
  | 'line-not-takable';

/** The order is the one named now, or the one found before; what is too much is left with the courier. */
async function take(
  work: Work,
  line: Held<KeptLine>,
  { file, note, reference }: Taking,
): Promise<Result<undefined, TakeRefusal>> {
  const { read } = line;
  if (read === undefined) return refused('amount-unreadable');
  const named = readReference(westernDigits(reference ?? line.reference));
  if (named === undefined) return refused('reference-unknown', 'reference');
  const seller = file.holder === 'seller-cash' ? file.organisationId : undefined;
  const candidates = await candidatesOf(work.tx, { references: [named], ...(seller && { seller }) });
  const asked = {
    position: line.position,
    reference: named,
    amount: line.amount,
    read: { reference: named, amount: read },
  };
  const [judged] = judgeLines([asked], candidates);
  const { state, order }: Judged = judged ?? { state: 'unknown' };
  if (state === 'several') return refused('several-parcels', 'reference');
  if (order === undefined) return refused('reference-unknown', 'reference');
  if (state !== 'matched' && state !== 'short' && state !== 'over')
    return refused('line-not-takable', 'reference');
  const amount = centimes(Math.min(read, dueOf(order) - order.taken));
  const { holder, courier } = file;
  const took = await takeFromCourier(work, { order, amount, holder, courier });
  if (!took.ok) return took;
  await saveLine(work.tx, line, {
    orderId: order.orderId,
    sellerId: order.organisationId,
    due: centimes(dueOf(order)),
    taken: amount,
    settlement: 'taken',
    note,
    now: work.now,
  });
  return ok(undefined);
}
