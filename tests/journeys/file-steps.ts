import { equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enterAs, fill, follow, opens, press, says, words, type Someone } from './steps.ts';
import type { Scene } from './story.ts';

const PAPER = { name: 'papier.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nsigné') };

/** Somebody enters on a small telephone. */
export async function entered(newPage: Scene['newPage'], someone: Someone): Promise<Page> {
  const page = await newPage({ width: 320 });
  await enterAs(page, someone);
  return page;
}

/** An office opens the file of this title from its list and answers. */
export async function answers(
  newPage: Scene['newPage'],
  someone: Someone,
  { title = '', ...typed }: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await entered(newPage, someone);
  await opens(page, '/office/files');
  const line = page.getByRole('link', { name: title });
  ok((await line.count()) > 0, `nothing waits for ${someone}`);
  await follow(page, line);
  await fill(page, typed);
  await press(page, 'formation.answer.do');
  equal(await page.getByRole('link', { name: title }).count(), 0, 'what is answered no longer waits');
}

/** Adds a paper to the step a file is at. */
export async function addPaper(page: Page, kind: string): Promise<void> {
  const form = page.locator('form[action="?/paper"]');
  await form.locator('[name=kind]').selectOption(kind);
  await form.locator('[name=content]').setInputFiles(PAPER);
  await press(page, 'formation.send-paper');
  await says(page, words(`formation.paper.${kind}`));
}
