import { kept } from '../kept.server.ts';
import type { PageServerLoad } from './$types';

const DONE = ['registered', 'moved', 'amended', 'corrected', 'numbered'] as const;
const entry = kept('registry.record-move');

export const load: PageServerLoad = async (event) => ({
  ...(await entry(event)),
  done: DONE.find((done) => done === event.url.searchParams.get('done')),
});
