import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { lettersOf, readLetters } from './code.ts';
import { certificateAddress, saysTheSame, signedText, type CertificateFacts } from './certificate.ts';
import { slipNumber } from './ownership.ts';

const TOLD: CertificateFacts = {
  code: '7Q2M4-XK9TD',
  issuedOn: asDay('2024-12-31'),
  seller: { fr: 'Tifaouine n’Oumlil', ar: 'تيفاوين' },
  place: '05.301.03.07',
  village: 'Oumlil',
  kind: 'carpet',
  name: { fr: 'Tapis de Mrirt', ar: 'زربية مريرت' },
  pieceNumber: 3,
  facts: { lengthMillimetres: 2500, widthMillimetres: 1655, stampGrade: 'Supérieure', stampNumber: '411' },
  unit: 'days',
  tenths: 955,
  makers: 2,
  threads: ['sheep-wool'],
  dyes: ['walnut', 'madder'],
  photos: [],
};

test('what is signed can be read aloud, line by line, and no person is named in it', () => {
  expect(signedText(TOLD).split('\n')).toEqual([
    'TWIZA 1',
    '7Q2M4-XK9TD',
    '2024-12-31',
    'Tifaouine n’Oumlil',
    '3 Tapis de Mrirt',
    'carpet 250x165.5 - -',
    '05.301.03.07 Oumlil',
    '95.5 days 2',
    'sheep-wool madder+walnut',
    'Supérieure 411',
    '-',
  ]);
});

test('no line can be smuggled in by what somebody typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (village, name) => {
      const text = signedText({ ...TOLD, village, name: { fr: name, ar: '' } });
      expect(text.split('\n')).toHaveLength(11);
    }),
  );
});

test('a certificate made out again is another only when a fact is', () => {
  const later = { ...TOLD, code: 'AAAAA-BBBBB', issuedOn: asDay('2025-02-01') };
  expect(saysTheSame(TOLD, later)).toBe(true);
  expect(saysTheSame(TOLD, { ...later, village: 'Aghbalo' })).toBe(false);
});

test('the code opens a page, and after the # stand the signature and the signed words', () => {
  const text = signedText(TOLD);
  const address = certificateAddress('https://twiza.ma', { told: TOLD, text, signature: 'c2ln' });
  const [page, fragment = ''] = address.split('#');
  expect(page).toBe('https://twiza.ma/c/7Q2M4-XK9TD');
  const [signature, words = ''] = fragment.split('.');
  expect(signature).toBe('c2ln');
  expect(Buffer.from(words, 'base64url').toString()).toBe(text);
});

test('letters copied from paper are read as they were printed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 16 }), (bytes) => {
      const letters = lettersOf(bytes, 15);
      expect(letters).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/);
      const copied = letters.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(readLetters(copied)).toBe(letters);
    }),
  );
});

test('a slip is worth something until the piece is passed on', () => {
  expect(slipNumber([{ kind: 'sold' }, { kind: 'came-back' }])).toBe(0);
  expect(slipNumber([{ kind: 'sold' }, { kind: 'handed-over' }])).toBe(1);
});
