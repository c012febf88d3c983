import type { Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import { post } from '#platform/ledger/server';
import { centimes, share } from '#platform/money';
import { SYSTEM } from '#platform/operation';
import { asDay, dayOf } from '#platform/time';
import type { Award } from '../../convention/award.ts';
import { accountsOf, BOOK } from '../../money/stage.ts';
import { insertAwards } from '../convention/award.sql.ts';
import { insertConventions, insertSignedVersions } from '../convention/convention.sql.ts';
import { awardTo } from './award-to.ts';
import { insertOrders } from '../payment/order.sql.ts';
import { carriedOut, costsOf, LAST_DAY } from './khemisset.ts';
import { insertOutcomes } from '../result/outcome.sql.ts';
import { pickRecipients } from './recipient.sql.ts';
import * as told from './told.ts';

const KHEMISSET = '04.291';
const INDH = {
  programme: 'indh-khemisset',
  programmeName: 'INDH Khémisset',
  programmeAr: 'المبادرة الوطنية للتنمية البشرية، الخميسات',
  funder: 'INDH',
} as const;
const { SOURCES } = told;

/** 73 projects of which 16 by cooperatives: programmed, at 10.54 million dirhams; their parts are not told. */
export async function khemisset2024(tx: Tx): Promise<Award[]> {
  const recipients = await pickRecipients(tx, { count: 73, place: KHEMISSET });
  const costs = share(
    centimes(10_540_000_00),
    recipients.map((_, at) => 80 + (at % 40)),
  );
  return recipients.map((recipient, at) => {
    const cost = costs[at];
    const award = awardTo(recipient, {
      ...INDH,
      ...(cost !== undefined && { cost }),
      edition: '2024',
      kind: 'grant',
      titleFr: 'Projet programmé pour 2024',
      titleAr: 'مشروع مبرمج لسنة 2024',
      awardedOn: asDay('2024-07-05'),
      fromCall: true,
      source: SOURCES.mapKhemisset,
    });
    if (at < 16) return award;
    const { ledByWomen: _, ...other } = award;
    const name = { recipientFr: `Porteur de projet ${at - 15}`, recipientAr: `حامل مشروع ${at - 15}` };
    return { ...other, ...name, recipientKind: 'other', organisationId: newId() };
  });
}

/** 21 projects of cooperatives, 7.9 million dirhams, of which INDH 4.74: carried out, hence paid and justified. */
export async function khemissetDone(tx: Tx, now: Date): Promise<string[]> {
  const recipients = await pickRecipients(tx, { count: 21, place: KHEMISSET });
  const costs = costsOf(recipients.length);
  const made = recipients.flatMap((recipient, at) => {
    const money = costs[at];
    if (money === undefined) return [];
    const award = awardTo(recipient, {
      ...INDH,
      edition: '2019-2023',
      kind: 'grant',
      titleFr: 'Projet de coopérative',
      titleAr: 'مشروع تعاونية',
      amount: money.indh,
      cost: money.cost,
      awardedOn: asDay('2021-06-30'),
      fromCall: true,
      source: SOURCES.mapKhemisset,
    });
    return [{ award, ...carriedOut(award, money) }];
  });
  const each = <Part extends keyof (typeof made)[number]>(part: Part) => made.map((one) => one[part]);
  await insertAwards(tx, each('award'), now);
  await insertConventions(tx, each('convention'));
  await insertSignedVersions(tx, each('version'), now);
  await insertOrders(tx, each('order'));
  const postings = made.flatMap(({ award, convention, moves }) =>
    moves.map((move) => ({
      organisationId: award.organisationId,
      communeCode: award.communeCode,
      book: BOOK,
      kind: move.to,
      reference: { kind: 'convention', id: convention.conventionId },
      amount: move.amount,
      day: LAST_DAY,
      ...accountsOf(move),
    })),
  );
  await post({ tx, now, today: dayOf(now), actor: SYSTEM }, postings);
  return made.map(({ award }) => award.awardId);
}

/** What three cooperatives received in the phase before, and what changed at one of them. */
export async function khemissetBefore(tx: Tx, now: Date): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, amount, day } of told.KHEMISSET_PHASE_2) {
    const [recipient] = await pickRecipients(tx, { count: 1, name });
    if (recipient === undefined) continue;
    const award = awardTo(recipient, {
      programme: 'indh-khemisset-2',
      programmeName: 'INDH Khémisset, phase II',
      programmeAr: 'المبادرة الوطنية للتنمية البشرية، الخميسات، المرحلة الثانية',
      funder: 'INDH',
      edition: '2011-2018',
      kind: 'direct',
      titleFr: 'Appui de l’INDH',
      titleAr: 'دعم المبادرة الوطنية للتنمية البشرية',
      amount: centimes(amount * 100),
      awardedOn: asDay(day),
      fromCall: false,
      source: SOURCES.mapKhemisset,
    });
    await insertAwards(tx, [award], now);
    ids.push(award.awardId);
    if (name !== told.KHEMISSET_PHASE_2[0].name) continue;
    const { organisationId, communeCode, awardId } = award;
    const own = { organisationId, communeCode, awardId, source: SOURCES.mapKhemisset, now };
    const afterOn = asDay('2024-07-05');
    await insertOutcomes(
      tx,
      told.AL_OUSSRA.map((one) => ({ ...one, ...own, afterOn, outcomeId: newId() })),
    );
  }
  return ids;
}
