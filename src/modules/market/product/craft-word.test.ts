import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '#platform/text';
import goods from '../server/demonstration/goods.json' with { type: 'json' };
import {
  CRAFT_FACTS,
  CRAFT_WORDS,
  craftCodes,
  craftEverywhere,
  craftSaid,
  craftWordsFor,
  ownWords,
} from './craft-word.ts';
import { PRODUCT_KINDS } from './kind.ts';

test('what was typed in French is read in Arabic, and as it was typed in French', () => {
  const told = { materials: 'Laine et paillettes', technique: 'Nœud berbère' };
  expect(craftSaid('ar', 'materials', told)).toBe('صوف، موزون');
  expect(craftSaid('ar', 'technique', told)).toBe('عقدة أمازيغية');
  expect(craftSaid('fr', 'technique', told)).toBe('Nœud berbère');
  expect(craftSaid('en', 'materials', told)).toBe('Wool, Sequins');
  expect(craftSaid('fr', 'materials', { materials: 'قطن وبوليستر' })).toBe('Coton, Polyester');
});

test('words of her own stay as she wrote them, beside those everybody uses', () => {
  const told = { materials: 'laine, filée par ma mère et ma sœur', materialCodes: ['silk'] };
  expect(craftSaid('ar', 'materials', told)).toBe('حرير، صوف، filée par ma mère et ma sœur');
  expect(ownWords('materials', told)).toBe('filée par ma mère et ma sœur');
  expect(craftCodes('materials', told)).toEqual(['silk', 'wool']);
});

test('camel hair is no «and», and a material is no motif', () => {
  expect(craftCodes('materials', { materials: 'شعر الماعز ووبر الجمل' })).toEqual([
    'goat-hair',
    'camel-hair',
  ]);
  expect(craftCodes('materials', { materials: 'وبر الجمل' })).toEqual(['camel-hair']);
  expect(craftCodes('motifs', { motifs: 'laine' })).toEqual([]);
  expect(craftSaid('ar', 'motifs', {})).toBeUndefined();
  expect(craftSaid('ar', 'motifs', { motifs: ' , ' })).toBeUndefined();
});

test('every word of the demonstration is read in four languages', () => {
  const unknown = goods.flatMap(({ facts }) =>
    CRAFT_FACTS.flatMap((fact) => {
      const told: { readonly technique?: string; readonly materials?: string } = facts;
      return ownWords(fact, told) === '' ? [] : [ownWords(fact, told)];
    }),
  );
  expect(unknown).toEqual([]);
});

test('whatever is chosen is found again, whichever language writes it', () => {
  for (const { code, of, ...word } of CRAFT_WORDS) {
    const fact = of === 'material' ? 'materials' : of === 'motif' ? 'motifs' : 'technique';
    for (const locale of LOCALES) {
      expect(craftCodes(fact, { [fact]: word[locale] }), `${code} in ${locale}`).toEqual([code]);
      expect(craftEverywhere(fact, { [fact]: word[locale] })).toContain(word.ar);
    }
  }
  expect(new Set(CRAFT_WORDS.map(({ code }) => code)).size).toBe(CRAFT_WORDS.length);
});

test('whatever she writes, every word of it is a known one or her own, and reading it throws nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.constantFrom(...LOCALES), (materials, locale) => {
      const own = ownWords('materials', { materials });
      expect(ownWords('materials', { materials: own })).toBe(own);
      expect(typeof (craftSaid(locale, 'materials', { materials }) ?? '')).toBe('string');
    }),
  );
});

test('each kind is offered the words of its craft, and what is of no craft all of them', () => {
  for (const { code } of PRODUCT_KINDS)
    for (const fact of ['technique', 'materials'] as const)
      expect(craftWordsFor(code, fact).length, `${code} ${fact}`).toBeGreaterThan(1);
  expect(craftWordsFor('carpet', 'materials').map(({ code }) => code)).not.toContain('olives');
  expect(craftWordsFor('other', 'motifs')).toHaveLength(
    CRAFT_WORDS.filter(({ of }) => of === 'motif').length,
  );
});
