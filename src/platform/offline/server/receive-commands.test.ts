import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { SHAPE, TAKEN_BACK, type QueuedCommand, type Receipt } from '#platform/offline';
import type { PersonActor } from '#platform/operation';
import { receiveCommands } from './receive-commands.ts';
import { coach, NOW, phoneOf, testField } from './test-phone.ts';

let world: Awaited<ReturnType<typeof testField>>;
const fatima = coach('Fatima');

beforeAll(async () => {
  world = await testField();
});
afterAll(() => world.close());
beforeEach(() => {
  world.noted.length = 0;
  world.breaking.times = 0;
});

interface Sent {
  readonly device: string;
  readonly commands?: readonly QueuedCommand[];
  readonly asking?: readonly string[];
  readonly takeBack?: readonly string[];
  readonly actor?: PersonActor;
  readonly now?: Date;
  readonly sentAt?: string;
}

async function sync({ actor = fatima, now = NOW, ...sent }: Sent) {
  const { db, field } = world;
  const [commands, asking, takeBack] = [
    [...(sent.commands ?? [])],
    [...(sent.asking ?? [])],
    [...(sent.takeBack ?? [])],
  ];
  const input = {
    device: sent.device,
    shape: SHAPE,
    sentAt: sent.sentAt ?? now.toISOString(),
    commands,
    asking,
    takeBack,
  };
  return receiveCommands({ actor, trace: 'test', field, now, db }, input);
}

function outcomes(answer: { readonly receipts: readonly Receipt[] }, commands: readonly QueuedCommand[]) {
  return commands.map((command) => receiptFor(answer, command)?.outcome);
}

function receiptFor(answer: { readonly receipts: readonly Receipt[] }, command?: QueuedCommand) {
  return answer.receipts.find(({ id }) => id === command?.id);
}

const words = () => world.noted.map(({ words: said }) => said);

test('a queue sent twice is done once, and the receipt is the same to the letter', async () => {
  const { device, write } = phoneOf(fatima);
  const commands = [write('laine'), write('teinture')];
  const first = await sync({ device, commands });
  expect(outcomes(first, commands)).toEqual(['received', 'received']);
  expect(first.receipts[0]?.number).toHaveLength(6);
  const later = await sync({ device, commands, now: new Date(NOW.getTime() + 45 * 86_400_000) });
  expect(later.receipts.toSorted(byId)).toEqual(first.receipts.toSorted(byId));
  expect(words()).toEqual(['laine', 'teinture']);
});

test('what arrives before an earlier one is kept, and done in its turn', async () => {
  const { device, write } = phoneOf(fatima);
  const [first, second, third] = [write('un'), write('deux'), write('trois')];
  const early = await sync({ device, commands: [third, second] });
  expect(outcomes(early, [second, third])).toEqual(['held', 'held']);
  expect(words()).toEqual([]);
  const whole = await sync({ device, commands: [first], asking: [second.id, third.id] });
  expect(outcomes(whole, [first, second, third])).toEqual(['received', 'received', 'received']);
  expect(words()).toEqual(['un', 'deux', 'trois']);
});

test('a server that breaks with a command in hand does it at the next contact, then the rest', async () => {
  const { device, write } = phoneOf(fatima);
  const commands = [write('un'), write('deux')];
  world.breaking.times = 1;
  expect(outcomes(await sync({ device, commands }), commands)).toEqual(['held', 'held']);
  expect(words()).toEqual([]);
  expect(outcomes(await sync({ device, asking: commands.map(({ id }) => id) }), commands)).toEqual([
    'received',
    'received',
  ]);
  expect(words()).toEqual(['un', 'deux']);
});

test('a command that always breaks the server goes to a person and keeps the others no longer', async () => {
  const { device, write } = phoneOf(fatima);
  const commands = [write('un'), write('deux')];
  world.breaking.times = 3;
  for (let times = 0; times < 2; times += 1) await sync({ device, commands });
  const answer = await sync({ device, commands });
  expect(outcomes(answer, commands)).toEqual(['refused', 'received']);
  expect(receiptFor(answer, commands[0])).toMatchObject({
    code: 'outage',
    detail: { reference: 'test' },
  });
});

test('a command done by a process that died before it answered is not done again', async () => {
  const { device, write } = phoneOf(fatima);
  const command = write('laine');
  const input = { ...command.input, event: command.id, madeAt: command.madeAt };
  await world.note.perform({ actor: fatima, trace: 'died', requestId: command.id, db: world.db }, input);
  const answer = await sync({ device, commands: [command] });
  expect(outcomes(answer, [command])).toEqual(['received']);
  expect(words()).toEqual(['laine']);
});

