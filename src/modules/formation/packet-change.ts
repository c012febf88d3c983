import { changeLines } from './change-lines.ts';
import { approvedName } from './creation-file.ts';
import { part, type Part, type Told } from './packet-part.ts';
import type { Values } from './packet-values.ts';

/** The request to enter in the local register what an assembly decided to change. */
export function changeRequest(all: Told): Part {
  const { title, intro } = all.told.change.request;
  const { president, secretary } = all.told.signs;
  return {
    ...part('request', title, intro, valuesOf(all)),
    table: tableOf(all),
    signatures: [president, secretary],
  };
}

/** The minutes of the assembly, with room for the pen where people are counted. */
export function changeMinutes(all: Told): Part {
  const { title, intro, after } = all.told.change.minutes;
  const { president, secretary } = all.told.signs;
  return {
    ...part('minutes', title, intro, valuesOf(all)),
    table: tableOf(all),
    articles: [{ title: '', text: after }],
    signatures: [president, secretary],
  };
}

function valuesOf({ dossier, values, told, words }: Told): Values {
  const { amendment, title, titleAr } = dossier.file;
  const decided = amendment === undefined ? told.blank : words.day(amendment.decidedOn);
  return { ...values, decided, before: words.locale === 'ar' ? (titleAr ?? title) : title };
}

function tableOf({ dossier, told, words }: Told) {
  const { amendment, names } = dossier.file;
  const name = amendment?.subjects.includes('name') ? (approvedName(dossier) ?? names[0]) : undefined;
  const lines =
    amendment === undefined ? [] : changeLines({ amendment, name, before: dossier.before?.entry }, words);
  const rows = lines.map(({ what, from = '', to }) => [what, from, to]);
  return { head: told.change.head, rows };
}
