import type { QueueItem } from '#platform/offline';

/** A visit as the phone holds it. */
export interface FieldVisit {
  readonly visit: string;
  readonly number: number;
  readonly state: string;
  readonly day: string;
  readonly organisation: string;
  readonly nameFr: string;
  readonly nameAr?: string;
  readonly place: Labels;
  readonly phone?: string;
  readonly instrument?: string;
  /** Whether the visit ends without a whole diagnostic. */
  readonly mayLeaveOut?: boolean;
  /** Scores others gave without having seen the one that stands. */
  readonly disputed?: Readonly<Record<string, readonly ScoreBeside[]>>;
  readonly answers: readonly FieldAnswer[];
  readonly openPoints: readonly FieldPoint[];
  readonly points: readonly FieldPoint[];
  readonly explained: Readonly<Record<string, string>>;
  readonly notes: readonly FieldNote[];
}

export interface FieldAnswer {
  readonly item: string;
  /** 1 to 5; 0: does not apply. */
  readonly score: number;
  readonly note?: string;
  readonly files?: readonly string[];
  readonly at: string;
  /** The score that was shown before. */
  readonly base?: number | null;
  /** Chosen among scores that stood against each other. */
  readonly chosen?: boolean;
}

export interface ScoreBeside {
  readonly score: number;
  readonly by: string;
}

export interface FieldPoint {
  readonly point: string;
  readonly what: string;
  readonly owner: string;
  readonly dueOn?: string;
  readonly item?: string;
  readonly outcome?: string;
}

export interface FieldNote {
  readonly id: string;
  readonly note: string;
  readonly files: readonly string[];
}

export interface FieldInstrument {
  readonly instrument: string;
  readonly version: number;
  readonly dimensions: readonly {
    readonly key: string;
    readonly label: Labels;
    readonly items: readonly FieldItem[];
  }[];
}

export interface FieldItem {
  readonly key: string;
  readonly label: Labels;
  readonly weight: number;
  /** Up to which score it is a finding that needs a point of the plan, or a reason why there is none. */
  readonly criticalAtMost: number;
}

export type Labels = Readonly<Record<string, string>>;

const BEFORE_START = ['planned', 'proposed', 'confirmed'];
const LOST = new Set<string | undefined>(['refused', 'set-aside']);

/** The visit as the coach left it: what the server knows, and on top what waits in the queue, in its order. */
export function seenVisit(visit: FieldVisit, queue: readonly QueueItem[]): FieldVisit {
  return queue
    .filter(({ command, receipt }) => {
      return command.lineage.record === `visit/${visit.visit}` && !LOST.has(receipt?.outcome);
    })
    .toSorted((one, other) => one.command.sequence - other.command.sequence)
    .reduce((seen, { command }) => applied(seen, command), visit);
}

type Made = Pick<QueueItem['command'], 'id' | 'name' | 'input'>;

function applied(seen: FieldVisit, { id, name, input }: Made): FieldVisit {
  switch (name) {
    case 'accompaniment.start-visit':
      return BEFORE_START.includes(seen.state) ? { ...seen, state: 'started' } : seen;
    case 'accompaniment.finish-visit':
      return seen.state === 'started' ? { ...seen, state: 'done' } : seen;
    case 'accompaniment.miss-visit':
      return BEFORE_START.includes(seen.state) ? { ...seen, state: 'missed' } : seen;
    case 'accompaniment.propose-visit':
    case 'accompaniment.reschedule-visit':
      return { ...seen, state: 'proposed', day: text(input['on']) || seen.day };
    case 'accompaniment.confirm-visit':
      return seen.state === 'proposed' ? { ...seen, state: 'confirmed' } : seen;
    case 'accompaniment.save-scores':
      return {
        ...seen,
        answers: scored(seen.answers, input['answers']),
        disputed: undecided(seen.disputed, input['answers']),
      };
    case 'accompaniment.save-point':
      return { ...seen, points: withPoint(seen.points, input) };
    case 'accompaniment.settle-point':
      return { ...seen, openPoints: settled(seen.openPoints, input), points: settled(seen.points, input) };
    case 'accompaniment.explain-finding':
      return { ...seen, explained: { ...seen.explained, [text(input['item'])]: text(input['reason']) } };
    case 'accompaniment.add-visit-note':
      return {
        ...seen,
        notes: withNote(seen.notes, { id, note: text(input['note']), files: texts(input['files']) }),
      };
    default:
      return seen;
  }
}

/** The later answer to each item. */
function scored(answers: readonly FieldAnswer[], more: unknown): FieldAnswer[] {
  const byItem = new Map(answers.map((answer) => [answer.item, answer]));
  for (const answer of Array.isArray(more) ? more.filter(isAnswer) : []) {
    const known = byItem.get(answer.item);
    if (known === undefined || known.at <= answer.at) byItem.set(answer.item, answer);
  }
  return [...byItem.values()];
}

/** The items still to choose for: what was chosen is told. */
function undecided(disputed: FieldVisit['disputed'] = {}, told: unknown): FieldVisit['disputed'] {
  const chosen = new Set((Array.isArray(told) ? told.filter(isAnswer) : []).map(({ item }) => item));
  return Object.fromEntries(Object.entries(disputed).filter(([item]) => !chosen.has(item)));
}

function withPoint(points: readonly FieldPoint[], input: Made['input']): FieldPoint[] {
  const point = {
    point: text(input['point']),
    what: text(input['what']),
    owner: text(input['owner']),
    ...(typeof input['dueOn'] === 'string' && { dueOn: input['dueOn'] }),
    ...(typeof input['item'] === 'string' && { item: input['item'] }),
  };
  return [...points.filter((other) => other.point !== point.point), point];
}

function settled(points: readonly FieldPoint[], input: Made['input']): FieldPoint[] {
  return points.map((one) =>
    one.point === input['point'] ? { ...one, outcome: text(input['outcome']) } : one,
  );
}

function withNote(notes: readonly FieldNote[], note: FieldNote): readonly FieldNote[] {
  return notes.some(({ id }) => id === note.id) ? notes : [...notes, note];
}

/** The words of a label in a language, or in the next one that has them. */
export function labelIn(labels: Labels, locale: string): string {
  return labels[locale] ?? labels['fr'] ?? labels['ar'] ?? Object.values(labels)[0] ?? '';
}

export function isBeforeStart({ state }: FieldVisit): boolean {
  return BEFORE_START.includes(state);
}

function isAnswer(value: unknown): value is FieldAnswer {
  return typeof value === 'object' && value !== null && 'item' in value && 'score' in value && 'at' in value;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}
