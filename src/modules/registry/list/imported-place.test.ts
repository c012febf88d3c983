import { expect, test } from 'vitest';
import { communesOf, place } from '#platform/territory';
import { readCommune } from './imported-place.ts';

const NOWHERE = { commune: '', province: '', region: '', reach: '' };
const nameOf = (code: string | undefined): string | undefined => place(code ?? '')?.nameFr;

test('a commune is known by its name in either script', () => {
  expect(nameOf(readCommune({ ...NOWHERE, commune: 'Taliouine' }).value)).toBe('Taliouine');
  expect(readCommune({ ...NOWHERE, commune: 'تالوين' })).toEqual(
    readCommune({ ...NOWHERE, commune: 'Taliouine' }),
  );
});

test('every commune is known by its own code, and in its province by either name', () => {
  const lost = communesOf().filter(({ code, nameFr, nameAr, parent }) => {
    const read = [code, nameFr, nameAr].map((commune) =>
      readCommune({ ...NOWHERE, commune, province: place(parent)?.nameFr ?? '' }),
    );
    return read.some(({ value, findings }) => value !== code && findings[0]?.code !== 'commune-ambiguous');
  });
  expect(lost.map(({ nameFr }) => nameFr)).toEqual([]);
});

test('a misspelt commune is proposed; with its province it is taken, and told', () => {
  expect(readCommune({ ...NOWHERE, commune: 'Aguelmouss' })).toMatchObject({
    findings: [
      { code: 'commune-unknown', severity: 'error', proposalLabel: expect.stringContaining('Khénifra') },
    ],
  });
  const confirmed = readCommune({ ...NOWHERE, commune: 'Aguelmouss', province: 'Khenifra' });
  expect(confirmed).toMatchObject({ findings: [{ code: 'commune-respelt', severity: 'warning' }] });
  expect(nameOf(confirmed.value)).toBe('Aguelmous');
});

test('the province of the office confirms as the province of the row does', () => {
  expect(nameOf(readCommune({ ...NOWHERE, commune: 'Aguelmouss', reach: '05.301' }).value)).toBe('Aguelmous');
});

test('a name several communes bear needs the province', () => {
  const shared = [...Map.groupBy(communesOf(), ({ nameFr }) => nameFr)].find(
    ([, group]) => new Set(group.map(({ parent }) => parent)).size > 1,
  );
  if (shared === undefined) throw new Error('no shared name');
  const [name, [first]] = shared;
  const alone = readCommune({ ...NOWHERE, commune: name });
  expect(alone.findings[0]).toMatchObject({
    code: 'commune-ambiguous',
    proposal: expect.any(String),
    others: expect.any(Array),
  });
  const province = place(first?.parent ?? '')?.nameFr ?? '';
  expect(readCommune({ ...NOWHERE, commune: name, province }).value).toBe(first?.code);
});

test('a commune of another province than the row says is told, with the one it is in', () => {
  expect(readCommune({ ...NOWHERE, commune: 'Taliouine', province: 'Khénifra' })).toMatchObject({
    findings: [
      { code: 'commune-elsewhere', severity: 'error', proposalLabel: expect.stringContaining('Taroudannt') },
    ],
  });
});

test('a province that is not known is told, and the commune found without it', () => {
  const read = readCommune({ ...NOWHERE, commune: 'Taliouine', province: 'Xyzw Qrst' });
  expect(read.findings).toEqual([{ code: 'province-unknown', severity: 'warning', field: 'province' }]);
  expect(nameOf(read.value)).toBe('Taliouine');
});

test('a commune out of the reach of the office is refused', () => {
  expect(readCommune({ ...NOWHERE, commune: 'Taliouine', reach: '05.301' })).toEqual({
    findings: [{ code: 'outside-reach', severity: 'error' }],
  });
  expect(readCommune({ ...NOWHERE, commune: 'Taliouine', reach: '09' }).value).toBeDefined();
});

test('what names no commune is refused', () => {
  expect(readCommune(NOWHERE)).toEqual({ findings: [{ code: 'commune-missing', severity: 'error' }] });
  expect(readCommune({ ...NOWHERE, commune: '99.999.99.99' })).toMatchObject({
    findings: [{ code: 'commune-unknown' }],
  });
});
