import { resolve } from 'node:path';
import { z } from 'zod';
import { readCardGate, type CardGate } from './card-gate.ts';
import { readMailServer, type MailServer } from './mail-server.ts';
import { readObjectStore, type ObjectStore } from './object-store.ts';
import { OperatorError } from './operator-error.ts';

/** Everything the person who runs Twiza may set. Read from the environment here and nowhere else. */
export interface Settings {
  readonly port: number;
  /** The address to listen on; undefined listens on all. */
  readonly host?: string;
  /** Absolute path of the data folder: embedded database, files, secrets. */
  readonly dataFolder: string;
  /**
   * A PostgreSQL server; undefined means the embedded database, until it runs and its address is set here.
   */
  readonly databaseUrl?: string;
  /**
   * Whether a connection keeps the plans of statements that come again. Off with the embedded database, whose
   * connections share one session, and behind a pooler that keeps none (PgBouncer before 1.21).
   */
  readonly keepsStatements: boolean;
  /** The address the public uses, when it is not the one Twiza sees: `https://twiza.example`. */
  readonly origin?: string;
  /** True behind a proxy that sets the forwarding headers itself. */
  readonly trustProxy: boolean;
  /** Where uploaded files are kept; undefined means the data folder. */
  readonly objectStore?: ObjectStore;
  readonly logLevel: LogLevel;
  /**
   * True when the register shown is invented and the people of the story may sign in with one click. Start
   * says so after looking at the database; it is off wherever nothing was said.
   */
  readonly demonstration: boolean;
  /** The acquirer that takes cards; without it nobody pays by card. */
  readonly cardGate?: CardGate;
  /** Who carries e-mail; without it messages to mailboxes stay in the outbox. */
  readonly mailServer?: MailServer;
  /** Pages one address, or one person, may read in a minute. */
  readonly requestsPerMinute: number;
  /** The identifier of who publishes aid data, in the form of org-id.guide: `MA-CR-12345`. */
  readonly publisher: string;
  /** Which use of UBL the files of invoices follow: what the platform that receives them asks for. */
  readonly invoiceCustomization: string;
}

export type LogLevel = z.infer<typeof LEVELS>;

const LEVELS = z.enum(['silent', 'error', 'warn', 'info', 'debug']);
const WRONG_SETTING = 2;
const known: { settings?: Settings; from?: string } = {};

/**
 * The settings of this process. Read once, and again only after a script has changed one. Throws
 * OperatorError.
 */
export function settings(): Settings {
  const from = NAMES.map((name) => process.env[name] ?? '').join('\n');
  if (known.settings === undefined || known.from !== from) {
    known.settings = readSettings(process.env);
    known.from = from;
  }
  return known.settings;
}

/**
 * Sets what only the start of Twiza knows: where the embedded database answers, whether it holds the
 * demonstration, and whether the database keeps statements, when nobody said so.
 */
export function announceToApplication(facts: {
  readonly databaseUrl?: string;
  readonly demonstration?: boolean;
  readonly keepsStatements?: boolean;
}): void {
  if (facts.databaseUrl !== undefined) process.env.DATABASE_URL = facts.databaseUrl;
  if (facts.keepsStatements !== undefined)
    process.env.DATABASE_KEEPS_STATEMENTS ??= facts.keepsStatements ? 'on' : 'off';
  if (facts.demonstration !== undefined) process.env.TWIZA_DEMONSTRATION = facts.demonstration ? 'on' : 'off';
}

