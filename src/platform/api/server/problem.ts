import type { RequestEvent } from '@sveltejs/kit';
import type { Problem } from '#platform/api';
import { statusOf } from '#platform/operation';
import type { Refused } from '#platform/result';
import { hasMessage, say } from '#platform/text';

/**
 * A refusal as `application/problem+json`: the code for programs, the sentence in the language asked for
 * people.
 */
export function problem(event: RequestEvent, refusal: Refused, status = statusOf(refusal.code)): Response {
  const { locale, trace } = event.locals;
  const [part = 'operation'] = (event.params['module'] ?? 'operation').split('/');
  const own = `${part}.refusal.${refusal.code}`;
  const key = hasMessage(locale, own) ? own : `operation.refusal.${refusal.code}`;
  const body: Problem = {
    type: `/api#${refusal.code}`,
    title: hasMessage(locale, key) ? say(locale)(key, refusal.detail) : refusal.code,
    status,
    code: refusal.code,
    ...(refusal.field !== undefined && { field: refusal.field }),
    ...(refusal.fields !== undefined && { fields: refusal.fields }),
    instance: trace,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
