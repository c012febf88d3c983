import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { RunLine, SelectionRun, SignedFile } from '../../selection/selection-run.ts';
import type { KeptCall } from '../call/call.sql.ts';

/** A run as a command holds it: it lies in no commune. */
export type KeptRun = SelectionRun & { readonly communeCode: string };

const RUN = `jsonb_build_object('organisationId', s.organisation_id, 'runId', s.run_id, 'callId', s.call_id,
  'lot', s.lot, 'state', s.state, 'rules', s.rules, 'seed', s.seed, 'secret', s.secret,
  'publicValue', s.public_value, 'publicSource', s.public_source,
  'inputsHash', s.inputs_hash, 'outputHash', s.output_hash, 'inputs', s.inputs, 'output', s.output,
  'places', s.places, 'spent', s.spent_centimes, 'guarantees', s.guarantees,
  'runBy', s.run_by, 'runAt', s.run_at, 'minutesNumber', s.minutes_number, 'heldOn', s.held_on,
  'signedBy', s.signed_by, 'signedFile', s.signed_file, 'adoptedAt', s.adopted_at, 'communeCode', '')`;

const LINE = `jsonb_build_object('applicationId', l.application_id, 'applicantId', l.applicant_id,
  'number', l.number, 'nameFr', l.name_fr, 'nameAr', l.name_ar, 'communeCode', l.commune_code,
  'position', l.position, 'ticket', l.ticket, 'score', l.score, 'groups', l.groups,
  'amount', l.amount_centimes, 'outcome', l.outcome, 'because', l.because, 'waitingAt', l.waiting_at)`;

interface Row {
  readonly run: Omit<KeptRun, 'runAt' | 'adoptedAt'> & {
    readonly runAt: string;
    readonly adoptedAt?: string;
  };
}

function read({ run }: Row): KeptRun {
  const { runAt, adoptedAt, ...rest } = deeplyWithoutNulls(run);
  const at = adoptedAt === undefined ? {} : { adoptedAt: new Date(adoptedAt) };
  return { ...rest, runAt: new Date(runAt), ...at };
}

/** Wide query: a run by its own id, within the eyes of who asks. */
export async function findRun(db: Db, runId: string): Promise<KeptRun | undefined> {
  const found = await sql<Row>`select ${sql.raw(RUN)} as run from programmes.selection_run s
    where s.run_id = ${runId}`.execute(db);
  return found.rows[0] && read(found.rows[0]);
}

/** Wide query: locks a run by its own id. */
export async function lockRun(tx: Tx, runId: string): Promise<KeptRun | undefined> {
  const found = await sql<Row>`select ${sql.raw(RUN)} as run from programmes.selection_run s
    where s.run_id = ${runId} for update`.execute(tx);
  return found.rows[0] && read(found.rows[0]);
}

/** The runs of a call within the eyes of who asks, the last one first. */
export async function listRuns(
  db: Db,
  { organisationId, callId }: { readonly organisationId: string; readonly callId: string },
): Promise<KeptRun[]> {
  const found = await sql<Row>`select ${sql.raw(RUN)} as run from programmes.selection_run s
    where s.organisation_id = ${organisationId} and s.call_id = ${callId}
    order by s.lot, s.state, s.run_id desc limit 200`.execute(db);
  return found.rows.map(read);
}

/** The files of a run in their order, within the eyes of who asks. */
export async function listRunLines(
  db: Db,
  { organisationId, runId }: Pick<SelectionRun, 'organisationId' | 'runId'>,
): Promise<RunLine[]> {
  const found = await sql<{ line: RunLine }>`select ${sql.raw(LINE)} as line from programmes.selection_line l
    where l.organisation_id = ${organisationId} and l.run_id = ${runId} order by l.position`.execute(db);
  return found.rows.map(({ line }) => deeplyWithoutNulls(line));
}

export async function insertRun(tx: Tx, run: SelectionRun): Promise<void> {
  await tx
    .insertInto('programmes.selection_run')
    .values({
      organisation_id: run.organisationId,
      run_id: run.runId,
      call_id: run.callId,
      lot: run.lot,
      state: run.state,
      rules: JSON.stringify(run.rules),
      seed: run.seed,
      secret: run.secret,
      public_value: run.publicValue,
      public_source: run.publicSource,
      inputs_hash: run.inputsHash,
      output_hash: run.outputHash,
      inputs: run.inputs ?? null,
      output: run.output ?? null,
      places: run.places,
      spent_centimes: run.spent,
      guarantees: JSON.stringify(run.guarantees),
      run_by: run.runBy,
      run_at: run.runAt,
      minutes_number: null,
      held_on: null,
      signed_by: null,
      adopted_at: null,
      signed_file: null,
    })
    .execute();
}

/** Writes the files of a run; who declared an interest in one does not see its line. */
export async function insertRunLines(
  tx: Tx,
  { organisationId, runId }: Pick<SelectionRun, 'organisationId' | 'runId'>,
  lines: readonly (RunLine & { readonly hiddenFrom: readonly string[] })[],
): Promise<void> {
  const rows = lines.map((line) => ({
    organisation_id: organisationId,
    run_id: runId,
    application_id: line.applicationId,
    applicant_id: line.applicantId,
    number: line.number,
    name_fr: line.nameFr,
    name_ar: line.nameAr,
    commune_code: line.communeCode,
    position: line.position,
    ticket: line.ticket,
    score: line.score,
    groups: JSON.stringify(line.groups),
    amount_centimes: line.amount,
    outcome: line.outcome,
    because: JSON.stringify(line.because),
    waiting_at: line.waitingAt ?? null,
    hidden_from: [...line.hiddenFrom],
    is_public: false,
    is_told: false,
  }));
  for (let at = 0; at < rows.length; at += 200)
    await tx
      .insertInto('programmes.selection_line')
      .values(rows.slice(at, at + 200))
      .execute();
}

/** Adopts a run by its minutes: those chosen and those who wait become public, each is told her own. */
export async function saveAdoption(
  tx: Tx,
  held: Held<KeptRun>,
  by: {
    readonly minutesNumber: string;
    readonly heldOn: Day;
    readonly signedBy: readonly string[];
    readonly signedFile: SignedFile | undefined;
    readonly now: Date;
  },
): Promise<void> {
  await tx
    .updateTable('programmes.selection_run')
    .set({
      state: 'adopted',
      minutes_number: by.minutesNumber,
      held_on: by.heldOn,
      signed_by: JSON.stringify(by.signedBy),
      adopted_at: by.now,
      signed_file: by.signedFile === undefined ? null : JSON.stringify(by.signedFile),
    })
    .where('organisation_id', '=', held.organisationId)
    .where('run_id', '=', held.runId)
    .execute();
  await tx
    .updateTable('programmes.selection_line')
    .set({ is_told: true })
    .where('organisation_id', '=', held.organisationId)
    .where('run_id', '=', held.runId)
    .execute();
  await tx
    .updateTable('programmes.selection_line')
    .set({ is_public: true })
    .where('organisation_id', '=', held.organisationId)
    .where('run_id', '=', held.runId)
    .where('outcome', 'in', ['selected', 'waiting'])
    .execute();
}

/** The sealed secret of the draw of a call. */
export async function findDrawSecret(
  tx: Tx,
  { organisationId, callId }: Pick<KeptCall, 'organisationId' | 'callId'>,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('programmes.draw_secret')
    .select('sealed_secret')
    .where('organisation_id', '=', organisationId)
    .where('call_id', '=', callId)
    .executeTakeFirst();
  return found?.sealed_secret;
}
