import { defineConfig } from 'vitest/config';

/** The rules, commands, queries and walls. No framework is loaded: nothing under test may need it. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
    globalSetup: ['tests/prepared-database.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Loading the house anew for each file costs as much as the tests: a worker keeps what it loaded.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { LOG_LEVEL: 'silent' },
  },
});
