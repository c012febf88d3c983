import { z } from 'zod';
import { newId } from '#platform/ids';
import { SHAPE } from '#platform/offline';
import { receiveCommands, type Field } from '#platform/offline/server';
import type { PersonActor } from '#platform/operation';
import { creates } from '#platform/operation/server';
import { ok } from '#platform/result';
import { currentInstant } from '#platform/time';
import type { Bench } from './measuring/bench.ts';
import { OFFICER } from './measuring/officer.ts';

const DEVICES = 500;
const ANSWERS = 250;
const EACH = 4;
/** Phones that send at the same moment: the others wait for the network to answer. */
const AT_ONCE = 20;
/** One in ten answers is lost on its way back, and the phone sends again. */
const LOST = 10;

const VERB = 'bench.fill';
const fill = creates({
  name: VERB,
  input: z.object({ answers: z.array(z.object({ item: z.string(), score: z.number(), at: z.string() })) }),
  may: () => true,
  run: async (_work, { answers }) => ok({ organisationId: OFFICER.onBehalfOf, kept: answers.length }),
});
const FIELD: Field = { commands: [fill], converters: [], sources: [], communeOf: async () => undefined };

/** What phones send, through the door of the server: kept, performed, answered. */
const field: Bench = {
  name: 'field',
  title: `${ANSWERS} answers of a visit from ${DEVICES} phones, each done once though some are sent twice`,
  async run(context) {
    await context.register();
    const phones = Array.from({ length: DEVICES }, newPhone);
    const began = performance.now();
    const told = { received: 0, sent: 0 };
    const queue = [...phones];
    const worker = async () => {
      for (let phone = queue.pop(); phone !== undefined; phone = queue.pop()) await emptied(phone, told);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const seconds = (performance.now() - began) / 1000;
    if (told.received !== DEVICES * EACH)
      throw new Error(`${told.received} of ${DEVICES * EACH} were received`);
    return { submissions: told.received, sent: told.sent, perSecond: told.received / seconds, lost: 0 };
  },
};
export default field;

interface Phone {
  readonly actor: PersonActor;
  readonly device: string;
}

function newPhone(): Phone {
  return { actor: { ...OFFICER, personId: newId(), verbs: new Set([VERB]) }, device: newId() };
}

/** One phone sends its visits one after the other; what is not answered is sent again. */
async function emptied({ actor, device }: Phone, told: { received: number; sent: number }): Promise<void> {
  for (let sequence = 1; sequence <= EACH; sequence += 1) {
    const command = commandOf({ device, sequence, mandate: actor.mandateId });
    const isLost = (told.sent + sequence) % LOST === 0;
    for (let times = isLost ? 2 : 1; times > 0; times -= 1) {
      const now = currentInstant();
      const sent = {
        device,
        shape: SHAPE,
        sentAt: now.toISOString(),
        commands: [command],
        asking: [],
        takeBack: [],
      };
      const { receipts } = await receiveCommands({ actor, trace: 'bench', field: FIELD, now }, sent);
      told.sent += 1;
      if (times === 1 && receipts[0]?.outcome === 'received') told.received += 1;
    }
  }
}

function commandOf(of: { readonly device: string; readonly sequence: number; readonly mandate: string }) {
  const madeAt = currentInstant().toISOString();
  const answers = Array.from({ length: ANSWERS }, (_, at) => ({
    item: `item-${at}`,
    score: 1 + (at % 5),
    at: madeAt,
  }));
  return { ...of, id: newId(), name: VERB, input: { answers }, madeAt, lineage: {}, shape: SHAPE };
}
