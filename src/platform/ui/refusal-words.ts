import { hasMessage, type Words } from '#platform/text';
import type { Refusal } from '#platform/web';

/** A refusal as `ErrorSummary` and the fields show it. */
export interface SaidRefusal {
  readonly field?: string;
  readonly message: string;
  /** Where it is put right, when that is another page. */
  readonly href?: string;
}

/**
 * What a form came back with, in words: one sentence for each wrong field, or one for the whole; none when
 * nothing was refused. The words are the module's own (`registry.refusal.name-taken`), or the house's
 * (`operation.refusal.stale`). `mended` names the pages where some are put right: the sentence leads there.
 */
export function refusalWords(
  { locale, t }: Words,
  module: string,
  form: unknown,
  mended: Readonly<Record<string, string>> = {},
): SaidRefusal[] {
  if (!isRefusal(form)) return [];
  const fields = Object.entries(form.fields ?? {});
  if (fields.length > 0)
    return fields.map(([field, code]) => ({ field, message: t(`operation.invalid.${code}`) }));
  const own = `${module}.refusal.${form.code}`;
  const message = hasMessage(locale, own)
    ? t(own, form.detail)
    : t(`operation.refusal.${form.code}`, form.detail);
  const href = mended[form.code];
  return [{ field: form.field, message, ...(href !== undefined && { href }) }];
}

/** The words to show beside one field. */
export function errorAt(errors: readonly SaidRefusal[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** What was typed in a field before the form was refused. */
export function typedBefore(form: unknown, field: string): string | undefined {
  const value = isRefusal(form) ? form.values[field] : undefined;
  return typeof value === 'string' ? value : value?.[0];
}

/** All that was chosen in a field of several answers before the form was refused; undefined when it was not. */
export function chosenBefore(form: unknown, field: string): readonly string[] | undefined {
  if (!isRefusal(form)) return undefined;
  const value = form.values[field] ?? [];
  return typeof value === 'string' ? [value] : value;
}

function isRefusal(form: unknown): form is Refusal {
  return typeof form === 'object' && form !== null && 'code' in form && 'values' in form;
}
