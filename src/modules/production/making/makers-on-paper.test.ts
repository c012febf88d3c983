import { beforeAll, expect, test } from 'vitest';
import { useDictionary } from '#platform/text';
import { messages } from '../messages/index.ts';
import { makersOnPaper } from './makers-on-paper.ts';

beforeAll(() =>
  useDictionary({ fr: messages.fr[0], ar: messages.ar[0], zgh: messages.zgh[0], en: messages.en[0] }),
);

const named = (nameLatin: string, nameArabic: string) => ({ nameLatin, nameArabic });
const four = [named('Itto', 'إيطو'), named('Fadma', 'فاضمة'), named('Tuda', 'تودة'), named('Zahra', 'زهرة')];

test('a tag names in both scripts who agreed, three at most, and counts the others', () => {
  expect(makersOnPaper({ names: four.slice(0, 2), unnamed: 0 })).toEqual({
    fr: 'Itto, Fadma',
    ar: 'إيطو، فاضمة',
  });
  const many = makersOnPaper({ names: four, unnamed: 1 });
  expect(many?.fr).toMatch(/^Itto, Fadma, Tuda.*2/);
  expect(many?.ar).toContain('تودة');
  expect(many?.ar).not.toContain('زهرة');
});

test('where nobody agreed to be named, the tag says nothing of who made it', () => {
  expect(makersOnPaper({ names: [], unnamed: 3 })).toBeUndefined();
  expect(makersOnPaper(undefined)).toBeUndefined();
});
