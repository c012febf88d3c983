import { LICENCES } from '#platform/open-data';
import type { Centimes } from '#platform/money';
import { placeName } from '#platform/territory';
import type { FunderMoney, ProjectLine } from '../result/project-line.ts';
import { idOf, type Publisher } from './publisher.ts';

const VERSION = '1.4';
const LONGEST_TITLE = 139;

/**
 * Awards as a 360Giving package: one grant for each funder of each award whose amount is known. Undefined
 * when none is, because a package without grants is no package.
 */
export function grantPackage(lines: readonly ProjectLine[], publisher: Publisher) {
  const grants = lines.flatMap((line) => grantsOf(line, publisher));
  if (grants.length === 0) return undefined;
  const { origin, today, name } = publisher;
  return {
    version: VERSION,
    title: `Twiza, ${today}`,
    description:
      'Subventions à des coopératives et porteurs de projets, un enregistrement par financeur. ' +
      'Les attributions dont le montant n’est pas publié ne figurent pas ici.',
    issued: today,
    modified: publisher.now.toISOString(),
    identifier: idOf(publisher, 'grants'),
    publisher: { identifier: publisher.id, name, website: origin },
    accessURL: `${origin}/funding`,
    license: LICENCES['odbl-1.0'].address,
    grants,
  };
}

function grantsOf(line: ProjectLine, publisher: Publisher) {
  const known = line.funders.flatMap((funder) => {
    const { granted } = funder;
    return granted === undefined || granted <= 0 ? [] : [{ ...funder, granted }];
  });
  const idFor = ({ party }: FunderMoney) => idOf(publisher, line.awardId, party);
  return known.map((funder) => ({
    id: idFor(funder),
    title: line.titleFr.slice(0, LONGEST_TITLE),
    description: `${line.titleFr}. ${line.programmeName} ${line.edition}. ${line.titleAr}`,
    currency: 'MAD',
    amountAwarded: amountOf(funder.granted),
    amountDisbursed: amountOf(funder.paid),
    awardDate: line.awardedOn,
    ...datesOf(line),
    recipientOrganization: [
      {
        id: idOf(publisher, line.organisationId),
        name: line.recipientFr,
        alternateName: line.recipientAr,
        addressLocality: placeName(line.communeCode, 'fr'),
        addressCountry: 'Maroc',
      },
    ],
    fundingOrganization: [{ id: idOf(publisher, funder.party), name: funder.name }],
    beneficiaryLocation: [{ name: placeName(line.communeCode, 'fr'), countryCode: 'MA' }],
    grantProgramme: [{ code: `${line.programme} ${line.edition}`, title: line.programmeName }],
    fromOpenCall: line.fromCall ? 'Yes' : 'No',
    disbursementTransaction: funder.payments.map(({ day, amount }, at) => ({
      id: `${idFor(funder)}-${at + 1}`,
      transactionDate: day,
      currency: 'MAD',
      value: amountOf(amount),
    })),
    relatedActivity: known.filter(({ party }) => party !== funder.party).map(idFor),
    dataSource: `${publisher.origin}/funding/${encodeURIComponent(line.programme)}`,
  }));
}

function datesOf({ from, until, state }: ProjectLine) {
  if (from === undefined || until === undefined) return {};
  const dates = [{ startDate: from, endDate: until }];
  return state === 'closed' ? { plannedDates: dates, actualDates: dates } : { plannedDates: dates };
}

/** JSON knows numbers only: dirhams, exact to the centime for any amount the house can hold. */
function amountOf(amount: Centimes): number {
  return Number((amount / 100).toFixed(2));
}
