import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { offerProduct, onProductChanged } from '#modules/market/server';
import { admitMember, knownMembers, onEntryChanged, registerCooperative } from '#modules/registry/server';
import { useMakings } from '#modules/sales/server';
import { inTransaction, openPool, reading, testDatabase, type Db } from '#platform/database/server';
import { seedRoles } from '#platform/identity/server';
import { asId, newId, type PersonId } from '#platform/ids';
import { databaseScope, SYSTEM, type Actor, type PersonActor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import * as production from './index.ts';

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
const HOUR_MS = 3_600_000;
export const later = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS);

const VERBS = new Set(
  [
    production.addStagePhoto,
    production.chooseNaming,
    production.dropStagePhoto,
    production.handOver,
    production.issueCertificate,
    production.ourCertificate,
    production.withdrawCertificate,
    production.keepWork,
    production.lineParts,
    production.makersPage,
    production.namingConsents,
    production.batchPage,
    production.recallBatch,
    production.recordNaming,
    production.confirmShares,
    production.keepFoodPermit,
    production.keepShareRule,
    production.saleShares,
    production.sharePage,
    production.shareSale,
    production.undoShare,
    production.tellMakers,
    production.pieceMakers,
    production.tellPieceMakers,
  ].map(({ name }) => name),
);

export interface TestMember {
  readonly memberId: string;
  readonly personId: PersonId;
}

export interface TestProduction {
  readonly db: Db;
  readonly photo: string;
  call(actor?: Actor, now?: Date): { actor: Actor; trace: string; db: Db; now: Date };
  /** A cooperative of weavers, registered. */
  cooperative(): Promise<string>;
  /** Somebody who belongs to it, with her name. */
  member(cooperative: string, nameLatin: string): Promise<TestMember>;
  /** Its whole story: on sale, its makers, its village. */
  told(cooperative: string, makers: readonly TestMember[]): Promise<string>;
  /** Something it puts on sale; its id. */
  offer(cooperative: string, typed?: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

export async function testProduction(): Promise<TestProduction> {
  const database = await testDatabase();
  const db = openPool(database.url);
  useReactions([onEntryChanged, onProductChanged, production.onOrderMoved]);
  useMakings(production.makingNow);
  await inTransaction(databaseScope(SYSTEM), (tx) => seedRoles(tx, [{ role: 'member', verbs: [] }]), db);
  const [fr] = messages.fr;
  const said: Dictionary = { ...saidBy('market'), ...saidBy('bespoke'), ...saidBy('sales'), ...fr };
  useDictionary({ fr: said, ar: said, zgh: said, en: said });
  const made = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } }).jpeg();
  const photo = (await made.toBuffer()).toString('base64');
  const call = (actor: Actor = SYSTEM, now = NOON) => ({ actor, trace: 'test', db, now });
  const offer = async (cooperative: string, typed: Readonly<Record<string, string>> = {}) => {
    const sent = { cooperative, kind: 'carpet', price: '4500', photo, photoName: 'tapis.jpg', ...typed };
    const offered = await offerProduct.perform(call(), sent);
    if (!offered.ok) throw new Error(offered.code);
    return offered.value.product;
  };
  return {
    db,
    photo,
    call,
    offer,
    cooperative: () => enter(call()),
    async member(cooperative, nameLatin) {
      const typed = { nameLatin, nameArabic: `${nameLatin} ع`, gender: 'F', admittedOn: '2023-02-01' };
      const admitted = await admitMember.perform(call(), { cooperative, ...typed, phone: phoneFor() });
      if (!admitted.ok) throw new Error(admitted.code);
      const { memberId } = admitted.value;
      const known = await reading(databaseScope(SYSTEM), (one) => knownMembers(one, cooperative), db);
      const personId = known.find((one) => one.memberId === memberId)?.personId;
      if (personId === undefined) throw new Error('nobody was admitted');
      return { memberId, personId: asId(personId) };
    },
    async told(cooperative, makers) {
      const product = await offer(cooperative);
      const work = Object.fromEntries(makers.map(({ memberId }, at) => [memberId, String(at + 3)]));
      const by = await production.tellMakers.perform(call(), { cooperative, product, unit: 'days', work });
      const where = { cooperative, product, village: 'Oumlil', threads: ['sheep-wool'], dyes: ['madder'] };
      const kept = await production.keepWork.perform(call(), where);
      if (!by.ok || !kept.ok) throw new Error('the story was not kept');
      return product;
    },
    async close() {
      await db.destroy();
      await database.close();
    },
  };
}

/** What a module that is used here says in French. */
function saidBy(module: string): Dictionary {
  return JSON.parse(readFileSync(`src/modules/${module}/messages/fr.json`, 'utf8'));
}

let phones = 0;
function phoneFor(): string {
  phones += 1;
  return `06610${String(10_000 + phones)}`;
}

async function enter(call: Parameters<typeof registerCooperative.perform>[0]): Promise<string> {
  const number = newId().slice(-6);
  const entered = await registerCooperative.perform(call, {
    kind: 'cooperative',
    nameFr: `Tissage ${number}`,
    nameAr: `نسيج ${number}`,
    communeCode: '05.301.03.07',
    sector: 'artisanat',
    registeredOn: '2021-04-12',
    filedDay: '2021-04-12',
    women: '11',
    men: '0',
  });
  if (!entered.ok) throw new Error(entered.code);
  return entered.value.organisationId;
}

/** Somebody who acts for a cooperative: an officer of it, or one of its members by her own account. */
export function actingFor(cooperative: string, personId: PersonId = newId()): PersonActor {
  return {
    kind: 'person',
    personId,
    mandateId: newId(),
    name: 'Khadija',
    role: 'test',
    verbs: VERBS,
    onBehalfOf: asId(cooperative),
    reach: { kind: 'organisation' },
  };
}
