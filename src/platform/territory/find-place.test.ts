import { expect, test } from 'vitest';
import { communesOf, findCommune, findPlace } from './index.ts';

const communes = (text: string) => findCommune(text).map(({ commune }) => commune.nameFr);

test.each([
  ['Mrirt', "M'rirt"],
  ['مريرت', "M'rirt"],
  ["Commune de M'rirt", "M'rirt"],
  ['Mrirt (Khénifra)', "M'rirt"],
  ['mrit', "M'rirt"],
  ['Taliwine', 'Taliouine'],
  ['تاليوين', 'Taliouine'],
  ['Khenigra', 'Khenifra'],
  ['Ouarzazat', 'Ouarzazate'],
  ['Fez', 'Fès'],
  ['طنجه', 'Tanger'],
])('finds in "%s" the commune of %s', (text, name) => expect(communes(text)[0]).toBe(name));

test('says whether the spelling is exact, and how far it is', () => {
  expect(findCommune('Azrou')[0]).toMatchObject({ exact: true, distance: 0 });
  expect(findCommune('Azro')[0]).toMatchObject({ exact: false, distance: 1 });
});

test('gives every commune of a shared name, and the one inside the province asked', () => {
  const shared = findCommune('Sidi Hammadi');
  const everywhere = Map.groupBy(communesOf(), (commune) => commune.nameFr);
  const twins =
    [...everywhere.values()].find((named) => named.length > 1 && named[0]?.parent !== named[1]?.parent) ?? [];
  expect(findCommune(twins[0]?.nameFr ?? '').length).toBeGreaterThanOrEqual(twins.length);
  for (const twin of twins) {
    expect(findCommune(twin.nameFr, { province: twin.parent }).map(({ commune }) => commune.code)).toEqual([
      twin.code,
    ]);
  }
  expect(shared.every(({ exact }) => exact === shared[0]?.exact)).toBe(true);
});

test('finds every commune by its French and by its Arabic name', () => {
  for (const commune of communesOf()) {
    for (const name of [commune.nameFr, commune.nameAr]) {
      const found = findCommune(name, { province: commune.parent });
      expect([name, found.some((one) => one.exact && one.commune === commune)]).toEqual([name, true]);
    }
  }
});

test('takes no short name for another, and finds nothing in nothing', () => {
  expect(findCommune('Xyz')).toEqual([]);
  expect(findCommune('')).toEqual([]);
  expect(findCommune('Azrou', { region: '11' })).toEqual([]);
});

test.each([
  ['Province de Khénifra', 'Khénifra'],
  ['إقليم خنيفرة', 'Khénifra'],
  ['Khenifra', 'Khénifra'],
  ['khnifra', 'Khénifra'],
  ['Préfecture de Meknès', 'Meknès'],
  ['Taroudannt', 'Taroudannt'],
  ['Taroudant', 'Taroudannt'],
  ['عمالة أكادير', 'Agadir-Ida-Ou-Tanane'],
  ['Agadir Ida Outanane', 'Agadir-Ida-Ou-Tanane'],
  ['Province d’Ouezzane', 'Ouezzane'],
  ['Chaouen', 'Chefchaouen'],
  ['ⵜⵉⵣⵏⵉⵜ', 'Tiznit'],
])('finds in "%s" the province of %s', (text, name) =>
  expect(findPlace(text, 'province')[0]?.place.nameFr).toBe(name),
);

test.each([
  ['Région de Drâa-Tafilalet', 'Drâa-Tafilalet'],
  ["L'Oriental", 'Oriental'],
  ['جهة سوس ماسة', 'Souss-Massa'],
  ['Casablanca', 'Casablanca-Settat'],
  ['Béni Mellal - Khénifra', 'Béni Mellal-Khénifra'],
  ['Fes meknes', 'Fès-Meknès'],
])('finds in "%s" the region of %s', (text, name) =>
  expect(findPlace(text, 'region')[0]?.place.nameFr).toBe(name),
);

test('finds nearly every name that lacks one letter', () => {
  const names = communesOf().flatMap(({ nameFr, nameAr }) => [nameFr, nameAr]);
  const misspelt = Array.from({ length: 10_000 }, (_, at) => {
    const name = names[at % names.length] ?? '';
    return name.slice(0, at % name.length) + name.slice((at % name.length) + 1);
  });
  const found = misspelt.filter((name) => findCommune(name).length > 0);
  expect(found.length).toBeGreaterThan(9_500);
});
