/**
 * The choices an id makes: always the same ones in the same order, on a server and on a phone.
 * Four FNV-1a hashes of the id seed the small generator sfc32 (C. Doty-Humphrey, PractRand), warmed up
 * so that ids born in the same second differ from the first choice on. Not for secrets.
 */
export function emblemChance(id: string): Choose {
  const text = id.toLowerCase();
  let a = fnv1a(text, 0x811c9dc5);
  let b = fnv1a(text, 0x9e3779b9);
  let c = fnv1a(text, 0x85ebca6b);
  let counter = 1;
  function next(): number {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  }
  for (let round = 0; round < 15; round += 1) next();
  return (count) => Math.floor((next() / 2 ** 32) * count);
}

/** A choice among `count` possibilities, as a whole number from 0 to `count - 1`. */
export type Choose = (count: number) => number;

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
