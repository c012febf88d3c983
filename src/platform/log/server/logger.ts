import { pino, type Logger } from 'pino';
import { settings } from '#platform/settings/server';
import { currentRequest } from './current-request.ts';
import { describeError } from './describe-error.ts';

const known: { logger?: Logger } = {};

/**
 * The log of this process: one JSON line per event on the standard output, with the id of the request it
 * belongs to. It never holds personal data: what people type, names, phones, codes and secrets are removed by
 * their key, and an exception is told by its place in the code and the constraint it met, not by the values
 * it carried.
 */
export function logger(): Logger {
  known.logger ??= makeLogger();
  return known.logger;
}

/** A logger with the rules of the house, writing where asked. */
export function makeLogger(to?: { write(line: string): void }): Logger {
  const options = {
    level: to ? 'debug' : settings().logLevel,
    base: undefined,
    mixin: () => ({ request: currentRequest() }),
    serializers: { err: describeError, error: describeError },
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
  };
  return to ? pino(options, to) : pino(options);
}

/** Keys whose values are about somebody, or would let somebody in. */
const PERSONAL = [
  'name',
  'nameLatin',
  'nameArabic',
  'name_latin',
  'name_arabic',
  'phone',
  'email',
  'address',
  'ip',
  'birthYear',
  'birth_year',
  'memberCode',
  'member_code',
  'login',
  'pin',
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'input',
  'body',
  'query',
  'parameters',
  'cells',
  'headers',
];
