import { admitMember, amendCooperative, describeCooperative } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { currentInstant, dayOf } from '#platform/time';
import { askedTwice } from './measuring/asked-twice.ts';
import type { Bench } from './measuring/bench.ts';
import { knownCooperatives } from './measuring/known-cooperatives.ts';
import { OFFICER } from './measuring/officer.ts';

/** Half the commands write a public page, a quarter admit a member, a quarter amend an entry. */
const KINDS = ['describe', 'describe', 'admit', 'amend'] as const;
const CALL = { actor: OFFICER, trace: 'bench' } as const;

/**
 * Commands on cooperatives of the whole register, until what follows them at once (search, figures) is up to
 * date. Duplicates follow a moment later, on the same processors.
 */
const command: Bench = {
  name: 'command',
  title: 'a command with what follows it at once: search and figures are up to date when it is timed',
  async run(context) {
    await context.register();
    const known = await knownCooperatives();
    return askedTwice(context, async (luck) => {
      const kind = luck.pick(KINDS);
      const answer = await perform(kind, luck.pick(known).organisationId);
      if (!answer.ok) throw new Error(`a command was refused: ${answer.code}`);
      return kind;
    });
  },
};
export default command;

/** The id in each text makes every run write something new. */
function perform(kind: (typeof KINDS)[number], cooperative: string) {
  const mark = newId();
  const today = dayOf(currentInstant());
  switch (kind) {
    case 'describe':
      return describeCooperative.perform(CALL, {
        cooperative,
        storyFr: `Une histoire ${mark}`,
        products: `miel, safran ${mark}`,
      });
    case 'admit':
      return admitMember.perform(CALL, {
        cooperative,
        nameLatin: `Essai Numero ${mark}`,
        gender: 'F',
        birthYear: 1990,
        admittedOn: today,
      });
    case 'amend':
      return amendCooperative.perform(CALL, { cooperative, legalDay: today, address: `Douar ${mark}` });
  }
}
