import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { whenStopping } from '#platform/stopping/server';
import type { Locale } from '#platform/text';
import { LETTERHEAD } from './letterhead.ts';

/** A paper: its template in Typst, and the plain values it shows. */
export interface Paper {
  readonly template: string;
  readonly data: unknown;
}

interface Print {
  readonly paper: Paper;
  readonly locale: Locale;
  /** The title of the document, also at the foot of each page. */
  readonly title: string;
  /** The moment written into the file as that of its making. */
  readonly at: Date;
}

/** What the worker is asked. */
export interface PrintOrder {
  readonly id: number;
  readonly source: string;
  readonly inputs: Record<string, string>;
  readonly creationSeconds: number;
}

/** What the worker answers: the bytes, or why there are none. */
export type PrintAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly trouble: string };

interface Waiting {
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(reason: Error): void;
}

const PATIENCE_MS = 30_000;
const waiting = new Map<number, Waiting>();
let printer: Worker | undefined;
let orders = 0;

/**
 * Prints a paper. The same paper with the same moment gives the same bytes. The compiler works in a thread of
 * its own, started at the first paper (about a second), so that pages are served meanwhile. Throws when the
 * template is wrong or takes longer than half a minute: a bug, never what somebody typed.
 */
export async function printPdf({ paper, locale, title, at }: Print): Promise<Uint8Array<ArrayBuffer>> {
  const id = (orders += 1);
  const order: PrintOrder = {
    id,
    source: `${LETTERHEAD}\n${paper.template}`,
    inputs: { data: JSON.stringify(paper.data), locale, title },
    creationSeconds: Math.floor(at.getTime() / 1000),
  };
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  waiting.set(id, { resolve, reject });
  const tooLong = setTimeout(() => giveUp(new Error('a paper took too long to print')), PATIENCE_MS);
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    openPrinter().postMessage(order);
    return await promise;
  } finally {
    clearTimeout(tooLong);
    waiting.delete(id);
  }
}

function openPrinter(): Worker {
  if (printer !== undefined) return printer;
  // The built application is elsewhere than these sources; the door of this part is where they are.
  const door = createRequire(import.meta.url).resolve('#platform/pdf/server');
  const worker = new Worker(new URL('print-worker.ts', pathToFileURL(door)));
  worker.on('message', (answer: PrintAnswer) => {
    const asked = waiting.get(answer.id);
    if ('bytes' in answer) asked?.resolve(answer.bytes);
    else asked?.reject(new Error(answer.trouble));
  });
  worker.on('error', giveUp);
  worker.unref();
  whenStopping(() => closePrinter());
  printer = worker;
  return worker;
}

/** Every paper that waits fails, and the next one gets a new thread. */
function giveUp(reason: unknown): void {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  for (const { reject } of waiting.values()) reject(error);
  void closePrinter();
}

async function closePrinter(): Promise<void> {
  const closing = printer;
  printer = undefined;
  await closing?.terminate();
}
