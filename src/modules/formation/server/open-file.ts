import type { z } from 'zod';
import { amendableEntry, enterGroup, groupEntry } from '#modules/registry/server';
import { newId, type OrganisationId } from '#platform/ids';
import { creates, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { place } from '#platform/territory';
import type { CreationFile } from '../creation-file.ts';
import { mayOpenFile, mayPrepareFile } from '../permissions.ts';
import { firstPosition } from '../road.ts';
import { OpenFile } from '../typed-input.ts';
import { hasOpenFile, insertFile, insertFileChange } from './creation-file.sql.ts';
import { nameOf } from './keep-change.ts';

type Opened = z.infer<typeof OpenFile>;

interface Holder extends Pick<CreationFile, 'organisationId' | 'communeCode' | 'title'> {
  readonly titleAr?: string;
  readonly isCraft: boolean;
}

/**
 * Opens a file: for a group of the register, for one that is entered with it, or for a person. The law of
 * today judges it to its end.
 */
export const openFile = creates({
  name: 'formation.open-file',
  input: OpenFile,
  may: (actor, { communeCode }) => communeCode === undefined || mayOpenFile(actor, { communeCode }),

  async run(work, input) {
    const holder = await holderOf(work, input);
    if (!holder.ok) return holder;
    const { organisationId, communeCode } = holder.value;
    if (!mayPrepareFile(work.actor, holder.value)) return refused('absent');
    if (await hasOpenFile(work.tx, { organisationId, kind: input.kind }))
      return refused('file-open-already', 'group');
    const file: CreationFile = {
      ...holder.value,
      ...firstPosition(input.kind),
      fileId: newId<'creation-file'>(),
      kind: input.kind,
      openedOn: work.today,
      since: work.today,
      names: [],
      ...(input.kind !== 'cooperative' &&
        input.activity !== undefined && { activity: { activity: input.activity } }),
      version: 1,
    };
    await insertFile(work.tx, file);
    const personId = work.actor.kind === 'person' ? work.actor.personId : undefined;
    const opened = { version: 1, what: 'open-file', by: nameOf(work), personId, now: work.now };
    await insertFileChange(work.tx, file, opened);
    return ok({ organisationId, communeCode, file: file.fileId });
  },
});

async function holderOf(
  work: Work,
  input: Opened,
): Promise<Result<Holder, 'absent' | 'required' | 'name-taken' | 'place-unknown'>> {
  if (input.kind === 'amendment') return knownCooperative(work, input.group);
  if (input.group !== undefined) return knownGroup(work, input.group);
  const { nameFr, nameAr, communeCode, sector, activity } = input;
  if (nameFr === undefined) return refused('required', 'nameFr');
  if (communeCode === undefined) return refused('required', 'communeCode');
  if (place(communeCode) === undefined) return refused('place-unknown', 'communeCode');
  if (input.kind !== 'cooperative') {
    const organisationId: OrganisationId = newId();
    const isCraft = input.kind === 'craft-entry';
    return ok({
      organisationId,
      communeCode,
      title: nameFr,
      isCraft,
      ...(nameAr !== undefined && { titleAr: nameAr }),
    });
  }
  if (nameAr === undefined) return refused('required', 'nameAr');
  if (sector === undefined) return refused('required', 'sector');
  const entered = await enterGroup(work, {
    nameFr,
    nameAr,
    communeCode,
    sector,
    ...(activity !== undefined && { activity }),
  });
  if (!entered.ok) return entered;
  const { organisationId } = entered.value;
  return ok({ organisationId, communeCode, title: nameFr, titleAr: nameAr, isCraft: sector === 'artisanat' });
}

async function knownGroup(work: Work, group: string): Promise<Result<Holder, 'absent'>> {
  const entry = await groupEntry(work.tx, group);
  if (entry === undefined) return refused('absent');
  const { organisationId, communeCode, nameFr: title, nameAr: titleAr, sector } = entry;
  return ok({ organisationId, communeCode, title, titleAr, isCraft: sector === 'artisanat' });
}

/** A cooperative that is registered changes; one that is struck off changes no more. */
async function knownCooperative(
  work: Work,
  cooperative: string | undefined,
): Promise<Result<Holder, 'absent' | 'required'>> {
  if (cooperative === undefined) return refused('required', 'group');
  const entry = await amendableEntry(work.tx, cooperative);
  if (entry === undefined) return refused('absent');
  const { organisationId, communeCode, nameFr: title, nameAr: titleAr } = entry;
  return ok({ organisationId, communeCode, title, titleAr, isCraft: false });
}
