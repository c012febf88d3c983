import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROUGHT } from '../../diagnostic/instrument.ts';
import { person, testAccompaniment, type TestAccompaniment } from '../test-accompaniment.ts';
import { instruments } from './instruments.ts';
import { publishInstrument } from './publish-instrument.ts';

const VERBS = ['accompaniment.publish-instrument', 'accompaniment.instruments'];
const nadia = person(VERBS, { kind: 'everything' });
let at: TestAccompaniment;
beforeAll(async () => {
  at = await testAccompaniment();
});
afterAll(() => at.close());

test('Nadia publishes the next version; one with a bridge to nowhere is told so', async () => {
  const publish = (content: string, actor = nadia) => publishInstrument.perform(at.call(actor), { content });
  const last = BROUGHT.at(-1);
  const [first, ...others] = last?.dimensions ?? [];
  const dimensions = (bridges: string[]) =>
    JSON.stringify({
      dimensions: [{ ...first, bridges }, ...others.map((one) => ({ ...one, bridges: [one.key] }))],
    });
  expect(await publish('{')).toMatchObject({ code: 'instrument-unreadable', field: 'content' });
  expect(await publish('{"dimensions":[]}')).toMatchObject({ code: 'instrument-empty' });
  expect(await publish(dimensions(['astrology']))).toMatchObject({
    code: 'bridge-unknown',
    detail: { dimension: 'astrology' },
  });
  expect(await publish(dimensions(['governance']))).toMatchObject({ value: { version: BROUGHT.length + 1 } });
  const listed = await instruments.ask(at.ask(nadia), {});
  expect(listed.ok && listed.value.instruments).toHaveLength(BROUGHT.length + 1);
  const here = person(VERBS, { kind: 'place', place: '05' });
  expect(await publish(dimensions([]), here)).toMatchObject({ code: 'forbidden' });
});
