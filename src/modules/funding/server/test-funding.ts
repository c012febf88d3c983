import { inTransaction, openPool, testDatabase, type Db } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import type { Call } from '#platform/operation/server';
import type { Result } from '#platform/result';
import { registerCooperative } from '#modules/registry/server';
import * as funding from './index.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
const WIDE = { kind: 'everything' } as const;

/** Somebody who may do everything in funding, within a reach: `holdsVerb` is tested where roles are. */
export function officer(name: string, reach: PersonActor['reach'] = WIDE): PersonActor {
  const verbs = Object.values(funding).map((one) => one.name);
  const role = { role: 'test', verbs: new Set(verbs), mandateId: newId<'mandate'>() };
  return { kind: 'person', personId: newId(), name, reach, onBehalfOf: newId(), ...role };
}

export const NADIA = officer('Nadia');
export const MERYEM = officer('Meryem');

/** Any command, whatever it takes and gives. */
export interface Performed {
  readonly name: string;
  perform(call: Call, raw: unknown): Promise<Result<unknown>>;
}

export interface TestFunding {
  readonly db: Db;
  readonly cooperative: OrganisationId;
  readonly salma: PersonActor;
  /** Performs a command as somebody; a refusal is given back, with its code. */
  tries(actor: PersonActor, command: Performed, input: object): Promise<unknown>;
  /** Performs a command that must succeed, on the version that is there. */
  does(actor: PersonActor, command: Performed, input: object): Promise<Readonly<Record<string, string>>>;
  dossier(convention: string): Promise<Dossier>;
  /** A second cooperative, elsewhere. */
  another(): Promise<OrganisationId>;
  close(): Promise<void>;
}

type Answer = Awaited<ReturnType<typeof funding.conventionDossier.ask>>;
export type Dossier = Extract<Answer, { ok: true }>['value'];

export async function testFunding(): Promise<TestFunding> {
  const database = await testDatabase();
  const db = openPool(database.url);
  await inTransaction(databaseScope(SYSTEM), async () => undefined, db);
  const call = (actor: PersonActor | typeof SYSTEM) => ({ actor, trace: 'test', db, now: NOON });
  const registered = async (nameFr: string, communeCode: string): Promise<OrganisationId> => {
    const made = await registerCooperative.perform(call(SYSTEM), {
      kind: 'cooperative',
      nameFr,
      nameAr: `تعاونية ${newId().slice(-4)}`,
      communeCode,
      sector: 'artisanat',
      registeredOn: '2020-04-12',
      women: '9',
      men: '0',
    });
    if (!made.ok) throw new Error(`the cooperative is refused: ${JSON.stringify(made)}`);
    return made.value.organisationId;
  };
  const cooperative = await registered('Taytmatin n’Targant', '05.301.03.07');
  const dossier = async (convention: string): Promise<Dossier> => {
    const seen = await funding.conventionDossier.ask({ actor: SYSTEM, db, now: NOON }, { convention });
    if (!seen.ok) throw new Error(`the convention is not seen: ${seen.code}`);
    return seen.value;
  };
  const tries: TestFunding['tries'] = (actor, command, input) => command.perform(call(actor), input);
  return {
    db,
    cooperative,
    salma: { ...officer('Salma', { kind: 'organisation' }), onBehalfOf: cooperative },
    tries,
    dossier,
    async does(actor, command, input) {
      const made = await command.perform(call(actor), input);
      if (!made.ok) throw new Error(`${command.name} is refused: ${JSON.stringify(made)}`);
      return Object.fromEntries(Object.entries(made.value ?? {}).map(([key, value]) => [key, String(value)]));
    },
    another: () => registered(`Coopérative ${newId().slice(-6)}`, '03.061.01.01'),
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}
