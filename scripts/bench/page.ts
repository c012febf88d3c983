import { cooperativeThread } from '#modules/registry/server';
import { ANONYMOUS } from '#platform/operation';
import { askedTwice } from './measuring/asked-twice.ts';
import type { Bench } from './measuring/bench.ts';
import { knownCooperatives } from './measuring/known-cooperatives.ts';
import { OFFICER } from './measuring/officer.ts';

/**
 * The thread of a cooperative: four times of five as the public sees it, once with its people, for an office.
 */
const page: Bench = {
  name: 'page',
  title: "the data of a cooperative's page, for the public and for an office",
  async run(context) {
    await context.register();
    const known = await knownCooperatives();
    return askedTwice(context, async (luck) => {
      const within = luck.below(5) === 0;
      const { organisationId } = luck.pick(known);
      const answer = await cooperativeThread.ask(
        { actor: within ? OFFICER : ANONYMOUS },
        { cooperative: organisationId },
      );
      if (!answer.ok) throw new Error(`a page was refused: ${answer.code}`);
      return within ? 'office' : 'public';
    });
  },
};
export default page;
