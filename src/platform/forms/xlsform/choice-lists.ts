import type { Choice } from '../form.ts';
import type { Sheeted } from './lines.ts';
import type { Remark } from './remark.ts';

/** Columns of choices that only change how a phone draws them. */
const DRAWN: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'big_image', 'geometry']);
const KNOWN: ReadonlySet<string> = new Set(['list_name', 'name', 'label', 'order']);

/** The lists of a form by name: their choices, with the columns a filter may ask. */
export function choiceLists(sheeted: Sheeted, remark: Remark): ReadonlyMap<string, readonly Choice[]> {
  for (const column of sheeted.columns.filter((name) => DRAWN.has(name))) remark('column-ignored', 0, column);
  const asked = sheeted.columns.filter((name) => !DRAWN.has(name) && !KNOWN.has(name));
  const listed = sheeted.lines.filter((line) => line.cell('list_name') !== '' && line.cell('name') !== '');
  const lists = Map.groupBy(listed, (line) => line.cell('list_name'));
  return new Map(
    [...lists].map(([name, lines]): [string, Choice[]] => [
      name,
      lines.map((line) => {
        const facts = Object.fromEntries(
          asked.map((column) => [column, line.cell(column)]).filter(([, text]) => text !== ''),
        );
        const named = line.cell('name').slice(0, 80);
        return {
          name: named,
          label: line.words('label'),
          ...(asked.length > 0 && { facts }),
        };
      }),
    ]),
  );
}
