import type { Words } from '#platform/text';
import type { Dossier } from './creation-file.ts';
import type { Capital } from './founder.ts';
import { filled, type PacketWords, type Values } from './packet-values.ts';

/** A paper of the file: the same content is a page and a part of the PDF. */
export interface Part {
  readonly key: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly articles: readonly { readonly title: string; readonly text: string }[];
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly signatures: readonly string[];
}

export interface Told {
  readonly dossier: Dossier;
  readonly capital: Capital;
  readonly told: PacketWords;
  readonly words: Words;
  readonly values: Values;
}

/** A part with its title and its first lines; the rest is added to it. */
export function part(key: string, title: string, intro: readonly string[], values: Values): Part {
  const said = intro.map((text) => filled(text, values));
  return { key, title, intro: said, facts: [], articles: [], signatures: [] };
}