/**
 * Reads settings from an environment. An empty value counts as not set. Throws OperatorError on a wrong one.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    NAMES.map((name) => [name, environment[name]?.trim()]).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success) {
    throw new OperatorError(parsed.error.issues.map(({ message }) => message).join('\n'), {
      exitCode: WRONG_SETTING,
    });
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: resolve(data.TWIZA_DATA),
    databaseUrl: data.DATABASE_URL,
    keepsStatements: data.DATABASE_KEEPS_STATEMENTS,
    origin: data.TWIZA_ORIGIN,
    trustProxy: data.TWIZA_TRUST_PROXY,
    objectStore: data.TWIZA_FILES,
    logLevel: data.LOG_LEVEL,
    demonstration: data.TWIZA_DEMONSTRATION,
    requestsPerMinute: data.TWIZA_REQUESTS_PER_MINUTE,
    cardGate: data.TWIZA_CARD,
    mailServer: data.TWIZA_SMTP,
    publisher: data.TWIZA_PUBLISHER,
    invoiceCustomization: data.TWIZA_INVOICE_CUSTOMIZATION,
  };
}

const PORT_SENTENCE = 'PORT must be a whole number from 1 to 65535, for example PORT=3000.';
const DATABASE_SENTENCE =
  'DATABASE_URL must look like postgres://user:password@host:5432/database, ' +
  'or be left out for the embedded database.';
const ORIGIN_SENTENCE =
  'TWIZA_ORIGIN must be the public address without a path, for example https://twiza.example.';
const FILES_SENTENCE =
  'TWIZA_FILES must look like s3://key:secret@host:9000/bucket, or be left out for the data folder.';
const BUDGET_SENTENCE =
  'TWIZA_REQUESTS_PER_MINUTE must be a whole number from 1 to 1000000, for example 600.';
const PUBLISHER_SENTENCE =
  'TWIZA_PUBLISHER must be an identifier as org-id.guide forms it, for example MA-CR-12345.';

const CUSTOMIZATION_SENTENCE =
  'TWIZA_INVOICE_CUSTOMIZATION must be an identifier without spaces, for example urn:cen.eu:en16931:2017.';

const CARD_SENTENCE =
  'TWIZA_CARD must look like est3dgate://clientid:storekey@payment.example/fim/est3Dgate, or be left out.';

const SMTP_SENTENCE =
  'TWIZA_SMTP must look like smtp://user:password@mail.example:587?from=market@twiza.example, or be left out.';

const SCHEMA = z.object({
  PORT: wholeNumber({ from: 1, to: 65_535, sentence: PORT_SENTENCE }).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be an address of this machine, for example HOST=127.0.0.1.')
    .optional(),
  TWIZA_DATA: z
    .string()
    .refine((text) => !text.includes('\0'), 'TWIZA_DATA must be a folder.')
    .default('.twiza'),
  DATABASE_URL: z.string().refine(isPostgresUrl, DATABASE_SENTENCE).optional(),
  DATABASE_KEEPS_STATEMENTS: onOrOff('DATABASE_KEEPS_STATEMENTS').default(false),
  TWIZA_ORIGIN: z.string().refine(isOrigin, ORIGIN_SENTENCE).optional(),
  TWIZA_TRUST_PROXY: onOrOff('TWIZA_TRUST_PROXY').default(false),
  TWIZA_FILES: readBy(readObjectStore, FILES_SENTENCE).optional(),
  LOG_LEVEL: z
    .enum(LEVELS.options, { error: `LOG_LEVEL must be one of ${LEVELS.options.join(', ')}.` })
    .default('info'),
  TWIZA_DEMONSTRATION: onOrOff('TWIZA_DEMONSTRATION').default(false),
  TWIZA_CARD: readBy(readCardGate, CARD_SENTENCE).optional(),
  TWIZA_SMTP: readBy(readMailServer, SMTP_SENTENCE).optional(),
  TWIZA_REQUESTS_PER_MINUTE: wholeNumber({ from: 1, to: 1_000_000, sentence: BUDGET_SENTENCE }).default(600),
  TWIZA_PUBLISHER: z
    .string()
    .regex(/^[A-Z]{2,4}(-[A-Za-z0-9_.]+)+$/, PUBLISHER_SENTENCE)
    .default('MA-TWIZA'),
  TWIZA_INVOICE_CUSTOMIZATION: z
    .string()
    .regex(/^[\w.:#/-]{1,200}$/, CUSTOMIZATION_SENTENCE)
    .default('urn:cen.eu:en16931:2017'),
});

const NAMES = Object.keys(SCHEMA.shape);

function readBy<Read>(reader: (text: string) => Read | undefined, sentence: string) {
  return z.string().transform((text, context) => {
    const read = reader(text);
    if (read === undefined) context.addIssue({ code: 'custom', message: sentence });
    return read;
  });
}

function wholeNumber(range: { readonly from: number; readonly to: number; readonly sentence: string }) {
  return z
    .string()
    .regex(/^\d{1,9}$/, range.sentence)
    .transform(Number)
    .refine((number) => number >= range.from && number <= range.to, range.sentence);
}

function onOrOff(name: string) {
  return z.enum(['on', 'off'], { error: `${name} must be on or off.` }).transform((word) => word === 'on');
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\/.+\/.+/.test(text) && URL.canParse(text.replace(/@%2F[^/]*/i, '@socket'));
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '');
}
