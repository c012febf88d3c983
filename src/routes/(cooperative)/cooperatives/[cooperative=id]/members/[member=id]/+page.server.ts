import { tendedMember } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const DONE = ['admitted', 'amended', 'left', 'function', 'ended'] as const;
const PORTRAIT = ['kept', 'withdrawn'] as const;

export const load: PageServerLoad = async (event) => ({
  ...(await tendedMember(event)),
  done: DONE.find((done) => done === event.url.searchParams.get('done')),
  portrayed: PORTRAIT.find((done) => `portrait-${done}` === event.url.searchParams.get('done')),
});
