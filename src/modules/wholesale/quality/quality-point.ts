import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';

/** A point of a quality sheet: looked at (yes or no), or measured between two bounds. */
export interface QualityPoint {
  readonly name: string;
  readonly unit: string;
  /** In thousandths of the unit; without both it is a yes or no. */
  readonly least?: number;
  readonly most?: number;
}

/** What was found at a point of a lot. */
export interface QualityFinding {
  readonly name: string;
  /** As it was typed: `15,2`, or `yes`. */
  readonly value: string;
  readonly good: boolean;
}

export const MOST_POINTS = 8;
const NUMBER = /^(-?)(\d{1,6})(?:[.,](\d{1,3}))?$/;

/** A measure in thousandths: `15,25` is 15250. */
export function readMeasure(typed: string): number | undefined {
  const match = NUMBER.exec(westernDigits(typed).replace(/[\s\u00a0\u202f]/g, ''));
  if (match === null) return undefined;
  const value = Number(match[2]) * 1000 + Number((match[3] ?? '').padEnd(3, '0'));
  return match[1] === '-' ? -value : value;
}

/** Whether a point is measured rather than looked at. */
export function isMeasured({ least, most }: QualityPoint): boolean {
  return least !== undefined || most !== undefined;
}

/** A finding judged by its point. Every point is answered, or the sheet is not signed. */
export function findingAt(
  point: QualityPoint,
  typed: string,
): Result<QualityFinding, 'point-missing' | 'measure-unreadable'> {
  const { name, least, most } = point;
  if (typed === '') return refused('point-missing');
  if (!isMeasured(point)) return ok({ name, value: typed === 'yes' ? 'yes' : 'no', good: typed === 'yes' });
  const measured = readMeasure(typed);
  if (measured === undefined) return refused('measure-unreadable');
  return ok({ name, value: typed, good: measured >= (least ?? measured) && measured <= (most ?? measured) });
}

/** A sheet passes when each of its points does; without points, by the word of who signs. */
export function sheetPasses(findings: readonly QualityFinding[]): boolean {
  return findings.every(({ good }) => good);
}

/**
 * The points of a sheet as they are typed, one to a line: `Largeur; cm; 148; 152`, or a name alone for what
 * is looked at.
 */
export function pointsTyped(text: string): Result<QualityPoint[], 'points-unreadable' | 'points-too-many'> {
  const lines = text.split('\n').map((line) => line.trim());
  const points: QualityPoint[] = [];
  for (const line of lines.filter(Boolean)) {
    const [name = '', unit = '', low = '', high = ''] = line.split(/[;؛]/).map((part) => part.trim());
    const [least, most] = [readMeasure(low), readMeasure(high)];
    const unread = (low !== '' && least === undefined) || (high !== '' && most === undefined);
    if (name === '' || unread || (least ?? 0) > (most ?? Infinity))
      return refused('points-unreadable', 'points');
    points.push({ name, unit, ...(least !== undefined && { least }), ...(most !== undefined && { most }) });
  }
  return points.length > MOST_POINTS ? refused('points-too-many', 'points') : ok(points);
}
