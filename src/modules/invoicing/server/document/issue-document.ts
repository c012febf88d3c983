import { takeNumber } from '#modules/sales/server';
import type { Tx } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import { yearOf, type Day } from '#platform/time';
import type { Content } from '../../document/invoice.ts';
import { issueDay, numberIn } from '../../document/series.ts';
import { insertDocument, lastOfSeries, type StoredDocument } from './document.sql.ts';
import { fingerprintOf } from './fingerprint-of.ts';

/** What is to be issued, before it has a number and a day. */
export interface Draft extends Pick<
  StoredDocument,
  'orderId' | 'purchaseId' | 'personId' | 'receiverId' | 'refersTo'
> {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly happenedOn: Day;
  /** By what it is known that it was issued, where its cause may come more than once. */
  readonly cause?: string;
  readonly content: Omit<Content, 'number' | 'issuedOn'>;
}

/**
 * A step: a document is issued. Its number is taken first, so that whoever else issues in this series waits
 * until
 * this transaction ends; undone, the number is given again.
 */
export async function issueDocument(tx: Tx, draft: Draft, now: Date): Promise<StoredDocument> {
  const { happenedOn, content: drafted, cause = drafted.cause, ...about } = draft;
  const { organisationId } = about;
  const { type } = drafted;
  const year = yearOf(happenedOn);
  const sequence = await takeNumber(tx, about, { series: type, year });
  const before = await lastOfSeries(tx, { organisationId, type, year });
  const content: Content = {
    ...drafted,
    number: numberIn(type, year, sequence),
    issuedOn: issueDay(happenedOn, before?.issuedOn),
  };
  const previous = before?.fingerprint ?? '';
  const document: StoredDocument = {
    ...about,
    documentId: newId(),
    type,
    year,
    sequence,
    number: content.number,
    issuedOn: content.issuedOn,
    cause,
    content,
    previous,
    fingerprint: fingerprintOf(content, previous),
  };
  await insertDocument(tx, document, now);
  return document;
}
