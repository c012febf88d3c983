import type { OrganisationId } from '#platform/ids';
import type { Cast } from './acting.ts';
import { typeFile, type TypedPart } from './send-file.ts';

const KHADIJA_TYPED: readonly TypedPart[] = [['project', [['project_title', 'آلة لكسر جوز أركان']]]];
const FATIMA_TYPED: readonly TypedPart[] = [
  [
    'project',
    [
      ['project_title', 'Un métier large'],
      ['project_summary', 'Tisser des tapis de trois mètres, que demandent les maisons d’hôtes.'],
    ],
  ],
];

/**
 * Two files half typed in calls that are open: Khadija's, on her phone, and one that Fatima prepares with a
 * cooperative she assists.
 */
export async function loadBegunFiles(
  cast: Cast,
  {
    calls,
    assisted,
    now,
  }: {
    /** The open calls by their programme. */
    readonly calls: ReadonlyMap<string, string>;
    /** The cooperative Fatima assists. */
    readonly assisted: OrganisationId | undefined;
    readonly now: Date;
  },
): Promise<void> {
  const [investment, training] = [calls.get('indh-p3'), calls.get('mourafaka')];
  const khadija = { actor: cast.khadija, now };
  if (investment !== undefined) {
    const cooperative = cast.khadija.onBehalfOf;
    await typeFile(cast, khadija, { call: investment, cooperative, parts: KHADIJA_TYPED });
  }
  if (training === undefined || assisted === undefined) return;
  const fatima = { actor: cast.fatima, now };
  await typeFile(cast, fatima, { call: training, cooperative: assisted, parts: FATIMA_TYPED });
}
