import type { XmlElement } from '#platform/open-data';
import { placeName, regionCodeOf } from '#platform/territory';
import type { Day } from '#platform/time';
import type { FunderMoney, ProjectLine } from '../result/project-line.ts';
import type { Outcome } from '../result/results.ts';
import {
  activity,
  activityDate,
  coded,
  CODES,
  dated,
  indicator,
  result,
  told,
  valued,
} from './iati-element.ts';
import { measureName } from './measure-name.ts';
import { idOf, type Publisher } from './publisher.ts';

/** One award as an activity of the second level, with what each funder promised and paid. */
export function awardActivity(
  line: ProjectLine,
  outcomes: readonly Outcome[],
  publisher: Publisher,
): XmlElement {
  const id = idOf(publisher, line.awardId);
  const where = placeName(line.communeCode, 'fr');
  return activity({ id, hierarchy: '2' }, publisher, [
    told('title', { fr: line.titleFr, ar: line.titleAr }),
    told(
      'description',
      {
        fr: `${line.programmeName} ${line.edition} : ${line.titleFr} (${line.recipientFr}, ${where})`,
      },
      { type: '1' },
    ),
    ...participants(line, publisher),
    coded('activity-status', statusOf(line)),
    ...datesOf(line, publisher.today),
    coded('recipient-country', 'MA'),
    location(line),
    { name: 'sector', attributes: { vocabulary: '1', code: CODES.sector } },
    coded('default-finance-type', CODES.standardGrant),
    ...line.funders.flatMap((funder) => transactions(line, funder, publisher)),
    {
      name: 'related-activity',
      attributes: { ref: idOf(publisher, 'programme', line.programme), type: CODES.related.parent },
    },
    ...(outcomes.length === 0 ? [] : [changes(line, outcomes)]),
  ]);
}

function participants(
  { funders, recipientFr, recipientAr, organisationId }: ProjectLine,
  publisher: Publisher,
) {
  return [
    ...funders.map(({ party, name, nameAr }) =>
      told(
        'participating-org',
        { fr: name, ar: nameAr },
        {
          ref: idOf(publisher, party),
          role: CODES.role.funding,
        },
      ),
    ),
    told(
      'participating-org',
      { fr: recipientFr, ar: recipientAr },
      {
        ref: idOf(publisher, organisationId),
        role: CODES.role.implementing,
      },
    ),
  ];
}

function statusOf({ state }: ProjectLine): string {
  if (state === 'awarded') return CODES.status.pipeline;
  return state === 'signed' ? CODES.status.implementation : CODES.status.closed;
}

/**
 * A prize is over the day it is given; what no convention dates begins, as planned, with its award. No day to
 * come is an actual one.
 */
function datesOf({ state, awardedOn, from = awardedOn, until }: ProjectLine, today: Day): XmlElement[] {
  const { plannedStart, actualStart, plannedEnd, actualEnd } = CODES.date;
  if (state === 'prize') return [activityDate(actualStart, awardedOn), activityDate(actualEnd, awardedOn)];
  const begun = state === 'awarded' || from > today ? plannedStart : actualStart;
  if (until === undefined) return [activityDate(begun, from)];
  const over = state === 'closed' && until <= today ? actualEnd : plannedEnd;
  return [activityDate(begun, from), activityDate(over, until)];
}

function location({ communeCode }: ProjectLine): XmlElement {
  const name = { fr: placeName(communeCode, 'fr'), ar: placeName(communeCode, 'ar') };
  const code = `MA-${regionCodeOf(communeCode)}`;
  return {
    name: 'location',
    children: [
      coded('location-reach', CODES.unitPlace),
      told('name', name),
      { name: 'administrative', attributes: { vocabulary: CODES.iso3166, level: '1', code } },
    ],
  };
}

/** What was promised on its day, then each payment: a purchase in kind is spent, a transfer is disbursed. */
function transactions(line: ProjectLine, funder: FunderMoney, publisher: Publisher): XmlElement[] {
  const signed = line.signedOn ?? line.awardedOn;
  const { outgoingCommitment, disbursement, expenditure } = CODES.transaction;
  const made = [
    ...(funder.committed > 0 ? [{ type: outgoingCommitment, day: signed, amount: funder.committed }] : []),
    ...funder.payments.map(({ kind, day, amount }) => ({
      type: kind === 'in-kind' ? expenditure : disbursement,
      day,
      amount,
    })),
  ];
  return made.map(({ type, day, amount }) => ({
    name: 'transaction',
    children: [
      coded('transaction-type', type),
      dated('transaction-date', day),
      valued(amount, day),
      told('provider-org', { fr: funder.name }, { ref: idOf(publisher, funder.party) }),
      told('receiver-org', { fr: line.recipientFr }, { ref: idOf(publisher, line.organisationId) }),
    ],
  }));
}

function changes({ awardedOn }: ProjectLine, outcomes: readonly Outcome[]): XmlElement {
  const title = { fr: 'Ce qui a changé', ar: 'ما الذي تغير' };
  return result(
    { title, type: CODES.result.outcome },
    outcomes.map(({ measure, before, beforeOn, after, afterOn, source }) => {
      const from: Day = beforeOn ?? awardedOn;
      return indicator({
        title: measureName(measure),
        from,
        until: afterOn,
        actual: after,
        baseline: before === undefined ? undefined : { day: from, value: before },
        comment: source,
      });
    }),
  );
}
