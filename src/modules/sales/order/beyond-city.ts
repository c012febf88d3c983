import { foldName } from '#platform/text';
import type { Contact } from './order-line.ts';

/** The name of a province where it says more than the city somebody wrote: nobody lives in "Rabat, Rabat". */
export function beyondCity({ city }: Pick<Contact, 'city'>, province: string): string {
  return foldName(city) === foldName(province) ? '' : province;
}
