/** A corner of a drawing. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

export const [CENTRE, RADIUS] = [160, 110] as const;
const FULL = 500;

/** Where the end of an axis stands: the first on top, the others around with the clock. */
export function axisEnd(at: number, of: number, share = 1): Corner {
  const angle = (2 * Math.PI * at) / of - Math.PI / 2;
  return {
    x: round(CENTRE + Math.cos(angle) * RADIUS * share),
    y: round(CENTRE + Math.sin(angle) * RADIUS * share),
  };
}

/** The outline of some scores, in hundredths of a point, for a polygon of SVG. */
export function outline(values: readonly number[]): string {
  return values
    .map((value, at) => axisEnd(at, values.length, value / FULL))
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
