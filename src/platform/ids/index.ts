import { v7, validate } from 'uuid';

declare const brand: unique symbol;

/**
 * A UUIDv7 made once, by whoever makes the thing, and branded by its noun so that ids of different nouns do
 * not mix.
 */
export type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type MandateId = Id<'mandate'>;

/** A new id: time-ordered (RFC 9562, version 7), so that rows made together lie together. */
export function newId<Noun extends string>(): Id<Noun> {
  return v7() as Id<Noun>;
}

/** Whether a text from outside has the form of an id (any UUID version: imported ones may differ). */
export function isId(text: string): boolean {
  return validate(text);
}

/**
 * Brands a text already known to be an id (a database column, a validated input). Throws on anything else.
 */
export function asId<Noun extends string>(text: string): Id<Noun> {
  if (!isId(text)) throw new Error('not an id');
  return text as Id<Noun>;
}
