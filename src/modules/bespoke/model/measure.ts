import { refused, ok, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';

/** Measures a thing may need, each with the least and the most that has a sense, in millimetres. */
export const MEASURES = {
  bust: { least: 500, most: 1_800 },
  waist: { least: 400, most: 1_800 },
  hips: { least: 500, most: 2_000 },
  shoulders: { least: 250, most: 700 },
  sleeve: { least: 200, most: 1_000 },
  neck: { least: 200, most: 700 },
  stature: { least: 500, most: 2_200 },
  foot: { least: 90, most: 350 },
  length: { least: 100, most: 12_000 },
  width: { least: 100, most: 8_000 },
  height: { least: 20, most: 4_000 },
  diameter: { least: 30, most: 4_000 },
} as const satisfies Record<string, Bounds>;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

export type MeasureCode = keyof typeof MEASURES;

export const MEASURE_CODES: readonly MeasureCode[] = Object.keys(MEASURES).filter(isMeasure);

export function isMeasure(text: string): text is MeasureCode {
  return Object.hasOwn(MEASURES, text);
}

/** A measure a model needs, within what its makers can make, in millimetres. */
export interface ModelMeasure extends Bounds {
  readonly code: MeasureCode;
}

/** Measures of one piece, in millimetres. */
export type Measured = Readonly<Partial<Record<MeasureCode, number>>>;

export type MeasureRefusal =
  | 'measure-missing'
  | 'measure-unreadable'
  | 'measure-too-small'
  | 'measure-too-large';

const MILLIMETRES = 10;

/** Centimetres as typed, in whichever digits, with or without a decimal: `92`, «٩٢», `92,5 cm`. */
export function readCentimetres(typed: string): number | undefined {
  const text = westernDigits(typed)
    .replace(/[\s\u00a0\u202f]|cm$|سم$/gi, '')
    .replace(/[,٫]/, '.');
  return /^\d{1,4}(\.\d)?$/.test(text) ? Math.round(Number(text) * MILLIMETRES) : undefined;
}

/** The name of the box a measure is typed in. */
export function boxOf(code: MeasureCode): `m-${MeasureCode}` {
  return `m-${code}`;
}

/** The measures of a piece as typed; refused at the first that is missing, unreadable or out of bounds. */
export function readMeasures(
  needed: readonly ModelMeasure[],
  typed: Readonly<Record<string, string>>,
): Result<Measured, MeasureRefusal> {
  const read: Partial<Record<MeasureCode, number>> = {};
  for (const { code, least, most } of needed) {
    const box = boxOf(code);
    const text = typed[box] ?? '';
    const detail = { least: least / MILLIMETRES, most: most / MILLIMETRES };
    if (text.trim() === '') return refused('measure-missing', box, detail);
    const value = readCentimetres(text);
    if (value === undefined) return refused('measure-unreadable', box, detail);
    if (value < least) return refused('measure-too-small', box, detail);
    if (value > most) return refused('measure-too-large', box, detail);
    read[code] = value;
  }
  return ok(read);
}
