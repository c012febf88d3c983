import type { RequestEvent } from '@sveltejs/kit';
import { refused } from '#platform/result';
import type { OpenList } from './open-api.ts';
import { problem } from './problem.ts';

const KEY_FORM = /^[\x21-\x7e]{8,200}$/;
const BAD_REQUEST = 400;
const NOT_ALLOWED = 405;
const UNSUPPORTED = 415;
const LARGEST_BODY = 1024 * 1024;

/** Answers a query: its inputs are the questions of the address. */
export async function answerGet(event: RequestEvent, open: OpenList): Promise<Response> {
  const name = nameAsked(event);
  const query = open.queries.find((one) => one.name === name);
  if (query === undefined) {
    const exists = open.commands.some((one) => one.name === name);
    return problem(event, refused('absent'), exists ? NOT_ALLOWED : undefined);
  }
  const answer = await query.ask({ actor: event.locals.actor }, questions(event.url));
  return answer.ok ? Response.json(answer.value) : problem(event, answer);
}

/** Performs a command, once per idempotency key: the repeat of a request gets the first answer. */
export async function answerPost(event: RequestEvent, open: OpenList): Promise<Response> {
  const name = nameAsked(event);
  const command = open.commands.find((one) => one.name === name);
  if (command === undefined) {
    const exists = open.queries.some((one) => one.name === name);
    return problem(event, refused('absent'), exists ? NOT_ALLOWED : undefined);
  }
  if (event.locals.actor.kind === 'anonymous') return problem(event, refused('anonymous'));
  const requestId = event.request.headers.get('idempotency-key') ?? '';
  if (!KEY_FORM.test(requestId)) return problem(event, refused('idempotency-key-missing'), BAD_REQUEST);
  if (!event.request.headers.get('content-type')?.startsWith('application/json')) {
    return problem(event, refused('not-json'), UNSUPPORTED);
  }
  const body = await readBody(event.request);
  if (body === undefined) return problem(event, refused('not-json'), BAD_REQUEST);
  const answer = await command.perform(
    { actor: event.locals.actor, trace: event.locals.trace, requestId },
    body.json,
  );
  return answer.ok ? Response.json(answer.value) : problem(event, answer);
}

function nameAsked({ params }: RequestEvent): string {
  return `${params['module']}.${params['name']}`;
}

/** The questions of an address; one asked several times is a list. */
function questions(url: URL): Record<string, string | string[]> {
  const asked: Record<string, string | string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    asked[key] = key.endsWith('[]') || values.length > 1 ? values : (values[0] ?? '');
  }
  return asked;
}

async function readBody(request: Request): Promise<{ readonly json: unknown } | undefined> {
  const text = await request.text();
  if (text.length > LARGEST_BODY) return undefined;
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
