import { z } from 'zod';

const Signed = z.number().int();

/** A signed change of the measures in one commune, sector and milieu, true from its day on. */
export const Change = z.object({
  day: z.iso.date(),
  communeCode: z.string().regex(/^\d{2}\.\d{3}\.\d{2}\.\d{1,2}$/),
  sector: z.string().min(1),
  milieu: z.enum(['rural', 'urban']),
  kind: z.string().min(1),
  cooperatives: Signed,
  members: Signed,
  women: Signed,
  youth: Signed,
  ledByWomen: Signed,
  womenOnly: Signed,
  womenOnlyMembers: Signed,
  womenUnder35: Signed,
  women60AndOver: Signed,
  men60AndOver: Signed,
  created: Signed,
});
export type Change = z.infer<typeof Change>;

/** What the fact `standing-changed` of the register tells. */
export const StandingChangedPayload = z.object({ changes: z.array(Change) });
