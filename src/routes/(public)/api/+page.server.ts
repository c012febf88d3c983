import { endpointsOf } from '#platform/api/server';
import { OPEN } from '../../../modules/all.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ endpoints: endpointsOf(OPEN) });
