import { defineParams } from '@sveltejs/kit/params';
import { isDataForm } from '#platform/open-data';
import { isId } from '#platform/ids';
import { regionOfAddress } from '#platform/territory';

/** Parts of addresses. What does not match is another address, hence absent. */
export const params = defineParams({
  id: (text) => (isId(text) ? text : undefined),
  form: (text) => (isDataForm(text) ? text : undefined),
  format: (text) => (text === 'csv' || text === 'xlsx' ? text : undefined),
  region: (text) => (regionOfAddress(text) === undefined ? undefined : text),
});
