import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const alias = [
  { find: '@payload-config', replacement: at('./payload.config.ts') },
  { find: /^@collections\//, replacement: at('./collections/') },
  { find: /^@\//, replacement: at('./src/') },
]

export default defineConfig({
  resolve: { alias },
  test: {
    // What is expected to fail is no news.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Pure functions, and a server that is loaded anew by openPayload(): nothing to keep apart between files.
          isolate: false,
          include: [
            'src/**/*.test.ts',
            'collections/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/unit/**/*.test.ts',
          ],
          testTimeout: process.env.FULL === '1' ? 1_200_000 : 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          environment: 'node',
          isolate: false,
          include: ['tests/int/**/*.int.test.ts'],
          // `npm run test:full` asks everything where the gate asks a sample.
          testTimeout: process.env.FULL === '1' ? 1_200_000 : 90_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          globalSetup: ['tests/e2e/globalSetup.ts'],
          setupFiles: ['tests/e2e/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 600_000,
          // A page on a busy machine takes its time; a second is for pure functions.
          expect: { poll: { timeout: 20_000, interval: 100 } },
          // One for each product of globalSetup.ts; a server started by hand is asked by one at a time.
          maxWorkers: process.env.E2E_URL ? 1 : 2,
        },
      },
    ],
  },
})
