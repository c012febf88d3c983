/** Arithmetic of the field of 256 elements of QR codes: 2 generates it, 0x11d reduces it. */
const EXPONENTS = new Uint8Array(255);
const LOGARITHMS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  EXPONENTS[power] = value;
  LOGARITHMS[value] = power;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

function product(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return EXPONENTS[((LOGARITHMS[a] ?? 0) + (LOGARITHMS[b] ?? 0)) % 255] ?? 0;
}

/** The polynomial whose roots are the first powers of two, highest first, its leading one left out. */
function divisor(degree: number): number[] {
  let coefficients = [1];
  for (let power = 0; power < degree; power += 1) {
    const root = EXPONENTS[power % 255] ?? 1;
    const shifted = [...coefficients, 0];
    coefficients = shifted.map(
      (value, at) => value ^ (at === 0 ? 0 : product(coefficients[at - 1] ?? 0, root)),
    );
  }
  return coefficients.slice(1);
}

/** The codewords that let a reader mend these: the remainder of their division. */
export function mendingOf(data: readonly number[], degree: number): number[] {
  const by = divisor(degree);
  const rest = Array.from({ length: degree }, () => 0);
  for (const value of data) {
    const factor = value ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [at, coefficient] of by.entries()) rest[at] = (rest[at] ?? 0) ^ product(coefficient, factor);
  }
  return rest;
}
