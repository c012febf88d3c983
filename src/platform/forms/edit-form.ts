import { isSection, type Form, type FormItem } from './form.ts';

/** Where an item of a form stands: `2.0` is the first of the third, which is a section. */
export type ItemAddress = string;

/** The item at an address; undefined when there is none. */
export function itemAt(form: Form, address: ItemAddress): FormItem | undefined {
  const [first, ...rest] = steps(address);
  const item = first === undefined ? undefined : form.items[first];
  return rest.reduce<FormItem | undefined>(
    (held, step) => (held !== undefined && isSection(held) ? held.items[step] : undefined),
    item,
  );
}

/** The form with an item put at the end: of the form, or of the section at an address. */
export function withItem(form: Form, inside: ItemAddress, item: FormItem): Form {
  return changed(form, steps(inside), (items) => [...items, item]);
}

/** The form with another item at an address; a section keeps what stands in it. */
export function withChanged(form: Form, address: ItemAddress, item: FormItem): Form {
  return aroundItem(form, address, (items, at) =>
    items.map((each, index) => {
      if (index !== at) return each;
      return isSection(item) && isSection(each) ? { ...item, items: each.items } : item;
    }),
  );
}

/** The form without the item at an address, and all that stands in it. */
export function withoutItem(form: Form, address: ItemAddress): Form {
  return aroundItem(form, address, (items, at) => items.filter((_, index) => index !== at));
}

/** The form with an item one place earlier (-1) or later (1) among those beside it. */
export function withMoved(form: Form, address: ItemAddress, by: -1 | 1): Form {
  return aroundItem(form, address, (items, at) => {
    const [item, other] = [items[at], items[at + by]];
    if (item === undefined || other === undefined) return items;
    return items.map((each, index) => (index === at ? other : index === at + by ? item : each));
  });
}

type Items = readonly FormItem[];

function aroundItem(form: Form, address: ItemAddress, change: (items: Items, at: number) => Items): Form {
  const road = steps(address);
  const at = road.pop();
  return at === undefined ? form : changed(form, road, (items) => change(items, at));
}

function changed(form: Form, road: readonly number[], change: (items: Items) => Items): Form {
  return { ...form, items: changedIn(form.items, road, change) };
}

function changedIn(
  items: Items,
  [first, ...rest]: readonly number[],
  change: (items: Items) => Items,
): Items {
  if (first === undefined) return change(items);
  return items.map((each, at) =>
    at === first && isSection(each) ? { ...each, items: changedIn(each.items, rest, change) } : each,
  );
}

function steps(address: ItemAddress): number[] {
  return address === '' ? [] : address.split('.').map(Number);
}
