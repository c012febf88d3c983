import { isSection, type Form, type FormItem, type Section } from './form.ts';

/** An item of a form and the sections around it, the outermost first. */
export interface Placed {
  readonly item: FormItem;
  readonly around: readonly Section[];
  /** The repeated sections around it, itself included when it is one. */
  readonly repeats: readonly Section[];
}

/** Where every name of a form stands. Of two items of one name, the first; `checkForm` says so. */
export function indexOf(form: Form): ReadonlyMap<string, Placed> {
  const known = INDEXES.get(form);
  if (known !== undefined) return known;
  const index = new Map<string, Placed>();
  place(form.items, [], index);
  INDEXES.set(form, index);
  return index;
}

const INDEXES = new WeakMap<Form, ReadonlyMap<string, Placed>>();

function place(items: readonly FormItem[], around: readonly Section[], index: Map<string, Placed>): void {
  for (const item of items) {
    const chain = isSection(item) ? [...around, item] : around;
    const repeats = chain.filter((section) => section.repeat !== undefined);
    if (!index.has(item.name)) index.set(item.name, { item, around, repeats });
    if (isSection(item)) place(item.items, chain, index);
  }
}
