import { marketFront } from '#modules/market/server';
import { regionOfAddress } from '#platform/territory';
import { show } from '#platform/web/server';

export const load = show('front', marketFront, ({ params: { region = '' } }) => ({
  region: regionOfAddress(region)?.code,
}));
