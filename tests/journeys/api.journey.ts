import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { RunningTwiza } from './running-twiza.ts';
import { findCooperative, opens } from './steps.ts';
import type { Story } from './story.ts';

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  instance: z.string(),
});
const Description = z.object({
  openapi: z.string().regex(/^3\.1\./),
  paths: z.record(
    z.string().startsWith('/api/v1/'),
    z.record(z.string(), z.object({ operationId: z.string() })),
  ),
});
const ARGAN = "Taytmatin n'Targant";

export const stories: readonly Story[] = [
  {
    title: 'a program reads what it may ask, and a person reads the same on a page',
    async run({ page, twiza }) {
      const answer = await fetch(`${twiza.origin}/api/v1/openapi.json`);
      const { paths } = Description.parse(await answer.json());
      await opens(page, '/api');
      const shown = await page.locator('main').innerText();
      deepEqual(
        Object.keys(paths).filter((path) => !shown.includes(path)),
        [],
        'every path is on the page',
      );
    },
  },
  {
    title: 'a program asks what everybody may ask, and gets the numbers of the page',
    async run({ twiza }) {
      const answer = await fetch(`${twiza.origin}/api/v1/observatory/national-figures?day=2024-12-31`);
      const Figures = z.object({
        day: z.string(),
        total: z.object({ cooperatives: z.number(), members: z.number() }),
      });
      const { day, total } = Figures.parse(await answer.json());
      deepEqual([day, total.cooperatives, total.members], ['2024-12-31', 60_939, 764_000]);
      const Page = z.object({
        lines: z.array(z.object({ nameFr: z.string() })),
        next: z.object({ after: z.string() }),
      });
      const found = async (path: string) => Page.parse(await (await fetch(`${twiza.origin}${path}`)).json());
      const first = await found('/api/v1/registry/found-cooperatives?region=12');
      const after = encodeURIComponent(first.next.after);
      const second = await found(`/api/v1/registry/found-cooperatives?region=12&after=${after}`);
      equal(first.lines.length, second.lines.length);
      ok((first.lines[0]?.nameFr ?? '') !== (second.lines[0]?.nameFr ?? ''), 'pages follow each other');
    },
  },
  {
    title: 'a refusal is a problem with its code, in words of the language asked',
    async run({ twiza }) {
      for (const [path, code] of [
        ['/api/v1/registry/no-such-thing', 'absent'],
        ['/api/v1/registry/cooperative-thread?cooperative=nobody', 'invalid'],
        ['/api/v1/registry/cooperative-thread?cooperative=00000000-0000-7000-8000-000000000000', 'absent'],
        ['/api/v1/observatory/figure-rows', 'anonymous'],
      ] as const) {
        const answer = await fetch(`${twiza.origin}${path}`);
        match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
        const problem = Problem.parse(await answer.json());
        equal(problem.code, code, `${path} is refused as ${problem.code}`);
        equal(problem.status, answer.status);
      }
    },
  },
  {
    title: 'a program writes once: without a key, with a used key, with the same key again',
    async run({ page, twiza }) {
      const token = (await twiza.script('token', '--as', 'khadija')).trim();
      const cooperative = (await findCooperative(page, ARGAN)).split('/').at(-1);
      const member = {
        cooperative,
        nameLatin: 'Ijja Oubella',
        gender: 'F',
        birthYear: 1990,
        admittedOn: '2026-01-12',
      };
      const key = randomUUID();
      const [bare, first, again, other] = [
        await post(twiza, { token, body: member }),
        await post(twiza, { token, key, body: member }),
        await post(twiza, { token, key, body: member }),
        await post(twiza, { token, key, body: { ...member, nameLatin: 'Mahjouba Oubella' } }),
      ];
      equal(bare.status, 400, 'a write without a key is refused');
      equal(first.status, 200, JSON.stringify(first.body));
      deepEqual(again, first, 'the repeat gets the first answer');
      equal(other.status, 422, 'the same key with another content is refused');
      equal(Problem.parse(other.body).code, 'other-content');
    },
  },
  {
    title: 'a token reaches no further than the person it acts for, and a false one opens nothing',
    async run({ page, twiza }) {
      const cooperative = (await findCooperative(page, "Tifaouine n'Oumlil")).split('/').at(-1);
      const body = { cooperative, nameLatin: 'Nobody Atall', gender: 'F', admittedOn: '2024-06-01' };
      for (const someone of ['khadija', 'omar']) {
        const token = (await twiza.script('token', '--as', someone)).trim();
        const { status } = await post(twiza, { token, key: randomUUID(), body });
        ok([403, 404].includes(status), `${someone} gets ${status}`);
      }
      equal((await post(twiza, { token: 'false', key: randomUUID(), body })).status, 401);
      const { status, body: said } = await post(twiza, { token: 'false', key: 'short', body: {} });
      equal(status, 401, JSON.stringify(said));
    },
  },
  {
    title: 'whoever watches over Twiza sees that it lives, and what it does',
    async run({ twiza }) {
      const health = await fetch(`${twiza.origin}/healthz`);
      deepEqual([health.status, await health.json()], [200, { ok: true, database: true }]);
      const metrics = await (await fetch(`${twiza.origin}/metrics`)).text();
      match(metrics, /^# TYPE twiza_http_request_seconds histogram$/m);
      match(metrics, /twiza_http_request_seconds_count\{.*route="\/\(public\)"/);
    },
  },
];

interface Sent {
  readonly token: string;
  readonly key?: string;
  readonly body: unknown;
}

async function post(
  { origin }: RunningTwiza,
  { token, key, body }: Sent,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${origin}/api/v1/registry/admit-member`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}
