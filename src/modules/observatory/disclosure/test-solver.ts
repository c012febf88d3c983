const PRIME = 67_108_859;

/** The hidden figures a solver of linear equations gets back: those alone in a line of the reduced matrix. */
export function toldBy(
  names: readonly string[],
  hidden: ReadonlySet<string>,
  equations: readonly { readonly total: string; readonly parts: readonly string[] }[],
): string[] {
  const unknown = names.filter((name) => hidden.has(name));
  const matrix = equations.map(({ total, parts }) =>
    unknown.map((name) => (name === total ? PRIME - 1 : parts.includes(name) ? 1 : 0)),
  );
  let pivots = 0;
  for (let column = 0; column < unknown.length; column += 1) {
    const found = matrix.findIndex((line, at) => at >= pivots && line[column] !== 0);
    if (found < 0) continue;
    const [line = []] = matrix.splice(found, 1);
    const inverse = power(line[column] ?? 0, PRIME - 2);
    const reduced = line.map((value) => times(value, inverse));
    matrix.splice(pivots, 0, reduced);
    matrix.forEach((other, at) => {
      const factor = other[column] ?? 0;
      if (at === pivots || factor === 0) return;
      matrix[at] = other.map((value, place) => (value + times(PRIME - factor, reduced[place] ?? 0)) % PRIME);
    });
    pivots += 1;
  }
  return matrix.flatMap((line) => {
    const left = line.flatMap((value, at) => (value === 0 ? [] : [unknown[at] ?? '']));
    return left.length === 1 ? left : [];
  });
}

function times(a: number, b: number): number {
  return Number((BigInt(a) * BigInt(b)) % BigInt(PRIME));
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power(base, Math.floor(exponent / 2));
  const square = times(half, half);
  return exponent % 2 === 0 ? square : times(square, base);
}
