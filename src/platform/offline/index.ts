export { HELD_FOR_MS, planArrivals, waitsForEarlier, type Arrived, type Plan } from './arrival.ts';
export { caseloadWork, recordKey, RECORDS_A_PAGE, type CaseloadIndex, type FieldRecord } from './caseload.ts';
export { clockAhead, judgeTime, type JudgedTime } from './clock.ts';
export { judgeLease, LEASE_MS, type Lease, type LeaseJudgement } from './lease.ts';
export {
  mergeField,
  settleField,
  type Classes,
  type FieldChange,
  type FieldClass,
  type FieldState,
  type RecordState,
  type Written,
} from './merge-fields.ts';
export { mayDrawPhoto, mayOpenPhoto, PHOTO, photoSize, squareOf, type Part } from './photo.ts';
export { BATCH, forgettable, nextDeparture, nextSequence, unsent, withReceipts } from './queue.ts';
export { TAKEN_BACK, type CommandInput, type Lineage, type QueuedCommand } from './queued-command.ts';
export {
  isSettled,
  isUndecided,
  PHONE_STATES,
  phoneState,
  type ArrivalMark,
  type Outcome,
  type PhoneState,
  type QueueItem,
  type Receipt,
} from './receipt.ts';
export { convertCommand, SHAPE, type Converter } from './shape.ts';
export {
  CHUNK_BYTES,
  judgePiece,
  LARGEST_UPLOAD,
  mayUpload,
  nextPiece,
  UPLOAD_TYPES,
  type Upload,
} from './upload.ts';
