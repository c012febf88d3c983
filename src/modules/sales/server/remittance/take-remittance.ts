import { createHash } from 'node:crypto';
import { newId, type Id, type OrganisationId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { type SheetRefusal } from '#platform/sheets';
import { readSheet } from '#platform/sheets/server';
import { dueOf } from '../../order/order.ts';
import { judgeLines, type Judged } from '../../remittance/courier-line.ts';
import { readRemittance, type ReadLine } from '../../remittance/read-remittance.ts';
import { candidatesOf } from './candidates-of.ts';
import { insertFile, type CourierFile } from './courier-file.sql.ts';
import { insertLine } from './courier-line.sql.ts';
import { takeFromCourier } from './take-from-courier.ts';

/** Lines taken in at once, under the locks of their orders. */
const MOST_LINES = 1000;

interface Brought {
  readonly owner: { readonly organisationId: OrganisationId; readonly communeCode: string };
  readonly holder: CourierFile['holder'];
  /** Only orders of this cooperative are meant. */
  readonly seller?: string;
  readonly courier: string;
  readonly fileName: string;
  readonly content: string;
}

type Taken = Result<
  { readonly file: string; readonly known: boolean; readonly matched: number; readonly waiting: number },
  SheetRefusal | 'columns-not-found' | 'too-many-lines' | 'no-lines'
>;

/**
 * A step: a courier's file is taken in, line by line. What fits to the centime moves its money; everything
 * else waits
 * with its reason. The same file again changes nothing.
 */
export async function takeRemittance(work: Work, brought: Brought): Promise<Taken> {
  const bytes = new Uint8Array(Buffer.from(brought.content, 'base64'));
  const sheet = await readSheet(bytes, brought.fileName);
  if (!sheet.ok) return sheet;
  const read = readRemittance(sheet.value.rows);
  if (!read.ok) return read;
  const lines = read.value;
  if (lines.length === 0) return refused('no-lines', 'file');
  if (lines.length > MOST_LINES) return refused('too-many-lines', 'file', { limit: MOST_LINES });
  const file = fileOf(brought, bytes, work.now);
  const { actor } = work;
  const before = await insertFile(work.tx, file, actor.kind === 'person' ? actor.personId : undefined);
  if (before !== undefined) return ok({ file: before.known, known: true, matched: 0, waiting: 0 });
  const { seller } = brought;
  const references = lines.flatMap((line) => line.read?.reference ?? []);
  const judged = judgeLines(lines, await candidatesOf(work.tx, { references, ...(seller && { seller }) }));
  const pairs = lines.map((line, at): Pair => ({ line, judged: judged[at] ?? { state: 'unknown' } }));
  // Orders are locked in one order, whoever brings a file.
  const sorted = pairs.toSorted((a, b) =>
    (a.judged.order?.orderId ?? '') < (b.judged.order?.orderId ?? '') ? -1 : 1,
  );
  let matched = 0;
  for (const pair of sorted) if (await keepLine(work, file, pair)) matched += 1;
  return ok({ file: file.fileId, known: false, matched, waiting: lines.length - matched });
}

interface Pair {
  readonly line: ReadLine;
  readonly judged: Judged;
}

function fileOf({ owner, holder, courier, fileName }: Brought, bytes: Uint8Array, now: Date): CourierFile {
  const fileId: Id<'courier-file'> = newId();
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  return { ...owner, fileId, courier, name: fileName, fingerprint, holder, broughtAt: now };
}

async function keepLine(
  work: Work,
  file: CourierFile,
  { line: { read, ...line }, judged: { state: found, order } }: Pair,
): Promise<boolean> {
  const { organisationId, communeCode, fileId, holder, courier } = file;
  const isMatched = found === 'matched' && order !== undefined && read !== undefined;
  const took = isMatched
    ? await takeFromCourier(work, { order, amount: read.amount, holder, courier })
    : undefined;
  const state = took?.ok === false ? 'settled' : found;
  const taken = took?.ok === true && read !== undefined ? read.amount : centimes(0);
  await insertLine(
    work.tx,
    {
      ...line,
      organisationId,
      communeCode,
      fileId,
      lineId: newId(),
      state,
      ...(read !== undefined && { read: read.amount }),
      ...(order !== undefined && {
        orderId: order.orderId,
        sellerId: order.organisationId,
        due: centimes(dueOf(order)),
      }),
      taken,
      settlement: taken > 0 ? 'taken' : '',
      note: '',
    },
    work.now,
  );
  return taken > 0;
}
