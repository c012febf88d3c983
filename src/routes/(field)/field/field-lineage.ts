import type { CommandInput, Lineage, QueueItem } from '#platform/offline';

const START = 'accompaniment.start-visit';

/**
 * What a command of a visit builds on: its record; the arrival told before it, so that a refused arrival
 * holds back what follows instead of having it refused too; the refused command it says again.
 */
export function lineageOf(
  queue: readonly QueueItem[],
  { name, input, record }: { readonly name: string; readonly input: CommandInput; readonly record: string },
): Lineage {
  const own = queue
    .filter(({ command }) => command.lineage.record === record)
    .toSorted((one, other) => other.command.sequence - one.command.sequence);
  const start = own.find(
    ({ command, receipt }) => command.name === START && receipt?.outcome !== 'set-aside',
  );
  const refused = own.find(
    ({ command, receipt }) =>
      receipt?.outcome === 'refused' && command.name === name && isSameSubject(command.input, input),
  );
  return {
    record,
    ...(name !== START && start !== undefined && { after: start.command.id }),
    ...(refused !== undefined && { replaces: refused.command.id }),
  };
}

/** Two commands of one name speak of the same: the same point, the same item, or the visit as a whole. */
function isSameSubject(one: CommandInput, other: CommandInput): boolean {
  return one['point'] === other['point'] && one['item'] === other['item'];
}

/** Where a person goes on with a command that was not taken: the part of the visit it was made in. */
export function placeOf({
  name,
  lineage,
}: Pick<QueueItem['command'], 'name' | 'lineage'>): string | undefined {
  const { record } = lineage;
  if (record === undefined || !/^(visit|session|proposal)\//.test(record)) return undefined;
  if (record.startsWith('proposal/')) return '#/proposals';
  const part = PARTS.get(name.replace(/^.*\./, ''));
  return part === undefined ? `#/${record}` : `#/${record}/${part}`;
}

const PARTS = new Map([
  ['start-visit', 'start'],
  ['save-scores', 'diagnostic'],
  ['save-point', 'plan'],
  ['explain-finding', 'plan'],
  ['settle-point', 'points'],
  ['add-visit-note', 'evidence'],
  ['finish-visit', 'finish'],
  ['propose-visit', 'day'],
  ['reschedule-visit', 'day'],
]);
