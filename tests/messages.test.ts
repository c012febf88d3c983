import { expect, test } from 'vitest';
import { LOCALES } from '#platform/text';
import { allMessages } from '../src/modules/all.messages.ts';
import { none } from './walls/findings.ts';
import {
  askedKeys,
  everyMessage,
  fieldCodes,
  formsOf,
  parts,
  placeholders,
  refusalCodes,
} from './walls/messages.ts';
import { application } from './walls/sources.ts';

const said = parts();
const keys = new Set(said.flatMap((part) => Object.keys(part.said.fr)));
const spaces = new Set([...keys].map((key) => key.split('.', 1).join('')));
const asked = askedKeys(spaces);
/** CLDR: Tamazight has no rules in ICU and counts as French does. French may tell millions apart (`many`). */
const FORMS = {
  fr: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  zgh: ['one', 'other'],
  en: ['one', 'other'],
} as const;

test('the four languages say the same things', () => {
  const found = said.flatMap((part) =>
    LOCALES.flatMap((locale) => {
      const [own, french] = [Object.keys(part.said[locale]), Object.keys(part.said.fr)];
      const missing = french.filter((key) => !own.includes(key)).map((key) => `${key} is missing`);
      const extra = own.filter((key) => !french.includes(key)).map((key) => `${key} is not in French`);
      return [...missing, ...extra].map((what) => `${part.folder}/${locale}.json ${what}`);
    }),
  );
  none(found, 'write it in all four, or take it out of all four.');
});

test('a message waits for the same values in every language', () => {
  const found = said.flatMap((part) =>
    LOCALES.flatMap((locale) =>
      Object.entries(part.said[locale])
        .filter(([key, message]) => String(placeholders(message)) !== String(placeholders(part.said.fr[key])))
        .map(([key, message]) => {
          const [own, french] = [placeholders(message), placeholders(part.said.fr[key])].map((list) =>
            list.join(' '),
          );
          return `${part.folder}/${locale}.json ${key}: “${own}”, in French “${french}”`;
        }),
    ),
  );
  none(found, 'use the values the French message uses.');
});

test('a message that counts has every plural of its language', () => {
  const found = everyMessage().filter(({ message, locale }) => {
    if (typeof message === 'string') return false;
    const own = new Set(Object.keys(message).filter((form) => locale !== 'fr' || form !== 'many'));
    return own.size !== FORMS[locale].length || FORMS[locale].some((form) => !own.has(form));
  });
  none(
    found.map(({ at }) => at),
    'fr, zgh, en: one and other; ar: zero, one, two, few, many, other.',
  );
});

test('no two parts say the same key, and every part is composed', () => {
  const twice = [
    ...Map.groupBy(
      said.flatMap((part) => Object.keys(part.said.fr)),
      (key) => key,
    ),
  ];
  none(
    twice.filter(([, list]) => list.length > 1).map(([key]) => key),
    'leave it to the part it belongs to.',
  );
  expect(
    Object.keys(allMessages().fr)
      .filter((key) => !key.startsWith('_'))
      .toSorted(),
  ).toEqual([...keys].toSorted());
});

test('every key that is asked for exists', () => {
  const missing = asked.filter(({ key, pattern, isSaid }) => {
    return isSaid && (pattern === undefined ? !keys.has(key) : ![...keys].some((one) => pattern.test(one)));
  });
  none(
    missing.map(({ at, key }) => `${at} ${key}`),
    'write the message in the four languages.',
  );
});

test('every refusal and every wrong field has its sentence', () => {
  const refusals = refusalCodes().filter(({ code, owner, room }) => {
    const speakers = room.startsWith('platform/') ? [...spaces] : [owner, 'operation'];
    return !speakers.some((space) => keys.has(`${space}.refusal.${code}`));
  });
  const fields = fieldCodes().filter(({ code }) => !keys.has(`operation.invalid.${code}`));
  none(
    refusals.map(({ at, code }) => `${at} ${code}`),
    'say what to do next, under <module>.refusal.<code>.',
  );
  none(
    fields.map(({ at, code }) => `${at} ${code}`),
    'say what to do next, under operation.invalid.<code>.',
  );
});

test('nothing is said that nobody asks for', () => {
  const plain = new Set(asked.filter(({ pattern }) => pattern === undefined).map(({ key }) => key));
  const patterns = asked.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  const code = application.map(({ text }) => text).join('\n');
  const idle = [...keys].filter((key) => {
    const wrong = /^\w+\.(?:refusal|invalid)\.([\w-]+)$/.exec(key)?.[1];
    if (wrong !== undefined && new RegExp(`['":]${wrong}['"]`).test(code)) return false;
    return !plain.has(key) && !patterns.some((pattern) => pattern.test(key));
  });
  none(idle, 'remove it in the four languages, or use it.');
});

test('Arabic is written in Arabic letters and Tamazight in Tifinagh, with the digits Morocco writes', () => {
  const letters = { ar: /[\u0600-\u06ff]/, zgh: /[\u2d30-\u2d7f]/ } as const;
  const foreign = everyMessage().filter(({ locale, message }) => {
    const own = locale === 'ar' || locale === 'zgh' ? letters[locale] : undefined;
    return own !== undefined && formsOf(message).some((text) => hasWords(text) && !own.test(text));
  });
  none(
    foreign.map(({ at }) => at),
    'write the words of the language; names, codes and numbers may stay.',
  );
  const digits = everyMessage().filter(({ message }) =>
    formsOf(message).some((text) => /[\u0660-\u0669\u06f0-\u06f9]/.test(text)),
  );
  none(
    digits.map(({ at }) => at),
    'write 0 to 9.',
  );
});

/**
 * Whether anything is left to say once values, codes, file kinds, addresses and our own name are taken out.
 */
function hasWords(text: string): boolean {
  const rest = text.replace(/\{\w+\}|\b(Twiza|[A-Z][A-Z0-9-]+|https?:\S+|\w+@\S+)\b/g, '');
  return /\p{L}{2}/u.test(rest);
}
