const WORK = 'work-';

/** What was typed beside each member on a page that asks who made something. */
export function workTyped(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(WORK) ? [[name.slice(WORK.length), value]] : [],
    ),
  );
}
