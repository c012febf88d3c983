import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { BROUGHT, itemsOf } from '../../diagnostic/instrument.ts';
import { saveScores } from '../record/save-scores.ts';
import { person, testAccompaniment, valueOf, type TestAccompaniment } from '../test-accompaniment.ts';
import { finishVisit } from '../visit/finish-visit.ts';
import { visitRecord } from '../visit/visit-record.ts';
import { startVisit } from '../visit/start-visit.ts';
import { controls } from './controls.ts';
import { drawControls } from './draw-controls.ts';
import { recordControl } from './record-control.ts';

const VERBS = ['draw-controls', 'record-control', 'controls'].map((verb) => `accompaniment.${verb}`);
const nadia = person(VERBS, { kind: 'everything' }, { name: 'Nadia' });
let at: TestAccompaniment;
const done: string[] = [];
beforeAll(async () => {
  at = await testAccompaniment();
  const answers = itemsOf(BROUGHT[0] ?? { dimensions: [] }).map(({ key }) => ({ item: key, score: '4' }));
  for (let made = 0; made < 4; made += 1) {
    const { visits } = await at.enrol();
    const [visit = ''] = visits;
    await valueOf(startVisit.perform(at.call(at.fatima), { visit, consent: 'no' }));
    await valueOf(saveScores.perform(at.call(), { visit, answers }));
    await valueOf(finishVisit.perform(at.call(at.fatima), { visit, agreedBy: { name: 'Itto' } }));
    done.push(visit);
  }
});
afterAll(() => at.close());
const draw = (input: object, actor = nadia) =>
  drawControls.perform(at.call(actor), { cohort: at.cohort, ...input });

test('a visit is chosen directly with a reason, a share at random with a published seed', async () => {
  const [first] = done;
  expect(await draw({ method: 'direct', visit: first })).toMatchObject({ code: 'reason-missing' });
  expect(await draw({ method: 'random', sharePercent: '50' })).toMatchObject({
    code: 'seed-missing',
    field: 'seed',
  });
  const direct = { method: 'direct', visit: first, reason: 'La coopérative n’est pas d’accord.' };
  expect(await draw(direct)).toMatchObject({ value: { chosen: 1 } });
  expect(await draw(direct)).toMatchObject({ code: 'nothing-to-draw' });
  const random = { method: 'random', sharePercent: '67', seed: '2024-12-31 Mrirt' };
  expect(await draw(random)).toMatchObject({ value: { chosen: 2 } });
  const seen = await valueOf(controls.ask(at.ask(nadia), { cohort: at.cohort }));
  expect(seen.draws.map(({ seed, reason }) => seed ?? reason)).toEqual(
    expect.arrayContaining([random.seed, direct.reason]),
  );
  expect(seen.controls).toHaveLength(3);
  expect(await draw({ method: 'performance', sharePercent: '100' })).toMatchObject({ value: { chosen: 1 } });
});

test('who made a visit does not check it again; what differs is said, once', async () => {
  const [first] = done;
  const check = (input: object, actor = nadia) =>
    recordControl.perform(at.call(actor), { visit: first, ...input });
  const herself = person(VERBS, { kind: 'place', place: '05' }, { personId: at.fatima.personId });
  expect(await check({ outcome: 'agrees' }, herself)).toMatchObject({ code: 'own-visit' });
  expect(await check({ outcome: 'differs' })).toMatchObject({ code: 'reason-missing' });
  const [strange, seen] = ['astrology', 'finance.books'].map((item) => [{ item, score: '1' }]);
  const differs = { outcome: 'differs', note: 'Pas de cahier de caisse sur place.' };
  expect(await check({ ...differs, answers: strange })).toMatchObject({ code: 'item-unknown' });
  expect(await check({ ...differs, answers: seen })).toMatchObject({ ok: true });
  const { record, control } = await valueOf(visitRecord.ask(at.ask(at.nadia), { visit: first }));
  expect(record.answers['finance.books']).toMatchObject({ score: 4 });
  expect(control).toMatchObject({ by: 'Nadia', answers: { 'finance.books': { score: 1 } } });
  expect(await check({ outcome: 'agrees' })).toMatchObject({ code: 'control-recorded' });
  expect(await recordControl.perform(at.call(nadia), { visit: newId(), outcome: 'agrees' })).toMatchObject({
    code: 'absent',
  });
});
