import { z } from 'zod';
import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { SYSTEM } from '#platform/operation';
import { hold, type Held, type Reaction, type Work } from '#platform/operation/server';
import { asDay, dayOf } from '#platform/time';
import { amendedBy, withWanted } from '../../amendment.ts';
import { moved, type Cooperative } from '../../cooperative.ts';
import { cooperativeMoved } from '../../facts.ts';
import { FUNCTIONS } from '../../member.ts';
import { lockCooperative, saveCooperative } from '../cooperative/cooperative.sql.ts';
import { keepAmendment } from '../cooperative/keep-amendment.ts';
import { keepStanding, recount } from '../cooperative/keep-standing.ts';
import { insertEvent } from '../cooperative/life-event.sql.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';
import { handOver } from '../member/hand-over.ts';

const Officer = z.object({ memberId: z.uuid(), name: z.string(), function: z.enum(FUNCTIONS) });
const Payload = z.object({
  decidedOn: z.string().transform(asDay),
  filedOn: z.string().transform(asDay),
  note: z.string().optional(),
  nameFr: z.string().optional(),
  nameAr: z.string().optional(),
  nameZgh: z.string().optional(),
  communeCode: z.string().optional(),
  address: z.string().optional(),
  activity: z.string().optional(),
  capitalCentimes: z.number().optional(),
  articles: z.string().optional(),
  officers: z.array(Officer).default([]),
  becomes: z.enum(['company', 'partnership']).optional(),
});
type Given = z.infer<typeof Payload>;

/** A clerk entered what a cooperative changed: its thread tells it, its values are the new ones. */
export const onFileAmended: Reaction = {
  to: 'file-amended',
  name: 'registry.amendment',
  async run({ tx, now, announce }, { organisationId, payload }) {
    const given = Payload.parse(payload);
    const found = await lockCooperative(tx, organisationId);
    if (found === undefined) return;
    const held = hold(found);
    const work: Work = { tx, now, announce, actor: SYSTEM, today: dayOf(now) };
    const { capitalCentimes, nameFr, nameAr, nameZgh, communeCode, address, activity } = given;
    const wanted = { nameFr, nameAr, nameZgh, communeCode, address, activity };
    const after = {
      ...withWanted(held, wanted),
      ...(capitalCentimes !== undefined && { capitalCentimes: centimes(capitalCentimes) }),
    };
    const amended = { ...amendedBy(held, after), ...toldBeside(given) };
    const days = { legalDay: given.decidedOn, filedDay: given.filedOn };
    await keepAmendment(work, held, { after, amended, ...days, note: given.note });
    await newOfficers(work, hold({ ...held, ...after }), given);
    if (given.becomes !== undefined) await leaveRegister(work, hold({ ...held, ...after }), given);
  },
};

/** What no value of the entry holds: the articles, which functions changed hands, what it becomes. */
function toldBeside({ articles, officers, becomes }: Given) {
  const functions = officers.map((one) => one.function).join(' ');
  return {
    ...(articles !== undefined && { articles: { from: '', to: articles } }),
    ...(functions !== '' && { officers: { from: '', to: functions } }),
    ...(becomes !== undefined && { form: { from: 'cooperative', to: becomes } }),
  };
}

async function newOfficers(
  work: Work,
  entry: Held<Cooperative>,
  { officers, decidedOn }: Given,
): Promise<void> {
  if (officers.length === 0) return;
  const before = await shownBefore(work, entry);
  for (const { memberId, function: what } of officers)
    await handOver(work, entry, { memberId, function: what, from: decidedOn });
  const president = officers.find((one) => one.function === 'president')?.name;
  if (president !== undefined)
    await keepValues(work, entry, { said: saidBy('court', decidedOn, { president }), before });
  await recount(work, entry, decidedOn);
}

/** What becomes a company is a cooperative no more: the register of cooperatives strikes it off. */
async function leaveRegister(work: Work, entry: Held<Cooperative>, given: Given): Promise<void> {
  const next = moved(entry.state, 'striking-off');
  if (!next.ok) return;
  const { tx, now } = work;
  const { filedOn: legalDay, becomes = '' } = given;
  const before = await shownBefore(work, entry);
  const event = { eventId: newId<'event'>(), kind: 'striking-off', legalDay, filedDay: legalDay } as const;
  await insertEvent(tx, entry, { ...event, changes: { form: { from: 'cooperative', to: becomes } }, now });
  await saveCooperative(tx, entry, { state: next.value });
  await keepValues(work, entry, { said: saidBy('court', legalDay, { state: next.value }), before });
  await keepStanding(work, entry, { ...entry, state: next.value });
  work.announce(cooperativeMoved(entry.organisationId, 'striking-off', legalDay));
}
