/** What a column of a list may hold. `ignore` is for columns the register has no place for. */
export const IMPORTED_FIELDS = [
  'name',
  'nameAr',
  'nameZgh',
  'kind',
  'region',
  'province',
  'commune',
  'address',
  'sector',
  'activity',
  'foundedOn',
  'members',
  'women',
  'men',
  'youth',
  'presidentName',
  'presidentGender',
  'phone',
  'localRegister',
  'court',
  'centralRegister',
  'craftRegister',
  'ice',
  'taxId',
  'cnss',
  'capital',
  'ignore',
] as const;
export type ImportedField = (typeof IMPORTED_FIELDS)[number];

/**
 * The field of each column of the list, in the order of the columns. A field stands once at most, `ignore` as
 * often as need be.
 */
export type Mapping = readonly ImportedField[];

const NAMES: Mapping = ['name', 'nameAr', 'nameZgh'];

/**
 * Fields a mapping lacks without which no row can enter the register: a name in any script, the commune, the
 * day of creation. The sector may be told by the activity or the name.
 */
export function missingFields(mapping: Mapping): ImportedField[] {
  const missing: ImportedField[] = mapping.some((field) => NAMES.includes(field)) ? [] : ['name'];
  return [...missing, ...(['commune', 'foundedOn'] as const).filter((field) => !mapping.includes(field))];
}

/** Fields a mapping gives to several columns; only the first of them would be read. */
export function repeatedFields(mapping: Mapping): ImportedField[] {
  return IMPORTED_FIELDS.filter(
    (field) => field !== 'ignore' && mapping.indexOf(field) !== mapping.lastIndexOf(field),
  );
}
