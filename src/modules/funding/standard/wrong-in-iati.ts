import { z } from 'zod';
import rules from './iati-rules.json' with { type: 'json' };
import { parsedXml, type ParsedElement } from './parsed-xml.ts';

const Rules = z.object({
  elements: z.record(
    z.string(),
    z.object({
      children: z.array(z.string()).optional(),
      attributes: z.record(z.string(), z.string()).optional(),
      text: z.string().optional(),
    }),
  ),
  types: z.record(z.string(), z.string()),
});
const RULES = Rules.parse(rules);

/** What is wrong with a file of IATI activities, by the published schema; nothing when it is right. */
export function wrongInIati(xml: string): string[] {
  const root = parsedXml(xml);
  return [
    ...(root.name === 'iati-activities' ? [] : [`the root is ${root.name}`]),
    ...wrongIn(root),
    ...root.children.flatMap(wrongActivity),
  ];
}

function wrongIn(element: ParsedElement): string[] {
  const rule = RULES.elements[element.name];
  if (rule === undefined) return [`${element.name} is not known`];
  return [
    ...wrongAttributes(element, rule.attributes ?? {}),
    ...wrongOrder(element, rule.children ?? []),
    ...(rule.text === undefined
      ? element.text.trim() === ''
        ? []
        : [`${element.name} has text`]
      : wrongValue(`the text of ${element.name}`, element.text, rule.text)),
    ...element.children.flatMap(wrongIn),
  ];
}

function wrongAttributes(
  { name, attributes }: ParsedElement,
  rule: Readonly<Record<string, string>>,
): string[] {
  const types = new Map(Object.entries(rule).map(([key, type]) => [key.replace('!', ''), type]));
  const missing = Object.keys(rule).filter((key) => key.endsWith('!') && !attributes.has(key.slice(0, -1)));
  return [
    ...missing.map((key) => `${name} has no ${key.slice(0, -1)}`),
    ...[...attributes].flatMap(([key, value]) => {
      const type = types.get(key);
      return type === undefined ? [`${name} may have no ${key}`] : wrongValue(`${name}/@${key}`, value, type);
    }),
  ];
}

function wrongValue(where: string, value: string, type: string): string[] {
  const pattern = RULES.types[type];
  if (pattern === undefined) throw new Error(`no type ${type}`);
  return new RegExp(pattern).test(value) ? [] : [`${where} is «${value}», no ${type}`];
}

/** Children as a sequence: in the order of the schema, none missing, none too many. */
function wrongOrder({ name, children }: ParsedElement, rule: readonly string[]): string[] {
  const left = children.map((child) => child.name);
  const wrong: string[] = [];
  for (const one of rule) {
    const wanted = one.replace(/[+*?]$/, '');
    let count = 0;
    while (left[0] === wanted) {
      left.shift();
      count += 1;
    }
    if (count === 0 && !/[*?]$/.test(one)) wrong.push(`${name} lacks ${wanted} where it belongs`);
    if (count > 1 && !/[+*]$/.test(one)) wrong.push(`${name} has ${count} ${wanted}`);
  }
  return left[0] === undefined ? wrong : [...wrong, `${left[0]} is out of place in ${name}`];
}

/** Rules the documentation of the schema says in words. */
function wrongActivity(activity: ParsedElement): string[] {
  const all = (name: string) => activity.children.filter((child) => child.name === name);
  const id = all('iati-identifier')[0]?.text ?? '';
  const reporter = all('reporting-org')[0]?.attributes.get('ref') ?? '';
  const days = (types: string) =>
    all('activity-date').filter((one) => types.includes(one.attributes.get('type') ?? ''));
  const nameless = [...all('participating-org'), ...all('transaction').flatMap(({ children }) => children)]
    .filter(({ name }) => name.endsWith('-org'))
    .filter((one) => !one.attributes.has('ref') && one.children.length === 0);
  return [
    ...(id.startsWith(`${reporter}-`) ? [] : [`${id} does not begin with ${reporter}-`]),
    ...(days('12').length > 0 ? [] : [`${id} has no day it begins`]),
    ...(activity.attributes.has('xml:lang') ? [] : [`${id} has no language`]),
    ...(activity.attributes.has('default-currency') ? [] : [`${id} has no currency`]),
    ...(all('sector').length > 0 ? [] : [`${id} has no sector`]),
    ...(all('recipient-country').length + all('recipient-region').length === 1 ? [] : [`${id} is nowhere`]),
    ...(nameless.length === 0 ? [] : [`${id} has an organisation without name`]),
  ];
}
