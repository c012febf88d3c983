import { globSync, readFileSync } from 'node:fs';
import { inTransaction, openPool, testDatabase, type Db } from '#platform/database/server';
import { seedRoles } from '#platform/identity/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor, type PersonActor, type Reach } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { onEntryChanged, onFileAmended, onFileNumbered, onFileRegistered } from '#modules/registry/server';
import { LOCALES, useDictionary, type Dictionary, type Locale } from '#platform/text';
import { keepFounder } from './keep-founder.ts';
import { openFile } from './open-file.ts';
import { creationFile } from './creation-file.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
export const PHOTO = Buffer.from('%PDF-1.7 signed').toString('base64');

/** The weavers of Aghbalo, as Fatima enters them. */
export const WEAVERS = {
  kind: 'cooperative',
  nameFr: 'Tisserandes d’Aghbalo',
  nameAr: 'نساجات أغبالو',
  communeCode: '05.301.03.07',
  sector: 'artisanat',
  activity: 'Tapis et handiras de laine',
} as const;

const FOUNDERS = ['Itto Oubella', 'Fadma Aziki', 'Aïcha Moho', 'Tlaytmas Haddou', 'Rabha Zaïd', 'Zahra Akka'];
const FUNCTIONS = ['president', 'treasurer', 'secretary'];

export const STATUTES = {
  object: 'Tisser ensemble des tapis de laine et les vendre au nom de toutes.',
  categories: ['sells-for-members'],
  durationYears: '99',
  seat: 'Douar Aghbalo, commune de Kerrouchen',
  shareValue: '200',
  leastShares: '1',
  interestPerMille: '0',
  management: 'board',
  termYears: '3',
  refundMonths: '12',
  liabilityTimes: '1',
} as const;

export interface TestFormation {
  readonly db: Db;
  call(actor?: Actor): { readonly actor: Actor; readonly trace: string; readonly db: Db; readonly now: Date };
  /** Opens the weavers' file, with six founders when asked. */
  open(change?: Readonly<Record<string, unknown>>): Promise<string>;
  found(file: string): Promise<void>;
  /** The file as somebody sees it. */
  see(file: string, actor?: Actor): Promise<Seen>;
  close(): Promise<void>;
}

type Answer = Awaited<ReturnType<typeof creationFile.ask>>;
export type Seen = Extract<Answer, { ok: true }>['value'];

export async function testFormation(): Promise<TestFormation> {
  const database = await testDatabase();
  const db = openPool(database.url);
  const roles = ['cooperative-officer', 'group-officer', 'member'].map((role) => ({ role, verbs: [] }));
  await inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, roles), db);
  useReactions([onFileAmended, onFileRegistered, onFileNumbered, onEntryChanged]);
  const call = (actor: Actor = SYSTEM) => ({ actor, trace: 'test', db, now: NOON });
  const see = async (file: string, actor: Actor = SYSTEM): Promise<Seen> => {
    const seen = await creationFile.ask({ actor, db, now: NOON }, { file });
    if (!seen.ok) throw new Error(`the file is not seen: ${seen.code}`);
    return seen.value;
  };
  return {
    db,
    call,
    see,
    async open(change = {}) {
      const number = newId().slice(-6);
      const names = { nameFr: `Groupe ${number}`, nameAr: `مجموعة ${number}` };
      const opened = await openFile.perform(call(), { ...WEAVERS, ...names, ...change });
      if (!opened.ok) throw new Error(`the file is refused: ${opened.code}`);
      return opened.value.file;
    },
    async found(file) {
      for (const [at, nameLatin] of FOUNDERS.entries()) {
        const { file: now } = await see(file);
        const person = {
          gender: 'F',
          birthYear: 1975 + at,
          address: 'Aghbalo',
          cashShares: 2,
          function: FUNCTIONS[at],
        };
        const kept = await keepFounder.perform(call(), {
          file,
          version: now.version,
          nameLatin,
          ...person,
          birthYear: String(person.birthYear),
          cashShares: '2',
        });
        if (!kept.ok) throw new Error(`a founder is refused: ${kept.code} ${JSON.stringify(kept)}`);
      }
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

/** Somebody with these verbs, within this reach. */
export function person(
  verbs: readonly string[],
  reach: Reach,
  onBehalfOf = newId<'organisation'>(),
): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Fatima',
    role: 'test',
    verbs: new Set(verbs),
    reach,
    onBehalfOf,
  };
}

/** The words of every module, as the composition would give them. */
export function useTestWords(): void {
  const words = (locale: Locale): Dictionary => {
    const files = globSync(`src/{modules,platform}/**/messages/**/${locale}.json`);
    const read = files.map((path): Dictionary => JSON.parse(readFileSync(path, 'utf8')));
    return Object.assign({}, ...read);
  };
  const [fr, ar, zgh, en] = LOCALES.map(words);
  useDictionary({ fr: fr ?? {}, ar: ar ?? {}, zgh: zgh ?? {}, en: en ?? {} });
}
