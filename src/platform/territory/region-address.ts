import { foldName } from '#platform/text';
import { regions, type Region } from './place.ts';

/** A region in an address, as people would say it: `rabat-sale-kenitra`. */
export function regionAddress(region: Region): string {
  return foldName(region.nameFr).replaceAll(' ', '-');
}

/** The region of a part of an address, or undefined when it names none. */
export function regionOfAddress(text: string): Region | undefined {
  return regions().find((region) => regionAddress(region) === text);
}
