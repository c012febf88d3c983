/**
 * Something only the person who runs Twiza can mend: a wrong setting, a folder in use, a damaged backup. The
 * message is one or two sentences that say what is wrong and what to do; scripts print it without a stack and
 * leave with `exitCode`.
 */
export class OperatorError extends Error {
  readonly exitCode: number;

  constructor(sentence: string, options: { readonly exitCode?: number; readonly cause?: unknown } = {}) {
    super(sentence, { cause: options.cause });
    this.name = 'OperatorError';
    this.exitCode = options.exitCode ?? 1;
  }
}
