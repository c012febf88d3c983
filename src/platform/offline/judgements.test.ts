import { describe, expect, test } from 'vitest';
import { HELD_FOR_MS, planArrivals } from './arrival.ts';
import { caseloadWork } from './caseload.ts';
import { clockAhead, judgeTime } from './clock.ts';
import { judgeLease, LEASE_MS } from './lease.ts';
import { mayDrawPhoto, mayOpenPhoto, photoSize } from './photo.ts';
import { convertCommand, type Converter } from './shape.ts';
import { CHUNK_BYTES, judgePiece, LARGEST_UPLOAD, mayUpload, nextPiece } from './upload.ts';

const noon = new Date('2026-03-02T12:00:00Z');
const later = (ms: number) => new Date(noon.getTime() + ms);
const DAY = 86_400_000;

describe('the order of a phone', () => {
  const row = (sequence: number, arrivedAt = noon) => ({ id: `c${sequence}`, sequence, arrivedAt });

  test('what arrives early is held until the earlier one is there, however they arrive', () => {
    const early = planArrivals([row(3), row(2)], { next: 1, now: noon });
    expect(early).toMatchObject({ perform: [], next: 1, hold: [{ id: 'c2' }, { id: 'c3' }] });
    const whole = planArrivals([row(3), row(1), row(2)], { next: 1, now: noon });
    expect(whole.perform.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(whole.next).toBe(4);
  });

  test('a hole is waited for during five days, then the rest is done with a mark', () => {
    const now = later(HELD_FOR_MS);
    const plan = planArrivals([row(2), row(3)], { next: 1, now });
    expect(plan.perform).toMatchObject([
      { id: 'c2', forced: true },
      { id: 'c3', forced: false },
    ]);
    expect(planArrivals([row(2)], { next: 1, now: later(HELD_FOR_MS - 1) }).perform).toEqual([]);
  });

  test('a number used twice, by a phone brought back from a copy, loses nothing', () => {
    const copy = { ...row(1), id: 'other' };
    expect(planArrivals([copy], { next: 5, now: noon })).toMatchObject({
      perform: [{ id: 'other' }],
      next: 5,
    });
  });
});

describe('the clock of a phone', () => {
  test('a phone three days ahead dates its visit right all the same', () => {
    const sentAt = later(3 * DAY);
    const madeAt = later(3 * DAY - 3_600_000);
    expect(clockAhead({ sentAt, arrivedAt: noon })).toBe(3 * DAY);
    expect(judgeTime({ madeAt, sentAt, arrivedAt: noon })).toEqual({
      at: later(-3_600_000),
      corrected: true,
    });
  });

  test('a phone that is right keeps its time to the second, a month later too', () => {
    const madeAt = later(-30 * DAY);
    expect(judgeTime({ madeAt, sentAt: later(20_000), arrivedAt: noon })).toEqual({
      at: madeAt,
      corrected: false,
    });
  });

  test.each(['2031-01-01T00:00:00Z', '1970-01-01T00:03:00Z', 'Tuesday'])(
    'what cannot be true (%s) is dated when it arrived, and said',
    (made) => {
      expect(judgeTime({ madeAt: new Date(made), sentAt: noon, arrivedAt: noon })).toEqual({
        at: noon,
        corrected: true,
      });
    },
  );
});

describe('who has a record in the field', () => {
  const lease = (person: string, takenAt: Date) => {
    return { record: 'visit', person, takenAt, until: new Date(takenAt.getTime() + LEASE_MS) };
  };
  const fatima = lease('fatima', noon);
  const hassan = lease('hassan', later(DAY));
  const asked = { record: 'visit', now: later(2 * DAY) };

  test('work on a visit somebody else took over meanwhile becomes a proposal to her', () => {
    expect(judgeLease([fatima, hassan], { ...asked, person: 'fatima' })).toEqual({
      kind: 'proposal',
      to: 'hassan',
    });
    expect(judgeLease([fatima, hassan], { ...asked, person: 'hassan' })).toEqual({ kind: 'mine' });
  });

  test('a lease that ran out in a month offline stops nobody; without one, nothing is proposed', () => {
    const now = later(40 * DAY);
    expect(judgeLease([fatima, hassan], { ...asked, now, person: 'fatima' })).toEqual({ kind: 'free' });
    expect(judgeLease([hassan], { ...asked, person: 'omar' })).toEqual({ kind: 'free' });
  });
});

describe('an older version of the application', () => {
  const converters: Converter[] = [
    { name: 'test.note', to: 2, renamed: 'test.remark', convert: ({ text }) => ({ words: text }) },
    { name: 'test.remark', to: 3, convert: (input) => ({ ...input, kind: 'spoken' }) },
  ];
  const written = { name: 'test.note', input: { text: 'laine' }, shape: 1 };

  test('is read step by step up to what the server knows', () => {
    expect(convertCommand(written, { converters, shape: 3 })).toEqual({
      ok: true,
      value: { name: 'test.remark', input: { words: 'laine', kind: 'spoken' } },
    });
  });

  test('a newer one waits for the server, an unreadable one is told', () => {
    expect(convertCommand({ ...written, shape: 4 }, { converters, shape: 3 })).toMatchObject({
      code: 'app-newer',
    });
    expect(convertCommand({ ...written, shape: 0 }, { converters })).toMatchObject({ code: 'app-too-old' });
  });
});

describe('photos and voice notes', () => {
  const upload = { sha256: 'a'.repeat(64), bytes: 600_000, mediaType: 'image/jpeg' };

  test('a photo of 80 MB is told before the phone opens it; a usual one is drawn small', () => {
    const heavy = mayOpenPhoto({ bytes: 80 * 1024 * 1024, mediaType: 'image/jpeg' });
    expect(heavy).toMatchObject({ code: 'photo-too-heavy', detail: { megabytes: 80 } });
    expect(mayOpenPhoto({ bytes: 9_000_000, mediaType: 'image/jpeg' }).ok).toBe(true);
    expect(mayOpenPhoto({ bytes: 9, mediaType: 'application/pdf' })).toMatchObject({
      code: 'photo-unreadable',
    });
    expect(mayDrawPhoto({ width: 12_000, height: 9_000 })).toMatchObject({ code: 'photo-too-heavy' });
    expect(photoSize({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
    expect(photoSize({ width: 300, height: 900 })).toEqual({ width: 300, height: 900 });
  });

  test('travel in pieces that go on where the network broke, and a piece sent twice is known', () => {
    let received = 0;
    const sent: number[] = [];
    for (let piece = nextPiece(upload, 0); piece !== undefined; piece = nextPiece(upload, received)) {
      expect(judgePiece(upload, { received, from: piece.from, length: piece.to - piece.from })).toBe('store');
      received = piece.to;
      sent.push(piece.to - piece.from);
      expect(judgePiece(upload, { received, from: piece.from, length: piece.to - piece.from })).toBe('know');
    }
    expect(sent).toEqual([CHUNK_BYTES, CHUNK_BYTES, 600_000 - 2 * CHUNK_BYTES]);
    expect(judgePiece(upload, { received: 0, from: 10, length: 5 })).toBe('elsewhere');
    expect(judgePiece(upload, { received: 0, from: 0, length: CHUNK_BYTES + 1 })).toBe('elsewhere');
  });

  test('a file that is too large or of another kind is told before its first byte', () => {
    expect(mayUpload(upload).ok).toBe(true);
    expect(mayUpload({ ...upload, bytes: LARGEST_UPLOAD + 1 })).toMatchObject({ code: 'file-too-large' });
    expect(mayUpload({ ...upload, mediaType: 'text/html' })).toMatchObject({ code: 'file-kind' });
    expect(mayUpload({ ...upload, sha256: '../etc' })).toMatchObject({ code: 'file-unnamed' });
  });
});

test('a phone fetches what it misses or holds in an older state, and forgets what is hers no more', () => {
  const held = new Map([
    ['visit/1', 'aa'],
    ['visit/2', 'bb'],
    ['visit/3', 'cc'],
  ]);
  const work = caseloadWork(held, [
    ['visit/1', 'aa'],
    ['visit/2', 'b2'],
    ['visit/4', 'dd'],
  ]);
  expect(work).toEqual({ fetch: ['visit/2', 'visit/4'], forget: ['visit/3'] });
});
