import type { TalkSubject } from '#modules/sales/server';
import type { PieceRequest } from '../../request/request.ts';
import { requestKey } from '../request/request-key.ts';

/** A step: a request as what is talked about. Its order bears the same id, so both pages show one conversation. */
export function pieceSubject(request: PieceRequest): TalkSubject {
  const { organisationId, communeCode, requestId, personId, number, contact } = request;
  const path = `/market/requests/${requestKey(requestId)}`;
  return { organisationId, communeCode, subjectId: requestId, personId, number, contact, path };
}
