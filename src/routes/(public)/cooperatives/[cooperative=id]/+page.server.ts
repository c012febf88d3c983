import { cooperativeThread } from '#modules/registry/server';
import { show } from '#platform/web/server';

export const load = show('thread', cooperativeThread, ({ params }) => params);
