import { admitMember, giveFunction, registerCooperative } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { SYSTEM, type Actor } from '#platform/operation';
import { addPaper } from '../add-paper.ts';
import { openFile } from '../open-file.ts';
import { PHOTO, testFormation, type TestFormation } from '../test-formation.ts';

/** A cooperative of the register, before it changes. */
export const TAYTMATIN = {
  kind: 'cooperative',
  nameFr: 'Taytmatin Tizi',
  nameAr: 'تايتماتين تيزي',
  communeCode: '05.301.03.07',
  sector: 'artisanat',
  activity: 'Tapis',
  registeredOn: '2020-03-02',
  women: '6',
  men: '0',
} as const;
export const PAPERS = ['minutes', 'signed-statutes', 'signed-request'] as const;

interface Performing {
  perform(call: ReturnType<TestFormation['call']>, raw: unknown): Promise<{ ok: boolean; code?: string }>;
}

export interface TestAmendment extends TestFormation {
  /** Performs on the file as it is now. */
  answer(
    command: Performing,
    file: string,
    input?: object,
    actor?: Actor,
  ): Promise<{ ok: boolean; code?: string }>;
  /** Performs, and expects it to be done. */
  done(command: Performing, file: string, input?: object, actor?: Actor): Promise<void>;
  /** A cooperative of two members one by one: Khadija who presides, and Salma. */
  cooperative(change?: object): Promise<{ organisationId: string; khadija: string; salma: string }>;
  opened(organisationId: string, actor?: Actor): Promise<string>;
  withPapers(file: string, papers?: readonly string[]): Promise<void>;
}

export async function testAmendment(): Promise<TestAmendment> {
  const at = await testFormation();
  const answer: TestAmendment['answer'] = async (command, file, input = {}, actor = SYSTEM) => {
    const { version } = (await at.see(file)).file;
    return command.perform(at.call(actor), { file, version, ...input });
  };
  const done: TestAmendment['done'] = async (...asked) => {
    const answered = await answer(...asked);
    if (!answered.ok) throw new Error(JSON.stringify(answered));
  };
  return {
    ...at,
    answer,
    done,
    cooperative: (change = {}) => registered(at, change),
    async opened(organisationId, actor = SYSTEM) {
      const file = await openFile.perform(at.call(actor), { kind: 'amendment', group: organisationId });
      if (!file.ok) throw new Error(file.code);
      return file.value.file;
    },
    async withPapers(file, papers = PAPERS) {
      for (const kind of papers)
        await done(addPaper, file, { kind, fileName: `${kind}.pdf`, content: PHOTO });
    },
  };
}

async function registered(at: TestFormation, change: object) {
  const number = `${Number.parseInt(newId().slice(-6), 16)}/2020`;
  const court = { court: 'Khénifra', localRegister: number };
  const entered = await registerCooperative.perform(at.call(), { ...TAYTMATIN, ...court, ...change });
  if (!entered.ok) throw new Error(JSON.stringify(entered));
  const { organisationId } = entered.value;
  const member = async (nameLatin: string) => {
    const person = { nameLatin, gender: 'F', birthYear: '1980', admittedOn: '2020-03-02' };
    const admitted = await admitMember.perform(at.call(), { cooperative: organisationId, ...person });
    if (!admitted.ok) throw new Error(admitted.code);
    return admitted.value.memberId;
  };
  const [khadija, salma] = [await member('Khadija Amrani'), await member('Salma Idrissi')];
  const presides = { cooperative: organisationId, member: khadija, function: 'president' };
  await giveFunction.perform(at.call(), { ...presides, fromDay: '2020-03-02' });
  return { organisationId, khadija, salma };
}
