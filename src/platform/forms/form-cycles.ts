import { answersAsked } from './expression.ts';
import { indexOf } from './form-index.ts';
import { isSection, type Form, type FormItem } from './form.ts';
import { parseExpression } from './parse-expression.ts';

/**
 * Rules that ask each other in a circle, so that none can be known: each circle once, by the names in it.
 * What counts is what a value rests on: whether it is asked, its calculation, how often it is repeated, and
 * the section it stands in.
 */
export function cyclesOf(form: Form): string[][] {
  const index = indexOf(form);
  const needs = new Map(
    [...index].map(([name, { item, around }]): [string, string[]] => [
      name,
      [...restsOn(item), ...around.filter((section) => section !== item).map((section) => section.name)],
    ]),
  );
  const seen = new Map<string, 'open' | 'closed'>();
  const circles: string[][] = [];
  for (const name of needs.keys()) walk(name, [], { needs, seen, circles });
  return circles;
}

interface Walk {
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly seen: Map<string, 'open' | 'closed'>;
  readonly circles: string[][];
}

function walk(name: string, road: readonly string[], to: Walk): void {
  if (to.seen.get(name) === 'closed') return;
  if (to.seen.get(name) === 'open') {
    to.circles.push([...road.slice(road.indexOf(name)), name]);
    return;
  }
  to.seen.set(name, 'open');
  for (const next of to.needs.get(name) ?? []) {
    if (to.needs.has(next)) walk(next, [...road, name], to);
  }
  to.seen.set(name, 'closed');
}

function restsOn(item: FormItem): string[] {
  const texts = isSection(item) ? [item.relevant, item.repeat?.count] : [item.relevant, item.calculation];
  return texts.flatMap((text) => {
    const parsed = text === undefined ? undefined : parseExpression(text);
    return parsed?.ok === true ? answersAsked(parsed.value) : [];
  });
}
