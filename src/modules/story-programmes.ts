import {
  loadBegunFiles,
  loadCalls,
  loadContest,
  loadPastEdition,
  type Cast,
} from '#modules/programmes/server';
import { foundCooperatives } from '#modules/registry/server';
import { asId, newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { dayOf } from '#platform/time';
import { actorOf, verbsOf } from './story-acting.ts';

/** Where each juror lives, and the house she tells when she signs. Karima is of Khadija's commune. */
const JURORS = [
  ['zineb', '06.181.01.01', 'Cercle des évaluatrices'],
  ['hicham', '09.001.01.01', 'Réseau des coopératives du Souss'],
  ['karima', '09.541.09.15', 'Cercle des évaluatrices'],
] as const;

/** The weavers whom Fatima assists. */
const ASSISTED = "Tifaouine n'Oumlil";

/** Somebody of a cooperative of the story, as the register tells of her. */
export interface StoryMember {
  readonly key: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly nameLatin: string;
}

/** Last year's edition of Moazara, from its opening to a place that was declined. */
export async function tellPastEdition(members: readonly StoryMember[]): Promise<void> {
  const khadija = khadijaAmong(members);
  if (khadija !== undefined) await loadPastEdition(castOf(khadija));
}

/**
 * Nadia opens a call of each programme, so that whoever looks may apply for one; two files are half typed,
 * and a contest is in the hands of its jurors.
 */
export async function openCalls(now: Date, members: readonly StoryMember[]): Promise<number> {
  const calls = await loadCalls(actorOf('nadia'), { now, today: dayOf(now) });
  const khadija = khadijaAmong(members);
  if (khadija === undefined) return calls.size;
  const cast = castOf(khadija);
  const found = await foundCooperatives.ask({ actor: SYSTEM, now }, { q: ASSISTED });
  const [first] = found.ok ? found.value.lines : [];
  const assisted = first && asId<'organisation'>(first.organisationId);
  await loadContest(cast, now);
  await loadBegunFiles(cast, { calls, assisted, now });
  return calls.size;
}

function khadijaAmong(members: readonly StoryMember[]): StoryMember | undefined {
  return members.find(({ key }) => key === 'khadija');
}

function castOf({ personId, organisationId, nameLatin }: StoryMember): Cast {
  const applies = verbsOf('cooperative-officer');
  return {
    nadia: actorOf('nadia'),
    jurors: JURORS.map(([login, communeCode, organisationName]) => {
      return { actor: actorOf(login), communeCode, organisationName };
    }),
    khadija: {
      kind: 'person',
      personId: asId(personId),
      mandateId: newId(),
      name: nameLatin,
      role: 'cooperative-officer',
      verbs: applies,
      reach: { kind: 'organisation' },
      onBehalfOf: asId(organisationId),
    },
    fatima: actorOf('fatima'),
    applies,
  };
}
