import { ok, refused, type Result } from '#platform/result';
import { readDateStyles } from './date-styles.ts';
import type { Zip } from './open-zip.ts';
import { prefixOf, withoutPrefix, xmlAttribute, xmlTags, xmlTextRuns } from './xml.ts';

/** What the sheets of a workbook share. */
export interface Workbook {
  /** The visible sheets, in their order, and where their parts lie. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: readonly string[];
  /** Whether numbers in the style of that index are dates. */
  readonly dateStyles: readonly boolean[];
  /** Whether days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
}

type Trouble = 'file-unsafe' | 'file-damaged' | 'file-not-a-list';

const FIRST_PART = '_rels/.rels';

/**
 * Finds the sheets, strings and styles by the relations the file declares (ECMA-376 part 2), not by usual
 * names.
 */
export async function readWorkbook(zip: Zip): Promise<Result<Workbook, Trouble>> {
  const roots = await readRelations(zip, FIRST_PART);
  if (!roots.ok) return roots;
  const path = roots.value.find((relation) => relation.type === 'officeDocument')?.path;
  if (path === undefined) return refused('file-not-a-list');
  const book = await readXml(zip, path, 'workbook');
  if (!book.ok) return book;
  if (book.value === undefined || !book.value.includes('<sheets')) return refused('file-not-a-list');

  const relations = await readRelations(zip, relationsOf(path));
  if (!relations.ok) return relations;
  const part = (type: string): string | undefined => relations.value.find((each) => each.type === type)?.path;
  const strings = await readXml(zip, part('sharedStrings'), 'sst');
  if (!strings.ok) return strings;
  const styles = await readXml(zip, part('styles'), 'styleSheet');
  if (!styles.ok) return styles;
  return ok({
    sheets: visibleSheets(book.value, relations.value),
    strings: sharedStrings(strings.value ?? ''),
    dateStyles: readDateStyles(styles.value ?? ''),
    from1904: /<workbookPr\s[^>]*date1904="(1|true)"/.test(book.value),
  });
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

async function readRelations(zip: Zip, path: string): Promise<Result<Relation[], Trouble>> {
  const xml = await readXml(zip, path, 'Relationships');
  if (!xml.ok) return xml;
  const folder = path.replace(/_rels\/[^/]*$/, '');
  const inside = xmlTags(xml.value ?? '', 'Relationship').filter(
    (tag) => xmlAttribute(tag, 'TargetMode') !== 'External',
  );
  return ok(
    inside.map((tag) => ({
      id: xmlAttribute(tag, 'Id') ?? '',
      type: (xmlAttribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
      path: resolve(folder, xmlAttribute(tag, 'Target') ?? ''),
    })),
  );
}

async function readXml(
  zip: Zip,
  path: string | undefined,
  root: string,
): Promise<Result<string | undefined, Trouble>> {
  if (path === undefined) return ok(undefined);
  const part = await zip.read(path);
  if (!part.ok || part.value === undefined) return part.ok ? ok(undefined) : part;
  const xml = new TextDecoder().decode(part.value);
  // A workbook never declares a document type; one that does hopes for entities to expand.
  if (xml.slice(0, 2_000).includes('<!DOCTYPE')) return refused('file-unsafe');
  return ok(withoutPrefix(xml, prefixOf(xml.slice(0, 4_000), root)));
}

function visibleSheets(xml: string, relations: readonly Relation[]): { name: string; path: string }[] {
  return xmlTags(xml, 'sheet').flatMap((tag) => {
    const id = /\s[\w.-]+:id=["']([^"']+)["']/.exec(tag)?.[1];
    const relation = relations.find((each) => each.id === id && each.type === 'worksheet');
    const hidden = (xmlAttribute(tag, 'state') ?? 'visible') !== 'visible';
    return relation === undefined || hidden
      ? []
      : [{ name: xmlAttribute(tag, 'name') ?? '', path: relation.path }];
  });
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let at = xml.indexOf('<si');
  while (at !== -1) {
    const open = xml.indexOf('>', at);
    const empty = xml.charCodeAt(open - 1) === 0x2f;
    const close = empty ? open : xml.indexOf('</si>', open);
    if (open === -1 || close === -1) break;
    strings.push(empty ? '' : itemText(xml.slice(open + 1, close)));
    at = xml.indexOf('<si', close);
  }
  return strings;
}

/** Phonetic readings (`rPh`) repeat the words for another script and are not part of them. */
function itemText(xml: string): string {
  return xmlTextRuns(xml.includes('<rPh') ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : xml);
}

function relationsOf(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}

function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
