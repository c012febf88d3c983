import sharp from 'sharp';

/** The value of a step of a test that worked. */
export async function did<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; code: string }>,
): Promise<T> {
  const done = await answer;
  if (!done.ok) throw new Error(done.code);
  return done.value;
}

/** A photograph, as a form sends it. */
export async function aPhoto(): Promise<string> {
  const made = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } }).jpeg();
  return (await made.toBuffer()).toString('base64');
}

/** The moment these tests happen at. */
export const NOON = new Date('2024-12-31T12:00:00Z');
const DAY_MS = 86_400_000;
export const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);
