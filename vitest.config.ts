import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'setup/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    // The embedded market store must be alone in its process and on its main thread.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
