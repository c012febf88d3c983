import { xmlDocument, type XmlElement } from '#platform/open-data';
import type { ProjectLine } from '../result/project-line.ts';
import type { Achievement, Outcome } from '../result/results.ts';
import { awardActivity } from './iati-award.ts';
import { programmeActivity } from './iati-programme.ts';
import type { Publisher } from './publisher.ts';

const VERSION = '2.03';

/** What is told to the International Aid Transparency Initiative. */
export interface IatiResults {
  readonly lines: readonly ProjectLine[];
  readonly outcomes: readonly Outcome[];
  readonly achievements: readonly Achievement[];
}

/**
 * Programmes and their awards as IATI activities: a programme is the parent of its awards; its targets are
 * its results, and what changed at who was awarded is the award's. Undefined when there is nothing to tell.
 */
export function iatiFile(
  { lines, outcomes, achievements }: IatiResults,
  publisher: Publisher,
): string | undefined {
  const codes = new Set([...lines, ...achievements].map(({ programme }) => programme));
  if (codes.size === 0) return undefined;
  const programmes = [...codes].map((code) =>
    programmeActivity(
      {
        lines: lines.filter(({ programme }) => programme === code),
        achievements: achievements.filter(({ programme }) => programme === code),
      },
      publisher,
    ),
  );
  const changed = Map.groupBy(outcomes, ({ awardId }) => awardId);
  const awards = lines.map((line) => awardActivity(line, changed.get(line.awardId) ?? [], publisher));
  const root: XmlElement = {
    name: 'iati-activities',
    attributes: { version: VERSION, 'generated-datetime': publisher.now.toISOString() },
    children: [...programmes, ...awards],
  };
  return xmlDocument(root);
}
