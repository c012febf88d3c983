import type { Tx } from '#platform/database/server';
import type { Application } from '../../application/application.ts';
import { termsOf } from '../../call/terms.ts';
import { combined, type Combined } from '../../review/score.ts';
import { listApplicationsFor } from '../application/application.sql.ts';
import type { KeptCall } from '../call/call.sql.ts';
import { listReviewsFor } from '../review/review.sql.ts';

/** A file as its reviewers left it. */
export interface JudgedFile extends Combined {
  readonly file: Application;
  /** Whether every review of it is in. */
  readonly isDone: boolean;
  /** Who declared an interest in it. */
  readonly recused: readonly string[];
}

/** A step: the files of a lot with what their reviewers gave them. */
export async function judgedFiles(tx: Tx, call: KeptCall, lot: string): Promise<JudgedFile[]> {
  const { criteria } = termsOf(call.sheet);
  const files = (await listApplicationsFor(tx, call.callId)).filter((file) => file.lot === lot);
  const reviews = await listReviewsFor(tx, call);
  return files.map((file) => {
    const own = reviews.filter(({ applicationId }) => applicationId === file.applicationId);
    const counted = own.filter(({ state }) => state !== 'recused');
    const marks = counted.map((review) => review.marks);
    return {
      file,
      isDone: counted.length > 0 && counted.every(({ state }) => state === 'submitted'),
      recused: own.filter(({ state }) => state === 'recused').map(({ personId }) => personId),
      ...combined(criteria, marks),
    };
  });
}
