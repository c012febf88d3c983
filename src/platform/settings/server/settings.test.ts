import { expect, test } from 'vitest';
import { OperatorError, readSettings } from './index.ts';

test('needs no setting at all', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 3000, trustProxy: false, demonstration: false, logLevel: 'info' });
  expect(settings.databaseUrl).toBeUndefined();
  expect(settings.dataFolder).toBe(`${process.cwd()}/.twiza`);
});

test('takes an empty value for an absent one', () => {
  expect(readSettings({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test('reads a database on a socket as well as on a host', () => {
  for (const url of [
    'postgres://postgres@%2Fvar%2Frun%2Ftwiza/postgres',
    'postgresql://u:p@db.example:5433/twiza',
  ]) {
    expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url);
  }
});

test('reads a store of files with its port, bucket and keys', () => {
  const { objectStore } = readSettings({
    TWIZA_FILES: 's3://key:se%2Fcret@store.example:9000/twiza-files?tls=off',
    TWIZA_CARD: 'est3dgate://600000000:a%7Cb@payment.example/fim/est3Dgate',
  });
  expect(objectStore).toMatchObject({ host: 'store.example', port: 9000, tls: false, secretKey: 'se/cret' });
});

test('reads a mail server: encrypted from the first byte, upgraded, or in clear when it is said', () => {
  const read = (TWIZA_SMTP: string) => readSettings({ TWIZA_SMTP }).mailServer;
  expect(read('smtp://u:p%40ss@mail.example?from=market@twiza.example')).toEqual({
    host: 'mail.example',
    port: 587,
    tls: 'upgraded',
    user: 'u',
    password: 'p@ss',
    from: 'market@twiza.example',
  });
  expect(read('smtps://mail.example?from=m@t.example')).toMatchObject({ port: 465, tls: 'wrapped' });
  expect(read('smtp://localhost:25?tls=off&from=m@t.example')).toMatchObject({ port: 25, tls: 'none' });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['HOST', 'not a host'],
  ['DATABASE_URL', 'mysql://localhost/twiza'],
  ['TWIZA_ORIGIN', 'twiza.example'],
  ['TWIZA_ORIGIN', 'https://twiza.example/path'],
  ['TWIZA_TRUST_PROXY', 'yes'],
  ['TWIZA_FILES', 's3://store.example/bucket'],
  ['TWIZA_CARD', 'https://payment.example/fim'],
  ['TWIZA_CARD', 'est3dgate://client@payment.example/fim'],
  ['TWIZA_SMTP', 'https://mail.example?from=a@b.example'],
  ['TWIZA_SMTP', 'smtp://mail.example:587'],
  ['TWIZA_SMTP', 'smtp://user@mail.example?from=a@b.example'],
  ['LOG_LEVEL', 'loud'],
  ['TWIZA_REQUESTS_PER_MINUTE', '0'],
  ['TWIZA_PUBLISHER', 'our office'],
  ['TWIZA_INVOICE_CUSTOMIZATION', 'two words'],
])('refuses %s=%s with a sentence that names it and leaves with 2', (name, value) => {
  const attempt = () => readSettings({ [name]: value });
  expect(attempt).toThrow(OperatorError);
  expect(attempt).toThrow(new RegExp(`^${name} must .+\\.$`));
  expect(attempt).toThrow(expect.objectContaining({ exitCode: 2 }));
});
