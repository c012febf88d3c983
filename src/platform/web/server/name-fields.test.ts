import { expect, test } from 'vitest';
import { nameFields } from './name-fields.ts';

const place = (field: string) =>
  `<a href="#field-${field}"><strong class="s-1" data-names="${field}"></strong>À remplir.</a>`;

test('the summary names each field by the words of its label, without what is said beside', () => {
  const page = [
    place('nameFr'),
    place('day'),
    place('stock'),
    place('work-1'),
    '<label class="label" for="field-nameFr"><!--[-->Nom en français<!--]--><span class="optional">(facultatif)</span></label>',
    '<input id="field-nameFr"/>',
    '<label for="field-day">Jour &amp; heure</label><input id="field-day">',
    '<fieldset class="field" id="field-stock" tabindex="-1"><legend class="label">Combien y en a-t-il ?</legend></fieldset>',
    '<label for="field-work-1"><bdi>Itto</bdi>\n  <span class="said">nommée</span></label>',
  ].join('');
  const named = [...nameFields(page).matchAll(/<strong[^>]*>(.*?)<\/strong>/g)].map(([, name]) => name);
  expect(named).toEqual(['Nom en français', 'Jour &amp; heure', 'Combien y en a-t-il ?', 'Itto']);
});

test('a label that is only a span is said whole; a field that is not there stays without a name', () => {
  const page = `${place('a')}${place('gone')}<label for="field-a"><span>Prix</span></label>`;
  expect(nameFields(page)).toBe(page.replace('data-names="a"></strong>', 'data-names="a">Prix</strong>'));
});

test('a page without errors is left as it is', () => {
  const page = '<label for="field-a">Prix</label><input id="field-a">';
  expect(nameFields(page)).toBe(page);
});

test('a box of one answer among others is not taken for the question', () => {
  const page = `${place('way')}<input id="field-way"><label for="field-way-0">Espèces</label>`;
  expect(nameFields(page)).toBe(page);
});
