import { checkedCertificate } from '#modules/production/server';
import { addressInput, show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const checked = show('checked', checkedCertificate, addressInput);

export const load: PageServerLoad = async (event) => {
  const typed = addressInput(event);
  return typed.code === undefined ? { typed } : { typed, ...(await checked(event)) };
};
