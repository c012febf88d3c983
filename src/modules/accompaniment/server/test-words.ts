import { globSync, readFileSync } from 'node:fs';
import { LOCALES, useDictionary, type Dictionary, type Locale } from '#platform/text';

/** The words of every module, as the composition would give them. */
export function useTestWords(): void {
  const words = (locale: Locale): Dictionary => {
    const files = globSync(`src/{modules,platform}/**/messages/**/${locale}.json`);
    const read = files.map((path): Dictionary => JSON.parse(readFileSync(path, 'utf8')));
    return Object.assign({}, ...read);
  };
  const [fr, ar, zgh, en] = LOCALES.map(words);
  useDictionary({ fr: fr ?? {}, ar: ar ?? {}, zgh: zgh ?? {}, en: en ?? {} });
}
