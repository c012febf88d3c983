import { application, lineAt, markup, styles } from './sources.ts';

/** Declarations that know left from right. Tops, bottoms and sizes have no direction. */
const PHYSICAL =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*\s*:|(?:left|right)\s*:|border-(?:top|bottom)-(?:left|right)-radius\s*:|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right)|clear\s*:\s*(?:left|right))/g;
const INLINE = /(?<=[\s"'`{])style(?:=["'{`\\]|:[\w-]+=)/g;

/** Where a style knows left from right. */
export function physicalStyles(): string[] {
  return styles().flatMap(({ path, text }) => {
    const css = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
    return [...css.matchAll(PHYSICAL)].map((match) => `${path}:${lineAt(css, match.index)} ${match[0]}`);
  });
}

/** Where an element carries its own style, in markup or in a text that becomes markup. */
export function inlineStyles(): string[] {
  return application.flatMap((source) => {
    const text = source.path.endsWith('.svelte') ? markup(source) : source.text;
    return [...text.matchAll(INLINE)].map((match) => `${source.path}:${lineAt(text, match.index)}`);
  });
}
