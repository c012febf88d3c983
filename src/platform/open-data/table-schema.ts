import { LICENCES, type DatasetCard } from './dataset.ts';

const TYPES = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  day: 'date',
  flag: 'boolean',
  address: 'string',
} as const;

/**
 * The columns of a dataset as a Table Schema (Frictionless Data, https://specs.frictionlessdata.io), with
 * their meaning in one language.
 */
export function tableSchemaOf(card: DatasetCard, t: (key: string) => string) {
  return {
    name: card.code,
    title: t(card.says('title')),
    description: t(card.says('about')),
    licenses: [{ name: LICENCES[card.licence].name, path: LICENCES[card.licence].address }],
    schema: {
      fields: card.columns.map(({ name, type, required }) => ({
        name,
        type: TYPES[type],
        ...(type === 'address' && { format: 'uri' }),
        description: t(card.says(`column.${name}`)),
        constraints: { required: required === true },
      })),
      primaryKey: card.columns.flatMap(({ name, key }) => (key === true ? [name] : [])),
    },
  };
}
