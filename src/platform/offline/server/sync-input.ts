import { z } from 'zod';
import { BATCH } from '#platform/offline';

const Command = z.object({
  id: z.uuid(),
  name: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  input: z.record(z.string(), z.unknown()),
  madeAt: z.string().max(40),
  device: z.uuid(),
  sequence: z.number().int().min(1),
  mandate: z.uuid(),
  lineage: z.object({
    record: z.string().max(120).optional(),
    after: z.uuid().optional(),
    replaces: z.uuid().optional(),
  }),
  shape: z.number().int(),
});

/** What a phone sends: its commands, what it asks about, and what time it believes it is. */
export const SyncInput = z.object({
  /** Whose work it is: another who entered on the same phone does not send it in her name. */
  person: z.uuid(),
  device: z.uuid(),
  shape: z.number().int(),
  sentAt: z.iso.datetime(),
  commands: z.array(Command).max(BATCH.commands),
  asking: z.array(z.uuid()).max(500),
  takeBack: z.array(z.uuid()).max(100).default([]),
});

export type SyncInput = z.infer<typeof SyncInput>;
