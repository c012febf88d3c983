import { ownerSlip } from '#modules/production/server';
import { show } from '#platform/web/server';

export const load = show('slip', ownerSlip, ({ params }) => params);
