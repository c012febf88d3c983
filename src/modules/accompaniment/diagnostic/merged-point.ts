import { mergeField, type Classes, type RecordState, type Written } from '#platform/offline';
import type { ActionPoint } from './action-point.ts';

/** What may be said of a point, at a visit or after it. */
export const POINT_FIELDS = ['item', 'what', 'owner', 'dueOn', 'state', 'lookedAt', 'note'] as const;
export type PointField = (typeof POINT_FIELDS)[number];
type Said = Partial<Pick<ActionPoint, PointField>>;

/** Field by field the newer word stands, and the other is kept beside it. */
const CLASSES: Classes = Object.fromEntries(POINT_FIELDS.map((field) => [field, 'scalar']));

/** A point with what somebody says of it: only the fields she speaks of, each merged on its own. */
export function mergedPoint(
  known: ActionPoint,
  said: Said,
  { at, by }: Pick<Written, 'at' | 'by'>,
): ActionPoint {
  const fields = POINT_FIELDS.filter((field) => field in said);
  const merged = fields.reduce<RecordState>(
    (record, field) =>
      mergeField(record, { field, base: undefined, to: { value: said[field] ?? null, at, by } }, CLASSES),
    mergedOf(known),
  );
  const standing = Object.fromEntries(
    fields.map((field) => [field, merged[field]?.current?.value ?? undefined]),
  );
  return { ...known, ...standing, merged, at: at > known.at ? at : known.at };
}

/** Other values a field had, told by others or at the same time: the newest first. */
export interface ToldBeside {
  readonly field: PointField;
  readonly value: string;
  readonly at: string;
  readonly by: string;
}

/** What was written of a point and does not stand any more. */
export function toldBeside({ merged = {}, ...point }: ActionPoint): readonly ToldBeside[] {
  return POINT_FIELDS.flatMap((field) =>
    (merged[field]?.history ?? []).flatMap(({ value, at, by }) =>
      field !== 'lookedAt' && typeof value === 'string' && value !== point[field]
        ? [{ field, value, at, by }]
        : [],
    ),
  ).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function mergedOf({ merged, ...point }: ActionPoint): RecordState {
  if (merged !== undefined) return merged;
  const told = POINT_FIELDS.filter((field) => point[field] !== undefined);
  return Object.fromEntries(
    told.map((field) => [field, { current: { value: point[field], at: point.at, by: '' } }]),
  );
}
