import { z } from 'zod';
import { API_PREFIX, type Endpoint } from '#platform/api';
import type { Command, Query } from '#platform/operation/server';

/** What programs may use, as the composition names it. */
export interface OpenList {
  readonly commands: readonly Pick<Command, 'name' | 'input' | 'perform'>[];
  readonly queries: readonly Pick<Query, 'name' | 'input' | 'toEverybody' | 'ask'>[];
}

/** Says what an endpoint is for, in English. */
type Summary = (name: string) => string;

const PROBLEM = {
  description: 'A refusal, told as RFC 9457 does, with its code.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const DONE = (description: string) => ({ description, content: { 'application/json': { schema: {} } } });

/** The endpoints, queries first, by name. */
export function endpointsOf({ commands, queries }: OpenList): Endpoint[] {
  const reads = queries.map(({ name, input, toEverybody }) =>
    endpoint({ name, input, method: 'GET', toEverybody }),
  );
  const writes = commands.map(({ name, input }) =>
    endpoint({ name, input, method: 'POST', toEverybody: false }),
  );
  return [...reads, ...writes];
}

/** The description of the API as OpenAPI 3.1, derived from the same schemas that judge the inputs. */
export function openApiOf(
  open: OpenList,
  { summary, version }: { readonly summary: Summary; readonly version: string },
) {
  const reads = open.queries.map(({ name, input, toEverybody }) => [
    pathOf(name),
    { get: read(name, input, { summary, toEverybody }) },
  ]);
  const writes = open.commands.map(({ name, input }) => [
    pathOf(name),
    { post: write(name, input, summary) },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Twiza',
      version,
      description:
        'The same commands and queries as the pages. A token acts under one mandate and reaches no further.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries([...reads, ...writes]),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: PROBLEM_SCHEMA },
    },
  };
}

function endpoint(of: {
  name: string;
  input: z.ZodType;
  method: 'GET' | 'POST';
  toEverybody: boolean;
}): Endpoint {
  const { properties, required } = objectSchema(of.input);
  const inputs = Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    form: formOf(schema),
  }));
  const sorted = inputs.toSorted((a, b) => Number(b.required) - Number(a.required));
  return {
    name: of.name,
    method: of.method,
    path: pathOf(of.name),
    inputs: sorted,
    toEverybody: of.toEverybody,
  };
}

function read(
  name: string,
  input: z.ZodType,
  { summary, toEverybody }: { summary: Summary; toEverybody: boolean },
) {
  const { properties, required } = objectSchema(input);
  return {
    operationId: name,
    summary: summary(name),
    security: toEverybody ? [{}, { token: [] }] : [{ token: [] }],
    parameters: Object.entries(properties).map(([key, schema]) => ({
      name: key,
      in: 'query',
      required: required.includes(key),
      schema,
    })),
    responses: { 200: DONE('The answer.'), default: PROBLEM },
  };
}

function write(name: string, input: z.ZodType, summary: Summary) {
  return {
    operationId: name,
    summary: summary(name),
    security: [{ token: [] }],
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: true,
        description: '8 to 200 visible characters; a repeat with the same key gets the first answer.',
        schema: { type: 'string', minLength: 8, maxLength: 200 },
      },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(input) } } },
    responses: { 200: DONE('Done.'), default: PROBLEM },
  };
}

function pathOf(name: string): string {
  return `${API_PREFIX}/${name.replace('.', '/')}`;
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

function objectSchema(schema: z.ZodType) {
  const Shape = z.object({
    properties: z.record(z.string(), z.unknown()).default({}),
    required: z.array(z.string()).default([]),
  });
  return Shape.parse(jsonSchema(schema));
}

function formOf(schema: unknown): string {
  const Form = z.object({
    type: z.union([z.string(), z.array(z.string())]).default('string'),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
  });
  const { type, format, enum: choices } = Form.parse(schema);
  return choices === undefined ? (format ?? [type].flat().join(' | ')) : choices.join(' | ');
}

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    field: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    instance: { type: 'string' },
  },
};
