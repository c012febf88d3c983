import type { Words } from '#platform/text';
import type { Content } from './content.ts';

/** The shapes of rules that real calls have, and their sentences. */
const SHAPES = [
  { key: 'share', pattern: /^share\((\w+)\)\s*(?:<=|≤)\s*([\d.,]+)\s*%$/ },
  { key: 'amount', pattern: /^amount\((\w+)\)\s*(?:<=|≤)\s*([\d., ]+)$/ },
  { key: 'in-kind', pattern: /^inKind\((\w+)\)\s*(?:<=|≤)\s*([\d.,]+)\s*%\s*of\s+contribution\(\1\)$/ },
] as const;

const [LEFT_TO_RIGHT, POP] = ['\u2066', '\u2069'];

/** A rule in words: who, and how much at most. One of another shape is shown as written, kept in its order. */
export function saidRule(rule: string, content: Pick<Content, 'parties'>, words: Words): string {
  for (const { key, pattern } of SHAPES) {
    const [, party, amount] = pattern.exec(rule.trim()) ?? [];
    if (party === undefined || amount === undefined) continue;
    return words.t(`funding.rule.${key}`, { party: partyIn(party, content, words), amount: amount.trim() });
  }
  return `${LEFT_TO_RIGHT}${rule}${POP}`;
}

/** The name of a party of a convention, in a language; its key where it has left. */
export function partyIn(key: string, { parties }: Pick<Content, 'parties'>, { locale }: Words): string {
  const party = parties.find((one) => one.key === key);
  return (locale === 'ar' ? party?.nameAr : party?.nameFr) ?? key;
}
