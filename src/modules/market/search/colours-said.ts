import { say, writtenIn, type Locale } from '#platform/text';
import { coloursOf } from './colour.ts';

/** Colours in the words of who wrote them, or by their family for who reads another script. */
export function coloursSaid(written: readonly string[], locale: Locale): string[] {
  const script = locale === 'en' ? 'fr' : locale;
  const said = written.flatMap((colour) => {
    const families = writtenIn(colour) === script ? [] : coloursOf([colour]);
    return families.length === 0
      ? [colour]
      : families.map((family) => say(locale)(`market.colour.${family}`));
  });
  return [...new Set(said)];
}
