import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cooperativeThread, registerCooperative } from '#modules/registry/server';
import { asId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { answerName } from '../answer-name.ts';
import { enterCentral } from '../enter-central.ts';
import { openFile } from '../open-file.ts';
import { proposeNames } from '../propose-names.ts';
import { submitStep } from '../submit-step.ts';
import { NOON, person } from '../test-formation.ts';
import { describeChange } from './describe-change.ts';
import { registerAmendment } from './register-amendment.ts';
import { PAPERS, TAYTMATIN, testAmendment, type TestAmendment } from './test-amendment.ts';

const VERBS = ['open-file', 'describe-change', 'submit-step', 'creation-file', 'add-paper', 'propose-names'];

let at: TestAmendment;
beforeAll(async () => {
  at = await testAmendment();
});
afterAll(() => at.close());

test('Khadija changes the name, seat and capital: offices answer, and the thread tells it', async () => {
  const { organisationId } = await at.cooperative();
  const khadija = person(
    VERBS.map((verb) => `formation.${verb}`),
    { kind: 'organisation' },
    asId(organisationId),
  );
  const file = await at.opened(organisationId, khadija);
  await at.done(
    describeChange,
    file,
    {
      subjects: ['name', 'seat', 'capital'],
      decidedOn: '2024-12-01',
      address: 'Rue du Marché',
      communeCode: '05.301.01.01',
      capital: '50 000',
    },
    khadija,
  );
  expect((await at.see(file)).missing.map(({ code }) => code)).toEqual(PAPERS.map((kind) => `paper-${kind}`));
  await at.withPapers(file);
  await at.done(submitStep, file, {}, khadija);
  await at.done(proposeNames, file, { nameFr: 'Coopérative Tizi n Tefrit', nameAr: 'تعاونية تيزي ن تفريت' });
  await at.done(submitStep, file);
  await at.done(answerName, file, { outcome: 'accepted', choice: '0' });
  await at.done(submitStep, file);
  await at.done(registerAmendment, file, { outcome: 'accepted', number: '14' });
  await at.done(enterCentral, file, { outcome: 'accepted' });
  expect((await at.see(file)).file).toMatchObject({ state: 'done', step: 'central' });
  const thread = await cooperativeThread.ask(
    { actor: SYSTEM, db: at.db, now: NOON },
    { cooperative: organisationId },
  );
  expect(thread).toMatchObject({
    value: {
      cooperative: {
        nameFr: 'Coopérative Tizi n Tefrit',
        communeCode: '05.301.01.01',
        address: 'Rue du Marché',
        capitalCentimes: 5_000_000,
      },
    },
  });
  const events = await sql`select legal_day, filed_day, changes ->> 'capital' is not null as capital
    from registry.life_event where organisation_id = ${organisationId} and kind = 'amendment'`.execute(at.db);
  expect(events.rows).toEqual([{ legal_day: '2024-12-01', filed_day: '2024-12-31', capital: true }]);
});

test('Salma presides from the day of the assembly, and the public event names nobody', async () => {
  const { organisationId, salma } = await at.cooperative({
    nameFr: 'Coopérative Anir',
    nameAr: 'تعاونية أنير',
  });
  const file = await at.opened(organisationId);
  const told = { subjects: 'officers', decidedOn: '2024-11-15' };
  await at.done(describeChange, file, told);
  expect((await at.see(file)).missing.map(({ code }) => code)).toContain('change-officers');
  await at.done(describeChange, file, { ...told, president: salma });
  await at.withPapers(file, ['minutes', 'signed-request']);
  await at.done(submitStep, file);
  await at.done(submitStep, file);
  await at.done(registerAmendment, file, { outcome: 'accepted' });
  const terms = await sql`select m.name_latin, o.function, o.from_day, o.to_day from registry.officer o
    join registry.member m using (organisation_id, member_id)
    where organisation_id = ${organisationId} order by o.from_day`.execute(at.db);
  expect(terms.rows).toEqual([
    { name_latin: 'Khadija Amrani', function: 'president', from_day: '2020-03-02', to_day: '2024-11-15' },
    { name_latin: 'Salma Idrissi', function: 'president', from_day: '2024-11-15', to_day: null },
  ]);
  const event = await sql<{ changes: object }>`select changes from registry.life_event
    where organisation_id = ${organisationId} and kind = 'amendment'`.execute(at.db);
  expect(event.rows[0]?.changes).toEqual({ officers: { from: '', to: 'president' } });
});

test('what becomes a company is struck off the register of cooperatives the same day', async () => {
  const { organisationId } = await at.cooperative({ nameFr: 'Coopérative Tiwizi', nameAr: 'تعاونية تيويزي' });
  const file = await at.opened(organisationId);
  const told = { subjects: ['conversion'], decidedOn: '2024-12-02', becomes: 'company' };
  await at.done(describeChange, file, told);
  await at.withPapers(file);
  await at.done(submitStep, file);
  await at.done(submitStep, file);
  await at.done(registerAmendment, file, { outcome: 'accepted' });
  const standing = await sql`select state from registry.cooperative
    where organisation_id = ${organisationId}`.execute(at.db);
  expect(standing.rows).toEqual([{ state: 'struck-off' }]);
  const again = await openFile.perform(at.call(), { kind: 'amendment', group: organisationId });
  expect(again).toMatchObject({ code: 'absent' });
});

test('the clerk of a neighbour answers nothing, and a name taken meanwhile is told', async () => {
  const { organisationId } = await at.cooperative({ nameFr: 'Coopérative Tamunt', nameAr: 'تعاونية تامونت' });
  const file = await at.opened(organisationId);
  await at.done(describeChange, file, { subjects: ['name'], decidedOn: '2024-12-02' });
  await at.withPapers(file);
  await at.done(submitStep, file);
  const wish = { nameFr: 'Coopérative Asirem', nameAr: 'تعاونية أسيرم' };
  await at.done(proposeNames, file, wish);
  await at.done(submitStep, file);
  await at.done(answerName, file, { outcome: 'accepted', choice: '0' });
  await at.done(submitStep, file);
  const neighbour = person(['formation.register-amendment'], { kind: 'place', place: '03.061' });
  expect(await at.answer(registerAmendment, file, { outcome: 'accepted' }, neighbour)).toMatchObject({
    code: 'absent',
  });
  await registerCooperative.perform(at.call(), { ...TAYTMATIN, ...wish, kind: 'informal-group' });
  expect(await at.answer(registerAmendment, file, { outcome: 'accepted' })).toMatchObject({
    code: 'name-taken',
  });
});
