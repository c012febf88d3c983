import type { Actor } from '#platform/operation';
import type { Command } from '#platform/operation/server';
import type { PaperKind } from '../../creation-file.ts';
import { addPaper } from '../add-paper.ts';

const DAY_MS = 86_400_000;

/** A page that says it stands for a signed paper: the demonstration holds no real one. */
const PAGE = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 70>>stream
BT /F 18 Tf 60 500 Td (Exemple : papier de la demonstration) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`,
).toString('base64');

/** A file being told: each thing done to it, by whom, some days before the story is loaded. */
export interface ToldFile {
  readonly file: string;
  did(command: Performing, who: Actor, daysAgo: number, input?: object): Promise<void>;
  papers(who: Actor, daysAgo: number, kinds: readonly PaperKind[]): Promise<void>;
}

type Performing = Pick<Command<never, unknown>, 'name'> & {
  perform(
    call: { readonly actor: Actor; readonly trace: string; readonly now: Date },
    raw: unknown,
  ): Promise<{ readonly ok: boolean; readonly code?: string }>;
};

/** Goes on with a file just opened: every change counts its version one further. */
export function toldFile(file: string, now: Date): ToldFile {
  let version = 1;
  const told: ToldFile = {
    file,
    async did(command, actor, daysAgo, input = {}) {
      const call = { actor, trace: 'demonstration', now: before(now, daysAgo) };
      const answer = await command.perform(call, { file, version, ...input });
      if (!answer.ok) throw new Error(`${command.name} was refused in the story: ${JSON.stringify(answer)}`);
      version += 1;
    },
    async papers(who, daysAgo, kinds) {
      for (const kind of kinds)
        await told.did(addPaper, who, daysAgo, { kind, fileName: `${kind}.pdf`, content: PAGE });
    },
  };
  return told;
}

export function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
