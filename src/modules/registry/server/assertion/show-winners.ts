import { newId } from '#platform/ids';
import { hold, type Held, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { milieuOf } from '#platform/territory';
import { winningValue, type Assertion } from '../../assertion/assertion.ts';
import { isCount, type Attribute } from '../../assertion/attribute.ts';
import { registerSays, shownValue, type Shown } from '../../assertion/baseline.ts';
import type { Cooperative } from '../../cooperative.ts';
import { entryChanged } from '../../facts.ts';
import { eventFits, type Amended } from '../../life-event.ts';
import { readHeadcount } from '../../registration.ts';
import { nameIsTaken, saveCooperative } from '../cooperative/cooperative.sql.ts';
import { savePublicPage } from '../cooperative/public-page.sql.ts';
import { keepStanding } from '../cooperative/keep-standing.ts';
import { insertEvent } from '../cooperative/life-event.sql.ts';
import { saveHeadcounts } from '../cooperative/standing.sql.ts';

/** What an amending entry changes; the others are changed as they are said. */
const AMENDED = ['nameFr', 'nameAr', 'nameZgh', 'communeCode', 'address', 'sector'] as const;
/** Who may say what the law holds: an event is written of it. */
const REGISTERS: readonly string[] = ['court', 'central-register', 'office'];

/**
 * A step: makes the register show the winning values of the attributes just spoken of. What the law holds is
 * changed by an amending entry, counts by a headcount, the rest as it is.
 */
export async function showWinners(
  work: Work,
  held: Held<Cooperative>,
  { before, all, touched }: Shift,
): Promise<Result<Cooperative, ShiftRefusal>> {
  const winners = [...touched].flatMap((attribute) => {
    const winner = winningValue(attribute, all, work.today)?.winner;
    return winner === undefined || winner.value === shownValue(before, attribute) ? [] : [winner];
  });
  if (winners.length === 0) return ok(held);
  const after = entryAfter(held, winners);
  const named = winners.some(({ attribute }) => ['nameFr', 'nameAr', 'communeCode'].includes(attribute));
  if (named && (await nameIsTaken(work.tx, after))) return refused('name-taken', 'said');
  const amended = await writeAmendment(work, held, { before, after, winners });
  if (!amended.ok) return amended;
  const counted = await writeCounts(work, held, { before, all, winners });
  if (!counted.ok) return counted;
  await saveCooperative(work.tx, held, after);
  const phone = winners.find(({ attribute }) => attribute === 'phone')?.value;
  if (phone !== undefined)
    await savePublicPage(work.tx, hold(after), { page: { ...before.page, phone }, now: work.now });
  await keepStanding(work, hold(after), after);
  work.announce(entryChanged(held.organisationId, [held.organisationId]));
  return ok(after);
}

interface Shift {
  readonly before: Shown;
  /** What is now said of the entry. */
  readonly all: readonly Assertion[];
  readonly touched: Iterable<Attribute>;
}

type ShiftRefusal =
  | 'name-taken'
  | 'youth-above-members'
  | 'officers-above-members'
  | 'women-officers-above'
  | 'women-above-members'
  | 'filed-before-legal-day'
  | 'day-in-future'
  | 'move-not-allowed'
  | 'before-last-event'
  | 'before-registration';

function entryAfter(held: Held<Cooperative>, winners: readonly Assertion[]): Cooperative {
  const said = new Map(winners.map(({ attribute, value }) => [attribute, value]));
  const capital = said.get('capital');
  const kept = [...AMENDED, 'activity' as const].flatMap((key) => {
    const value = said.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  const after: Cooperative = { ...held, ...Object.fromEntries(kept) };
  const moved = after.communeCode !== held.communeCode;
  return {
    ...after,
    ...(capital !== undefined && { capitalCentimes: Number(capital) }),
    milieu: moved ? milieuOf(after.communeCode) : held.milieu,
  };
}

async function writeAmendment(
  work: Work,
  held: Held<Cooperative>,
  { before, after, winners }: Pick<Shift, 'before'> & { after: Cooperative; winners: readonly Assertion[] },
): Promise<Result<undefined, ShiftRefusal>> {
  const lawful = winners.filter(({ source }) => REGISTERS.includes(source));
  const keys = AMENDED.filter((key) => lawful.some(({ attribute }) => attribute === key));
  const changed = [...keys, 'milieu' as const].filter((key) => (held[key] ?? '') !== (after[key] ?? ''));
  if (keys.length === 0) return ok(undefined);
  const changes: Amended = Object.fromEntries(
    changed.map((key) => [key, { from: held[key] ?? '', to: after[key] ?? '' }]),
  );
  const said =
    lawful
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? work.today;
  const filedDay = work.today;
  const event = { kind: 'amendment', filedDay, changes } as const;
  const onItsDay = eventFits({ ...event, legalDay: said }, before.events, work.today);
  const legalDay = onItsDay.ok ? said : work.today;
  const fits = eventFits({ ...event, legalDay }, before.events, work.today);
  if (!fits.ok) return fits;
  const authorPersonId = work.actor.kind === 'person' ? work.actor.personId : undefined;
  const note = lawful.find(({ decides }) => decides)?.reason;
  const whole = { ...event, eventId: newId<'event'>(), legalDay, authorPersonId, note, now: work.now };
  await insertEvent(work.tx, held, whole);
  return ok(undefined);
}

async function writeCounts(
  work: Work,
  held: Held<Cooperative>,
  { before, all, winners }: Pick<Shift, 'before' | 'all'> & { winners: readonly Assertion[] },
): Promise<Result<undefined, ShiftRefusal>> {
  const day = winners.findLast(({ attribute }) => isCount(attribute))?.day;
  const last = before.headcount;
  if (day === undefined || last?.source === 'counted') return ok(undefined);
  const said = [...all, ...registerSays(before, all)];
  const count = (attribute: Attribute) =>
    Number(winningValue(attribute, said, work.today)?.winner.value ?? 0);
  const [members, women, under35] = [count('members'), count('women'), count('youth')];
  if (women > members) return refused('women-above-members', 'said');
  const { officers = 0, womenOfficers = 0 } = last ?? {};
  const read = readHeadcount({ women, men: members - women, under35, officers, womenOfficers }, day);
  if (!read.ok) return read;
  await saveHeadcounts(work.tx, held, { headcounts: [read.value], now: work.now });
  return ok(undefined);
}
