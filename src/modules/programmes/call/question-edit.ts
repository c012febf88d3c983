import {
  everyItem,
  itemAt,
  readItem,
  withChanged,
  withItem,
  withMoved,
  withoutItem,
  type Form,
  type ItemRefusal,
  type TypedItem,
} from '#platform/forms';
import { ok, refused, type Result } from '#platform/result';

/** More questions than this nobody answers on a telephone. */
const MOST_ITEMS = 300;

/** What is done to the order of a form: an item one place up or down, or out. */
export interface Arrangement {
  readonly up?: string | undefined;
  readonly down?: string | undefined;
  readonly remove?: string | undefined;
}

/** The form once an item was moved or taken out; what is not there moves nothing. */
export function arranged(form: Form, { up, down, remove }: Arrangement): Form {
  if (up !== undefined) return withMoved(form, up, -1);
  if (down !== undefined) return withMoved(form, down, 1);
  return remove === undefined ? form : withoutItem(form, remove);
}

/** The form with a question as it was typed: in place of the one `at` an address, or at the end of a part. */
export function written(
  form: Form,
  typed: TypedItem,
  { at, inside }: { readonly at?: string | undefined; readonly inside?: string | undefined },
): Result<Form, ItemRefusal | 'question-absent' | 'form-too-long'> {
  const item = readItem(typed);
  if (!item.ok) return item;
  if (at !== undefined) {
    const before = itemAt(form, at);
    if (before === undefined) return refused('question-absent');
    const kept = typed['name']?.trim() === '' ? { ...item.value, name: before.name } : item.value;
    return ok(withChanged(form, at, kept));
  }
  if (everyItem(form.items).length >= MOST_ITEMS) return refused('form-too-long');
  return ok(withItem(form, item.value.kind === 'section' ? '' : (inside ?? ''), item.value));
}
