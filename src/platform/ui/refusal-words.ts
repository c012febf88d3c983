import { hasMessage, type Say } from '#platform/text';
import type { Refusal } from '#platform/web';

/** A refusal as `ErrorSummary` and the fields show it. */
export interface SaidRefusal {
  readonly field?: string;
  readonly message: string;
}

/**
 * What a form came back with, in words: one sentence for each wrong field, or one for the whole; none when nothing was
 * refused. The words are the module's own (`registry.refusal.name-taken`), or the house's (`operation.refusal.stale`).
 */
export function refusalWords(t: Say, module: string, form: unknown): SaidRefusal[] {
  if (!isRefusal(form)) return [];
  const fields = Object.entries(form.fields ?? {});
  if (fields.length > 0)
    return fields.map(([field, code]) => ({ field, message: t(`operation.invalid.${code}`) }));
  const own = `${module}.refusal.${form.code}`;
  const message = hasMessage('fr', own)
    ? t(own, form.detail)
    : t(`operation.refusal.${form.code}`, form.detail);
  return [{ field: form.field, message }];
}

function isRefusal(form: unknown): form is Refusal {
  return typeof form === 'object' && form !== null && 'code' in form && typeof form.code === 'string';
}
