import type { OrganisationId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';
import { attachDocument } from '../application/attach-document.ts';
import { keepApplication } from '../application/keep-application.ts';
import { startApplication } from '../application/start-application.ts';
import { submitApplication } from '../application/submit-application.ts';
import { by, type Cast } from './acting.ts';
import { done } from './done.ts';

/** What is typed in a part of a file. */
export type TypedPart = readonly [part: string, boxes: readonly (readonly [string, string])[]];

export interface TypedFile {
  readonly call: string;
  readonly cooperative: OrganisationId;
  readonly parts: readonly TypedPart[];
  /** A document, and the question of a part it answers. */
  readonly document?: {
    readonly part: string;
    readonly question: string;
    readonly fileName: string;
    readonly content: string;
  };
}

/** Begins a file and types its parts, as somebody does on her phone. Returns it with its version. */
export async function typeFile(
  cast: Cast,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
  { call, cooperative, parts, document }: TypedFile,
) {
  const doing = by(cast, actor, now);
  const { application } = await done(startApplication.perform(doing, { cooperative, call, lot: 'lot-1' }));
  let version = 1;
  for (const [part, boxes] of parts)
    await done(keepApplication.perform(doing, { application, version: version++, part, boxes }));
  if (document !== undefined)
    await done(attachDocument.perform(doing, { application, version: version++, ...document }));
  return { application, version };
}

/** Types a file and sends it. */
export async function sendFile(
  cast: Cast,
  at: { readonly actor: PersonActor; readonly now: Date },
  file: TypedFile,
): Promise<string> {
  const { application, version } = await typeFile(cast, at, file);
  await done(submitApplication.perform(by(cast, at.actor, at.now), { application, version }));
  return application;
}
