import type { XmlElement } from '#platform/open-data';
import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { dirhamsText } from './dirhams-text.ts';
import type { Publisher } from './publisher.ts';

/** Codes of the lists of IATI 2.03 that these files use, by what they mean. */
export const CODES = {
  role: { funding: '1', accountable: '2', implementing: '4' },
  status: { pipeline: '1', implementation: '2', closed: '4' },
  date: { plannedStart: '1', actualStart: '2', plannedEnd: '3', actualEnd: '4' },
  transaction: { outgoingCommitment: '2', disbursement: '3', expenditure: '4' },
  related: { parent: '1' },
  result: { output: '1', outcome: '2' },
  /** Small and medium-sized enterprise development, of the purpose codes of the OECD. */
  sector: '32130',
  /** North of Sahara, regional. */
  region: '189',
  standardGrant: '110',
  measureUnit: '1',
  publicBody: '15',
  iso3166: 'A4',
  unitPlace: '1',
} as const;

interface Texts {
  readonly fr: string;
  readonly ar?: string | undefined;
}

/** An element whose content is said in French, and in Arabic where it is known. */
export function told(name: string, { fr, ar }: Texts, attributes: XmlElement['attributes'] = {}): XmlElement {
  const narrative = { name: 'narrative', children: [fr] };
  const arabic = { name: 'narrative', attributes: { 'xml:lang': 'ar' }, children: [ar ?? ''] };
  return { name, attributes, children: ar === undefined || ar === '' ? [narrative] : [narrative, arabic] };
}

export function coded(name: string, code: string): XmlElement {
  return { name, attributes: { code } };
}

export function dated(name: string, day: Day): XmlElement {
  return { name, attributes: { 'iso-date': day } };
}

export function activityDate(type: string, day: Day): XmlElement {
  return { name: 'activity-date', attributes: { 'iso-date': day, type } };
}

export function valued(amount: Centimes, day: Day): XmlElement {
  return { name: 'value', attributes: { 'value-date': day }, children: [dirhamsText(amount)] };
}

/** What every activity begins with: what it is called, and who tells it. */
export function activity(
  { id, hierarchy }: { readonly id: string; readonly hierarchy: '1' | '2' },
  publisher: Publisher,
  children: readonly XmlElement[],
): XmlElement {
  return {
    name: 'iati-activity',
    attributes: {
      'xml:lang': 'fr',
      'default-currency': 'MAD',
      'last-updated-datetime': publisher.now.toISOString(),
      hierarchy,
    },
    children: [
      { name: 'iati-identifier', children: [id] },
      told(
        'reporting-org',
        { fr: publisher.name },
        {
          ref: publisher.id,
          type: CODES.publicBody,
          'secondary-reporter': '1',
        },
      ),
      ...children,
    ],
  };
}

/** One indicator of a result: where it began, what was wanted, what was reached. */
export function indicator({
  title,
  baseline,
  from,
  until,
  target,
  actual,
  comment,
}: {
  readonly title: Texts;
  readonly baseline?: { readonly day: Day; readonly value: number } | undefined;
  readonly from: Day;
  readonly until: Day;
  readonly target?: number | undefined;
  readonly actual?: number | undefined;
  readonly comment?: string | undefined;
}): XmlElement {
  const began = baseline && {
    name: 'baseline',
    attributes: {
      year: baseline.day.slice(0, 4),
      'iso-date': baseline.day,
      value: String(baseline.value),
    },
  };
  const value = (name: string, number: number | undefined, said?: XmlElement): XmlElement[] =>
    number === undefined
      ? []
      : [{ name, attributes: { value: String(number) }, children: said === undefined ? [] : [said] }];
  return {
    name: 'indicator',
    attributes: { measure: CODES.measureUnit, ascending: '1', 'aggregation-status': '0' },
    children: [
      told('title', title),
      ...(began === undefined ? [] : [began]),
      {
        name: 'period',
        children: [
          dated('period-start', from),
          dated('period-end', until),
          ...value('target', target),
          ...value('actual', actual, comment === undefined ? undefined : told('comment', { fr: comment })),
        ],
      },
    ],
  };
}

export function result(
  { title, type }: { readonly title: Texts; readonly type: string },
  indicators: readonly XmlElement[],
): XmlElement {
  return {
    name: 'result',
    attributes: { type, 'aggregation-status': '0' },
    children: [told('title', title), ...indicators],
  };
}
