import { error, type RequestEvent } from '@sveltejs/kit';
import type { PacketLocale } from '#modules/formation';
import { creationFile, filePaper } from '#modules/formation/server';
import { statusOf } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';

/** The whole file as one PDF, for who may read the file. */
export function printedFile(locale: PacketLocale) {
  return async ({ locals, params }: RequestEvent) => {
    const answer = await creationFile.ask({ actor: locals.actor }, { file: params.file });
    if (!answer.ok) return error(statusOf(answer.code), answer.code);
    return download(await filePaper(answer.value, { locale, now: currentInstant() }));
  };
}
