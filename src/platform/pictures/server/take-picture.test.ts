import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parseVariant, pictureAddress, widthsOf } from '../index.ts';
import { takePicture, takePortrait } from './index.ts';

function photo(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#7a1f1f' } });
}

test('a photo of a phone comes back upright, smaller, and without its place', async () => {
  const sent = await photo(3_000, 2_000)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 9/1 0/1' } })
    .toBuffer();
  expect((await sharp(sent).metadata()).exif).toBeDefined();
  const taken = await takePicture(sent);
  if (!taken.ok) throw new Error(taken.code);
  expect([taken.value.width, taken.value.height]).toEqual([1_067, 1_600]);
  const kept = await sharp(taken.value.bytes).metadata();
  expect([kept.exif, kept.format]).toEqual([undefined, 'jpeg']);
});

test.each([
  ['a text', Buffer.from('zarbia'), 'picture-unreadable'],
  [
    'a program that calls itself a picture',
    Buffer.from('\xff\xd8\xff\xe0 MZ', 'latin1'),
    'picture-unreadable',
  ],
  [
    'a drawing that may hold scripts',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'picture-unreadable',
  ],
])('%s is refused', async (_, bytes, code) => {
  expect(await takePicture(bytes)).toMatchObject({ ok: false, code, field: 'photo' });
});

test('a stamp of a picture, and one built to exhaust memory, are refused', async () => {
  expect(await takePicture(await photo(120, 900).png().toBuffer())).toMatchObject({
    code: 'picture-too-small',
  });
  const bomb = await sharp({
    create: { width: 12_000, height: 9_000, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png()
    .toBuffer();
  expect(await takePicture(bomb)).toMatchObject({ code: 'picture-too-large' });
});

test('a photo cut on the way is refused, not kept in half', async () => {
  const whole = await photo(900, 900).jpeg().toBuffer();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 2 }), async (length) => {
      expect(await takePicture(whole.subarray(0, length))).toMatchObject({ code: 'picture-unreadable' });
    }),
    { numRuns: 20 },
  );
});

test('addresses name only widths and forms that are made', () => {
  const at = { organisationId: 'o', fileId: 'f' };
  expect(pictureAddress(at, 320, 'avif')).toBe('/pictures/o/f/320.avif');
  expect(parseVariant('320.avif')).toEqual({ width: 320, form: 'avif' });
  expect(['321.avif', '320.gif', '320.avif/..', ''].map(parseVariant)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
  expect(widthsOf({ width: 700 })).toEqual([160, 320, 640]);
  expect(widthsOf({ width: 90 })).toEqual([160]);
});

test('the photo of a face becomes a square of 128 pixels, a few kilobytes, without its place', async () => {
  const sent = await photo(3_000, 2_000)
    .jpeg()
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 9/1 0/1' } })
    .toBuffer();
  const taken = await takePortrait(sent);
  if (!taken.ok) throw new Error(taken.code);
  const kept = await sharp(taken.value).metadata();
  expect([kept.width, kept.height, kept.format, kept.exif]).toEqual([128, 128, 'webp', undefined]);
  expect(await takePortrait(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toMatchObject({
    code: 'portrait-unreadable',
  });
});
