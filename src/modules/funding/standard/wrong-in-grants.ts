import { z } from 'zod';
import rules from './grant-rules.json' with { type: 'json' };

const Rules = z.object({
  objects: z.record(z.string(), z.record(z.string(), z.string())),
  types: z.record(z.string(), z.string()),
});
const RULES = Rules.parse(rules);
const Package = z.object({ grants: z.array(z.object({ id: z.string() })) });

/** What is wrong with a 360Giving package, by the published schema; nothing when it is right. */
export function wrongInGrants(json: string): string[] {
  const given: unknown = JSON.parse(json);
  const grants = Package.parse(given).grants;
  const twice = grants.length - new Set(grants.map(({ id }) => id)).size;
  return [
    ...wrongObject(given, 'package'),
    ...(twice === 0 ? [] : [`${twice} grants have an id of another`]),
  ];
}

function wrongObject(value: unknown, kind: string): string[] {
  const rule = RULES.objects[kind] ?? {};
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  if (!object.success) return [`${kind} is no object`];
  const fields = new Map(
    Object.entries(rule).map(([key, type]) => [key.replace(/[![\]]/g, ''), { key, type }]),
  );
  const missing = [...fields].filter(
    ([name, { key }]) => key.includes('!') && object.data[name] === undefined,
  );
  return [
    ...missing.map(([name]) => `${kind} has no ${name}`),
    ...Object.entries(object.data).flatMap(([name, one]) => {
      const field = fields.get(name);
      if (field === undefined) return [`${kind} may have no ${name}`];
      if (!field.key.endsWith('[]')) return wrongValue(one, field.type, `${kind}/${name}`);
      if (!Array.isArray(one)) return [`${kind}/${name} is no list`];
      if (field.key.includes('!') && one.length === 0) return [`${kind}/${name} is empty`];
      return one.flatMap((each: unknown) => wrongValue(each, field.type, `${kind}/${name}`));
    }),
  ];
}

function wrongValue(value: unknown, type: string, where: string): string[] {
  if (RULES.objects[type] !== undefined) return wrongObject(value, type);
  if (type === 'number') return typeof value === 'number' ? [] : [`${where} is no number`];
  const pattern = RULES.types[type];
  if (pattern === undefined) throw new Error(`no type ${type}`);
  return typeof value === 'string' && new RegExp(pattern).test(value) ? [] : [`${where} is no ${type}`];
}
