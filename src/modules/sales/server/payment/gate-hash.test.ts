import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNotice } from '../../payment/card-gate.ts';
import { gateForm } from './gate-form.ts';
import { gateHash, inGateOrder, isSignedBy } from './gate-hash.ts';

const KEY = 'TEST_STORE_KEY|1';
/** The published test vector of the protocol notes: these fields, that signature. */
const FIELDS = {
  amount: '1250.00',
  AutoRedirect: 'true',
  BillToCity: 'Khénifra',
  BillToCountry: '504',
  BillToName: 'Amina | El \\ Fassi',
  BillToStreet1: '12 rue du Tapis',
  CallbackResponse: 'true',
  callbackUrl: 'https://shop.example.ma/paiement/callback',
  clientid: '600000000',
  currency: '504',
  email: 'client@example.ma',
  failUrl: 'https://shop.example.ma/paiement/echec',
  hashAlgorithm: 'ver3',
  lang: 'fr',
  oid: 'CMD-2026-000123-1',
  okUrl: 'https://shop.example.ma/paiement/ok',
  rnd: '1732233445566',
  shopurl: 'https://shop.example.ma/panier',
  storetype: '3D_PAY_HOSTING',
  tel: '+212600000000',
  TranType: 'PreAuth',
};
const SIGNED = 'gR3iPlhtSeMYzcZFqOVNOXEafanDkYtfdeGzrtD2wIazbGilmBX8+EMeTCgkBF8B8T0SAlu4fX8hOiUgSe2v5g==';

test('signs the test vector as written', () => {
  expect(gateHash(FIELDS, KEY)).toBe(SIGNED);
  expect(gateHash({ ...FIELDS, HASH: 'x', encoding: 'UTF-8' }, KEY)).toBe(SIGNED);
});

test('orders names as the acquirer does: without case, numbers as numbers, however they came', () => {
  expect(['DIMCRITERIA10', 'DIMCRITERIA2', 'amount', 'BillToCity'].toSorted(inGateOrder)).toEqual([
    'amount',
    'BillToCity',
    'DIMCRITERIA2',
    'DIMCRITERIA10',
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(FIELDS), { minLength: 21 }), (shuffled) => {
      expect(gateHash(Object.fromEntries(shuffled), KEY)).toBe(SIGNED);
    }),
  );
});

test('what comes back is believed only with our key, and not one sign changed', () => {
  const names = fc.stringMatching(/^[A-Za-z][\w.]{0,12}$/).filter((name) => !/^(hash|encoding)$/i.test(name));
  const fields = fc.dictionary(names, fc.string({ maxLength: 20 }));
  fc.assert(
    fc.property(fields, fc.string({ minLength: 1 }), (sent, key) => {
      const plain = Object.fromEntries(
        Object.entries(sent).map(([name, value]) => [name, value.replaceAll('&', '')]),
      );
      const lower = new Set(Object.keys(plain).map((name) => name.toLowerCase()));
      fc.pre(lower.size === Object.keys(plain).length);
      const signed = { ...plain, HASH: gateHash(plain, key) };
      expect(isSignedBy(signed, key)).toBe(true);
      expect(isSignedBy(signed, `${key}x`)).toBe(false);
      expect(isSignedBy({ ...signed, added: 'later' }, key)).toBe(
        'added' in plain && plain.added === 'later',
      );
    }),
  );
});

test('entities of a callback are read before they are judged', () => {
  const signed = { BillToName: 'Amina &amp; Fils', HASH: gateHash({ BillToName: 'Amina & Fils' }, KEY) };
  expect(isSignedBy(signed, KEY)).toBe(true);
});

test('our form says the purchase, the try and the exact amount, and a notice reads them back', () => {
  const form = gateForm(
    { address: 'https://gate.example', clientId: '600000000', storeKey: KEY },
    {
      reference: 'TW-7K3Q-X92F',
      attempt: 2,
      amountCentimes: 454_505,
      locale: 'zgh',
      name: 'Driss',
      phone: '+212612345678',
      city: 'Salé',
      origin: 'https://twiza.example',
      page: 'https://twiza.example/market/purchases/x',
      nonce: '1',
    },
  );
  expect(form).toMatchObject({ amount: '4545.05', oid: 'TW-7K3Q-X92F-2', lang: 'fr', currency: '504' });
  expect(isSignedBy(form, KEY)).toBe(true);
  expect(readNotice({ oid: form.oid ?? '', amount: '4545.05', ProcReturnCode: '00' })).toEqual({
    reference: 'TW-7K3Q-X92F',
    attempt: 2,
    amountCentimes: 454_505,
    isAuthorised: true,
  });
  expect(readNotice({ oid: 'CMD-1', amount: '10' })).toBeUndefined();
});
