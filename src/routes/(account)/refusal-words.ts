import type { Words } from '#platform/text';
import { hasMessage } from '#platform/text';
import type { Refusal } from '#platform/web';

/** A refusal in words: for the top of the page, and beside each field. */
export interface RefusalWords {
  readonly errors: readonly { readonly field?: string; readonly message: string }[];
  readonly at: Readonly<Record<string, string>>;
}

const LONG_WAIT_MINUTES = 90;

/** Says the refusal a form came back with; nothing to say when there is none. */
export function refusalWords(words: Words, form: unknown): RefusalWords {
  if (!isRefusal(form)) return { errors: [], at: {} };
  const fields = Object.entries(form.fields ?? {}).map(([field, code]) => ({
    field,
    message: words.t(`operation.invalid.${code}`),
  }));
  const errors = fields.length > 0 ? fields : [{ field: form.field, message: sentence(words, form) }];
  const at = errors.flatMap(({ field, message }) => (field === undefined ? [] : [[field, message]]));
  return { errors, at: Object.fromEntries(at) };
}

/** What was typed before, for the field of a name. */
export function typedBefore(form: unknown, name: string): string | undefined {
  const value = isRefusal(form) ? form.values[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function sentence(words: Words, { code, detail }: Refusal): string {
  const own = `identity.refusal.${code}`;
  if (!hasMessage(words.locale, own)) return words.t(`operation.refusal.${code}`);
  const minutes = Number(detail?.['count']);
  if (code === 'too-many-tries' && minutes > LONG_WAIT_MINUTES) {
    return words.t(`${own}-hours`, { count: Math.ceil(minutes / 60) });
  }
  return words.t(own, detail);
}

function isRefusal(form: unknown): form is Refusal {
  return typeof form === 'object' && form !== null && 'code' in form && 'values' in form;
}
