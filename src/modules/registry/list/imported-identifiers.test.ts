import { expect, test } from 'vitest';
import { identifierKey, readIdentifier } from './imported-identifiers.ts';

test('a number is read in capitals, without spaces or the words before it', () => {
  expect(readIdentifier('N° 12 / 2020', 'local-register').value).toBe('12/2020');
  expect(readIdentifier('رقم 31/2019', 'local-register').value).toBe('31/2019');
  expect(readIdentifier(57, 'central-register').value).toBe('57');
  expect(readIdentifier('nia-00123', 'craft-register').value).toBe('NIA-00123');
});

test('an ICE has fifteen digits', () => {
  expect(readIdentifier('001 512 345 000 078', 'ice')).toEqual({ value: '001512345000078', findings: [] });
  expect(readIdentifier('12345', 'ice')).toMatchObject({
    findings: [{ code: 'ice-length', detail: { digits: 5 } }],
  });
});

test('the first zeros a spreadsheet took from an ICE are put back, and told', () => {
  expect(readIdentifier(1512345000078, 'ice')).toMatchObject({
    value: '001512345000078',
    findings: [{ code: 'ice-zeros-lost', severity: 'warning' }],
  });
});

test('a number rounded by a spreadsheet is refused, for its digits are lost', () => {
  expect(readIdentifier('1,51E+14', 'ice')).toMatchObject({
    findings: [{ code: 'identifier-rounded', severity: 'error' }],
  });
});

test('a number without a digit is refused, an unusual length is told', () => {
  expect(readIdentifier('en cours', 'local-register')).toMatchObject({
    findings: [{ code: 'identifier-unreadable' }],
  });
  expect(readIdentifier('123', 'tax')).toMatchObject({
    value: '123',
    findings: [{ code: 'identifier-unlikely' }],
  });
});

test('the number of a local register is one with its court', () => {
  const number = { scheme: 'local-register', value: '12/2020' } as const;
  expect(identifierKey({ ...number, court: 'Khénifra' })).toBe(
    identifierKey({ ...number, court: 'KHENIFRA ' }),
  );
  expect(identifierKey({ ...number, court: 'Khénifra' })).not.toBe(
    identifierKey({ ...number, court: 'Azilal' }),
  );
});
