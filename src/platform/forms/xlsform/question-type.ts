import type { Question } from '../form.ts';

/** What the first cell of a line of a survey means. */
export type XlsType =
  | { readonly kind: 'question'; readonly as: Question['kind']; readonly isChanged: boolean }
  | {
      readonly kind: 'choice';
      readonly as: 'one' | 'many';
      readonly list: string;
      readonly orOther: boolean;
      readonly isChanged: boolean;
    }
  | { readonly kind: 'begin'; readonly what: 'group' | 'repeat' }
  | { readonly kind: 'loop'; readonly list: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'unknown' };

/** Types of XLSForm (https://xlsform.org/en/#question-types), also by the words of its first years. */
const QUESTIONS: Readonly<Record<string, Question['kind']>> = {
  text: 'text',
  string: 'text',
  integer: 'whole',
  int: 'whole',
  decimal: 'decimal',
  note: 'note',
  date: 'day',
  time: 'hour',
  geopoint: 'point',
  location: 'point',
  gps: 'point',
  image: 'photo',
  photo: 'photo',
  audio: 'voice',
  file: 'document',
  acknowledge: 'agree',
  trigger: 'agree',
  calculate: 'calculated',
  'phone number': 'phone',
};
/** Types that become the nearest of ours: a bar code is typed, a film is a file, an instant is a day. */
const CHANGED: Readonly<Record<string, Question['kind']>> = {
  barcode: 'text',
  video: 'document',
  datetime: 'day',
  range: 'decimal',
};
const METADATA =
  /^(start|end|today|deviceid|uri:deviceid|simserial|uri:simserial|subscriberid|uri:subscriberid|phonenumber|uri:phonenumber|username|uri:username|email|uri:email|audit|start-geopoint|background-audio|hidden|imei)$/;
const CHOICE =
  /^(select one|select multiple|select all that apply|select1|rank)( from)? (?<list>\S+)(?<other> or (specify )?other)?$/;

export function typeOf(written: string): XlsType {
  const type = plainType(written);
  const question = QUESTIONS[type];
  if (question !== undefined) return { kind: 'question', as: question, isChanged: false };
  const changed = CHANGED[type];
  if (changed !== undefined) return { kind: 'question', as: changed, isChanged: true };
  if (METADATA.test(type)) return { kind: 'metadata' };
  if (/^begin (group|repeat)$/.test(type)) {
    return { kind: 'begin', what: type.endsWith('repeat') ? 'repeat' : 'group' };
  }
  if (/^end (group|repeat|loop)$/.test(type)) return { kind: 'end' };
  return choiceType(written, type);
}

/** Small letters and single spaces; underscores kept in the name of a list. */
function plainType(written: string): string {
  const [first = '', ...rest] = written.trim().toLowerCase().split(/\s+/);
  return [first.replace(/_/g, ' '), ...rest].join(' ').replace(/ or_(specify_)?other$/, ' or other');
}

/** The name of a list keeps its own letters: only the words around it are read loosely. */
function choiceType(written: string, type: string): XlsType {
  const words = written.trim().split(/\s+/);
  if (/^begin loop over \S+$/.test(type)) return { kind: 'loop', list: words.at(-1) ?? '' };
  const match = CHOICE.exec(type);
  if (match?.groups?.list === undefined) return { kind: 'unknown' };
  const wanted = match.groups.list;
  return {
    kind: 'choice',
    as: /^select ?(one|1)/.test(type) ? 'one' : 'many',
    list: words.find((word) => word.toLowerCase() === wanted) ?? wanted,
    orOther: match.groups.other !== undefined,
    isChanged: type.startsWith('rank'),
  };
}
