import { loadCohort } from '#modules/accompaniment/server';
import { loadFiles, type LoadedGroups } from '#modules/formation/server';
import { loadDeclarations } from '#modules/governance/server';
import { total } from '#modules/registry';
import {
  assertValue,
  entrySummary,
  foundCooperatives,
  officersInOffice,
  type EntrySummary,
} from '#modules/registry/server';
import { reading } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { dayOf } from '#platform/time';
import { actorOf, verbsOf } from './story-acting.ts';
import { issueVintage } from './story-vintage.ts';

/** The province where the work of the story happens. */
const PROVINCE = '05.301';
/** Where Fatima sets out from: Khénifra. */
const FATIMA_FROM = '05.301.01.01';
const CARPETS = "Tifaouine n'Oumlil";
const DAY_MS = 86_400_000;
/** What is announced is heard once Twiza runs: the demonstration opens sooner. */
const LATER = { deliverLater: true } as const;

/**
 * Tells the work under way when the demonstration opens: files in the hands of each office, years being
 * declared, sources that do not agree. Nothing of it changes a figure: what is counted keeps its own days.
 */
export async function loadWork({
  groups,
  now,
  walking,
}: {
  readonly groups: LoadedGroups;
  readonly now: Date;
  /** Cooperatives of the story that a programme walks with. */
  readonly walking: readonly string[];
}): Promise<void> {
  const fatima = actorOf('fatima');
  await issueVintage({ nadia: actorOf('nadia'), aziza: actorOf('aziza'), now });
  await loadCohort({ now, fatima: { ...fatima, baseCommune: FATIMA_FROM }, enrolled: walking });
  const [carpets] = await found({ q: CARPETS });
  const others = (await found({ state: 'registered' })).filter((id) => id !== carpets);
  const entries = await summaries(others);
  const [past] = carpets === undefined ? [] : await summaries([carpets]);
  if (past !== undefined)
    await loadFiles(
      { fatima, hakima: actorOf('hakima'), mustapha: actorOf('mustapha') },
      {
        now,
        groups,
        past: { activity: 'Tapis noués', ...past.cooperative },
        changing: entries.slice(0, 2).map(({ cooperative }) => cooperative.organisationId),
      },
    );
  const peopled = entries.slice(2).filter(countsMembers);
  const declaring = await Promise.all(peopled.slice(0, 8).map(withOfficer));
  await loadDeclarations(
    { assists: fatima },
    {
      now,
      receipted: declaring.filter(({ entry }) => isOlderThanStory(entry)).slice(0, 3),
      sent: declaring.slice(4, 6),
      begun: declaring.slice(6, 8),
    },
  );
  for (const [at, { cooperative }] of entries.slice(10, 12).entries())
    await disagree(cooperative.organisationId, { now, daysAgo: at === 0 ? 45 : 3, fatima });
}

/** The court and the field agent do not tell the same address: a task opens for the office. */
async function disagree(
  cooperative: string,
  { now, daysAgo, fatima }: { readonly now: Date; readonly daysAgo: number; readonly fatima: PersonActor },
): Promise<void> {
  const at = new Date(now.getTime() - daysAgo * DAY_MS);
  const word = { cooperative, attribute: 'address', day: dayOf(at) };
  const call = (actor: PersonActor) => ({
    actor,
    trace: 'demonstration',
    now: at,
    ...LATER,
  });
  const court = { ...word, said: 'Avenue Hassan II, no 14', source: 'court' };
  const seen = { ...word, said: 'Quartier artisanal, atelier 7', source: 'coach' };
  for (const told of [
    await assertValue.perform(call(actorOf('brahim')), court),
    await assertValue.perform(call(fatima), seen),
  ])
    if (!told.ok) throw new Error(`a value of the story was refused: ${JSON.stringify(told)}`);
}

/** Cooperatives of the province, in the order of the directory. */
async function found(asked: object): Promise<string[]> {
  const where = { province: PROVINCE, kind: 'cooperative', ...asked };
  const page = await foundCooperatives.ask({ actor: SYSTEM }, where);
  return page.ok ? page.value.lines.map(({ organisationId }) => organisationId) : [];
}

function summaries(ids: readonly string[]): Promise<EntrySummary[]> {
  return reading(databaseScope(SYSTEM), async (db) => {
    const found = await Promise.all(ids.map((id) => entrySummary(db, id)));
    return found.filter((one) => one !== undefined);
  });
}

/** Somebody who confirms for the cooperative: its president where the register knows her. */
async function withOfficer(entry: EntrySummary) {
  const { organisationId, nameFr } = entry.cooperative;
  const [known] = await reading(databaseScope(SYSTEM), (db) => officersInOffice(db, [organisationId]));
  const officer: PersonActor = {
    kind: 'person',
    personId: known === undefined ? newId() : asId(known.personId),
    mandateId: newId(),
    name: known?.nameLatin ?? nameFr,
    role: 'cooperative-officer',
    verbs: verbsOf('cooperative-officer'),
    reach: { kind: 'organisation' },
    onBehalfOf: organisationId,
  };
  return { entry, officer };
}

/** Whether the register counts somebody: a cooperative of nobody declares nothing. */
function countsMembers({ headcount }: EntrySummary): boolean {
  return headcount !== undefined && total(headcount.women) + total(headcount.men) > 0;
}

function isOlderThanStory({ cooperative }: EntrySummary): boolean {
  return cooperative.foundedOn < '2023-01-01';
}
