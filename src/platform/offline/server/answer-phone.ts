import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { statusOf, type PersonActor } from '#platform/operation';
import { refused, type Refused } from '#platform/result';
import { currentInstant } from '#platform/time';
import { downloadCaseload } from './download-caseload.ts';
import type { Field } from './field.ts';
import { labelFile, LabelInput } from './label-file.ts';
import { receiveCommands } from './receive-commands.ts';
import { receivePiece } from './receive-piece.ts';
import { SyncInput } from './sync-input.ts';

const HeldInput = z.object({
  person: z.uuid().optional(),
  held: z.record(z.string().max(120), z.string().max(20)),
});
const NO_STORE = { 'cache-control': 'private, no-store' };

/** A phone gives its commands and learns what became of them. */
export async function answerSync(event: RequestEvent, field: Field): Promise<Response> {
  const { actor, trace } = event.locals;
  if (actor.kind !== 'person') return refusal(refused('anonymous'));
  const input = SyncInput.safeParse(await json(event));
  if (!input.success) return refusal(refused('invalid'));
  if (input.data.person !== actor.personId) return refusal(refused('other-person'));
  const answer = await receiveCommands({ actor, trace, field, now: currentInstant() }, input.data);
  return Response.json({ ...answer, ...who(actor) }, { headers: NO_STORE });
}

/** A phone takes its caseload along, line by line as it is read. */
export async function answerCaseload(event: RequestEvent, field: Field): Promise<Response> {
  const { actor } = event.locals;
  if (actor.kind !== 'person') return refusal(refused('anonymous'));
  const input = HeldInput.safeParse(await json(event));
  if (!input.success) return refusal(refused('invalid'));
  const isHers = input.data.person === actor.personId;
  const held = new Map(isHers ? Object.entries(input.data.held) : []);
  const now = currentInstant();
  const lines = downloadCaseload({ actor, field, now }, held);
  const headers = { ...NO_STORE, 'content-type': 'text/plain; charset=utf-8' };
  return new Response(textOf({ ...who(actor), now: now.toISOString() }, lines), { headers });
}

/** A phone sends a piece of a file, or asks how much of it is here. */
export async function answerPiece(event: RequestEvent): Promise<Response> {
  const { actor } = event.locals;
  if (actor.kind !== 'person') return refusal(refused('anonymous'));
  const asked = event.url.searchParams;
  if (asked.get('person') !== actor.personId) return refusal(refused('other-person'));
  const upload = {
    sha256: event.params['sha256'] ?? '',
    bytes: Number(asked.get('bytes')),
    mediaType: asked.get('type') ?? '',
  };
  const from = asked.get('from');
  const piece =
    event.request.method === 'PUT' && from !== null
      ? { from: Number(from), bytes: new Uint8Array(await event.request.arrayBuffer()) }
      : undefined;
  const answer = await receivePiece({ actor, now: currentInstant() }, upload, piece);
  return answer.ok ? Response.json(answer.value, { headers: NO_STORE }) : refusal(answer);
}

/** A phone says what an uploaded file is of. */
export async function answerLabel(event: RequestEvent, field: Field): Promise<Response> {
  const { actor } = event.locals;
  if (actor.kind !== 'person') return refusal(refused('anonymous'));
  const input = LabelInput.safeParse(await json(event));
  if (!input.success) return refusal(refused('invalid'));
  const { person, ...label } = input.data;
  if (person !== actor.personId) return refusal(refused('other-person'));
  const sha256 = event.params['sha256'] ?? '';
  const answer = await labelFile({ actor, field, now: currentInstant() }, { ...label, sha256 });
  return answer.ok ? Response.json(answer.value, { headers: NO_STORE }) : refusal(answer);
}

/** Whose phone this is now: one who reads another name than her own knows it is not her work. */
function who(actor: PersonActor) {
  return { person: actor.personId, mandate: actor.mandateId, name: actor.name };
}

function refusal({ code, field }: Refused): Response {
  return Response.json({ code, field }, { status: statusOf(code), headers: NO_STORE });
}

async function json(event: RequestEvent): Promise<unknown> {
  try {
    return await event.request.json();
  } catch {
    return undefined;
  }
}

function textOf(first: object, lines: AsyncIterable<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (line: object) => encoder.encode(`${JSON.stringify(line)}\n`);
  const iterator = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    start: (controller) => controller.enqueue(write(first)),
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(write(value));
    },
    cancel: () => void iterator.return?.(),
  });
}
