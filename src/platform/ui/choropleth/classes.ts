/** How many colours the tokens hold, from least to most. */
const COLOURS = 6;

/**
 * The limits between the classes of a map: as many areas in each class as can be, on round numbers.
 * A value belongs to the class whose upper limit it stays under.
 */
export function breaksOf(values: readonly number[], classes = 5): number[] {
  const sorted = [...values].toSorted((one, other) => one - other);
  const limits = Array.from({ length: classes - 1 }, (_, at) => {
    const rank = Math.ceil(((at + 1) * sorted.length) / classes);
    return round(sorted[rank] ?? sorted[sorted.length - 1] ?? 0);
  });
  const least = sorted[0] ?? 0;
  return [...new Set(limits)].filter((limit) => limit > least);
}

/** Which class a value falls in, from 0. */
export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((limit) => value >= limit).length;
}

/** The colour of a class among `classes`: always from the palest to the deepest. */
export function colourOf(at: number, classes: number): number {
  return classes <= 1 ? COLOURS - 2 : Math.round((at * (COLOURS - 1)) / (classes - 1));
}

/** Two significant digits. */
function round(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}
