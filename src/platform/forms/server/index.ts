export { readXlsForm } from './read-xls-form.ts';
