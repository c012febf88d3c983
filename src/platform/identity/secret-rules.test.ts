import { expect, test } from 'vitest';
import { parsePassword, parsePin } from './secret-rules.ts';

test.each([
  '123456',
  '654321',
  '000000',
  '121212',
  '123123',
  '112211',
  '198585',
  '851985',
  '198519',
  '147258',
  '777778',
])('refuses the PIN %s, which is tried first', (pin) => {
  expect(parsePin(pin)).toMatchObject({ ok: false, code: 'pin-easy', field: 'newPin' });
});

test.each(['', '12345', '1234567', 'abcdef', '12 34'])('refuses "%s", which is no PIN', (pin) => {
  expect(parsePin(pin)).toMatchObject({ ok: false, code: 'pin-form' });
});

test('takes a PIN typed with Arabic digits or in groups', () => {
  expect(parsePin('٤٩٢ ٧٠٣')).toMatchObject({ ok: true, value: '492703' });
});

test('refuses so few PINs that guessing is no easier', () => {
  // Every seventh of a million, which meets every pattern of digits.
  const some = Array.from({ length: 142_857 }, (_, at) => String(at * 7).padStart(6, '0'));
  const easy = some.filter((pin) => !parsePin(pin).ok);
  expect(easy.length / some.length).toBeLessThan(0.01);
});

test('asks a password for length and nothing else', () => {
  expect(parsePassword('une saison d’argan')).toMatchObject({ ok: true });
  expect(parsePassword('ثلاث نساء ينسجن')).toMatchObject({ ok: true });
  expect(parsePassword('court')).toMatchObject({ ok: false, code: 'password-short', detail: { count: 12 } });
});

test.each(['motdepasse123', 'aaaaaaaaaaaa', 'cooperative1', 'Password2024!', 'khadija.2024'])(
  'refuses the password %s, which is tried first',
  (password) => {
    expect(parsePassword(password, 'khadija')).toMatchObject({ ok: false, code: 'password-easy' });
  },
);
