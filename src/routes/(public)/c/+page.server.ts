import { checkedCertificate } from '#modules/production/server';
import { publicKeyOf } from '#platform/sealing/server';
import { addressInput, show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const checked = show('checked', checkedCertificate, addressInput);

export const load: PageServerLoad = async (event) => {
  const typed = addressInput(event);
  const publicKey = JSON.stringify(publicKeyOf('certificates'));
  return typed.code === undefined ? { typed, publicKey } : { typed, publicKey, ...(await checked(event)) };
};