test('two tabs that send the same queue at once do it once', async () => {
  const { device, write } = phoneOf(fatima);
  const commands = [write('un'), write('deux'), write('trois')];
  await Promise.all([sync({ device, commands }), sync({ device, commands }), sync({ device, commands })]);
  const answer = await sync({ device, commands });
  expect(outcomes(answer, commands)).toEqual(['received', 'received', 'received']);
  expect(words().toSorted()).toEqual(['deux', 'trois', 'un']);
});

test('a refusal names the field; what builds on it waits, until its author corrects it', async () => {
  const { device, write } = phoneOf(fatima);
  const wrong = write('rien');
  const after = write('la suite', { lineage: { after: wrong.id } });
  const refused = await sync({ device, commands: [wrong, after] });
  const said = { outcome: 'refused', code: 'words-empty', field: 'words', detail: { count: 1 } };
  expect(receiptFor(refused, wrong)).toMatchObject(said);
  expect(receiptFor(refused, after)).toMatchObject({
    outcome: 'held',
    code: 'follows-refused',
  });
  const right = write('quelque chose', { lineage: { replaces: wrong.id } });
  await sync({ device, commands: [right] });
  const end = await sync({ device, asking: [wrong.id, after.id] });
  expect(outcomes(end, [wrong, after])).toEqual(['set-aside', 'received']);
  expect(words()).toEqual(['quelque chose', 'la suite']);
});

test('what its author takes back is never done, before or after it left', async () => {
  const { device, write } = phoneOf(fatima);
  const [never, wrong, last] = [write('', { name: TAKEN_BACK, input: {} }), write('rien'), write('fin')];
  await sync({ device, commands: [never, wrong, last] });
  const answer = await sync({ device, takeBack: [wrong.id], asking: [never.id, last.id] });
  expect(outcomes(answer, [never, wrong, last])).toEqual(['set-aside', 'set-aside', 'received']);
  expect(words()).toEqual(['fin']);
});

test('a phone three days ahead is told so, and its work bears the right time', async () => {
  const { device, write } = phoneOf(fatima);
  const ahead = 3 * 86_400_000;
  const madeAt = new Date(NOW.getTime() + ahead - 3_600_000).toISOString();
  const command = write('laine', { madeAt });
  const answer = await sync({
    device,
    commands: [command],
    sentAt: new Date(NOW.getTime() + ahead).toISOString(),
  });
  expect(answer.aheadMs).toBe(ahead);
  expect(answer.receipts).toMatchObject([{ outcome: 'received', mark: 'clock' }]);
  expect(world.noted).toMatchObject([{ madeAt: '2026-03-02T11:00:00.000Z', event: command.id }]);
});

test('a newer application waits for the server; an unknown command is told as an old one', async () => {
  const { device, write } = phoneOf(fatima);
  const [newer, unknown] = [write('un', { shape: SHAPE + 1 }), write('deux', { name: 'test.unknown' })];
  const answer = await sync({ device, commands: [newer, unknown] });
  expect(receiptFor(answer, newer)).toMatchObject({ outcome: 'held', code: 'app-newer' });
  expect(receiptFor(answer, unknown)).toMatchObject({ outcome: 'refused', code: 'app-too-old' });
});

test('work made under one mandate is not done under another: it waits until that one is worn', async () => {
  const { device, write } = phoneOf(fatima);
  const command = write('laine');
  const other = { ...fatima, mandateId: newId<'mandate'>() };
  const answer = await sync({ device, commands: [command], actor: other });
  expect(answer.receipts).toMatchObject([{ outcome: 'held', code: 'other-mandate' }]);
  expect(outcomes(await sync({ device, commands: [command] }), [command])).toEqual(['received']);
});

test('nobody learns of the work of another, nor does it in her place', async () => {
  const { device, write } = phoneOf(fatima);
  const command = write('rien');
  await sync({ device, commands: [command] });
  const omar = coach('Omar');
  expect(
    (await sync({ device, asking: [command.id], takeBack: [command.id], actor: omar })).receipts,
  ).toEqual([]);
  expect(outcomes(await sync({ device, asking: [command.id] }), [command])).toEqual(['refused']);
});

function byId(one: Receipt, other: Receipt): number {
  return one.id < other.id ? -1 : 1;
}
