import type { XmlElement } from '#platform/open-data';
import { placeName } from '#platform/territory';
import { asDay } from '#platform/time';
import type { ProjectLine } from '../result/project-line.ts';
import type { Achievement } from '../result/results.ts';
import { activity, activityDate, coded, CODES, indicator, result, told } from './iati-element.ts';
import { measureName } from './measure-name.ts';
import { idOf, type Publisher } from './publisher.ts';

interface Told {
  readonly lines: readonly ProjectLine[];
  readonly achievements: readonly Achievement[];
}

/** A programme as an activity of the first level: money stands at its awards, targets and results stand here. */
export function programmeActivity({ lines, achievements }: Told, publisher: Publisher): XmlElement {
  const [first] = [...lines, ...achievements];
  if (first === undefined) throw new Error('a programme without awards or results');
  const { programme, programmeName, programmeAr } = first;
  const named = { fr: programmeName, ar: programmeAr };
  const days = [...lines.map(({ awardedOn }) => awardedOn), ...achievements.map(({ day }) => day)].toSorted();
  const abroad = achievements.some(({ place }) => place === 'TN');
  const open = lines.some(({ state }) => state === 'awarded' || state === 'signed');
  const { status, date, role } = CODES;
  return activity({ id: idOf(publisher, 'programme', programme), hierarchy: '1' }, publisher, [
    told('title', named),
    told('description', { fr: `Programme ${programmeName}`, ar: programmeAr }, { type: '1' }),
    told('participating-org', named, { role: role.accountable }),
    ...funders(lines, publisher),
    coded('activity-status', open ? status.implementation : status.closed),
    activityDate(date.actualStart, days[0] ?? publisher.today),
    ...(open ? [] : [activityDate(date.actualEnd, days.at(-1) ?? publisher.today)]),
    abroad
      ? { name: 'recipient-region', attributes: { vocabulary: '1', code: CODES.region } }
      : coded('recipient-country', 'MA'),
    { name: 'sector', attributes: { vocabulary: '1', code: CODES.sector } },
    ...results(achievements),
  ]);
}

function funders(lines: readonly ProjectLine[], publisher: Publisher): XmlElement[] {
  const known = new Map(lines.flatMap(({ funders: all }) => all.map((one) => [one.party, one] as const)));
  return [...known.values()].map(({ party, name, nameAr }) =>
    told(
      'participating-org',
      { fr: name, ar: nameAr },
      {
        ref: idOf(publisher, party),
        role: CODES.role.funding,
      },
    ),
  );
}

/** One result per measure, one indicator per place. */
function results(achievements: readonly Achievement[]): XmlElement[] {
  return [...Map.groupBy(achievements, ({ measure }) => measure)].map(([measure, rows]) =>
    result(
      { title: measureName(measure), type: CODES.result.output },
      rows.map(({ place, target, actual, atLeast, day }) =>
        indicator({
          title: { fr: `${measureName(measure).fr}, ${placeOf(place)}` },
          from: asDay(`${day.slice(0, 4)}-01-01`),
          until: day,
          target,
          actual,
          comment: atLeast ? 'Au moins' : undefined,
        }),
      ),
    ),
  );
}

function placeOf(place: string): string {
  if (place === 'TN') return 'Tunisie';
  return place === 'MA' ? 'Maroc' : placeName(place, 'fr');
}
