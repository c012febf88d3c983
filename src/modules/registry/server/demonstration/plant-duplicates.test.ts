import { nameLikeness } from '#platform/text';
import { expect, test } from 'vitest';
import { plantDuplicates } from './plant-duplicates.ts';
import { newUnit, type Unit } from '../calibration/unit.ts';

const NAMES = [
  ['Coopérative agricole Zahrat Al Atlas', 'التعاونية الفلاحية زهرة الأطلس'],
  ['Coopérative apicole Nahla Assafa', 'تعاونية نحلة الصفاء لتربية النحل'],
] as const;

test('makes one of two neighbours look like the other, in one script at least', () => {
  for (let seed = 1; seed < 60; seed++) {
    const [first, second] = neighbours();
    plantDuplicates(seed, [first, second]);
    const likeness = [
      nameLikeness(first.name.fr, second.name.fr),
      nameLikeness(first.name.ar, second.name.ar),
    ];
    expect(Math.max(...likeness), `${first.name.fr} ${second.name.fr} ${second.name.ar}`).toBeGreaterThan(
      0.8,
    );
    expect(second.name).not.toEqual(first.name);
    expect(second.foundedOn - first.foundedOn).toBeLessThan(7);
  }
});

function neighbours(): [Unit, Unit] {
  return [neighbour(0), neighbour(1)];
}

function neighbour(serial: 0 | 1): Unit {
  const unit = newUnit(serial, { region: '05', period: 15, province: '05.301', sector: 'agriculture' });
  const [fr, ar] = NAMES[serial];
  unit.commune = '05.301.03.05';
  unit.name = { fr, ar };
  unit.foundedOn = 19_000 + serial;
  unit.counts = [{ day: unit.foundedOn, members: 7, women: 2 }];
  return unit;
}
