import { declarations } from '#modules/governance/server';
import { show } from '#platform/web/server';

export const load = show('declared', declarations, ({ params }) => params);
