import type { TestProject } from 'vitest/node'

import { startApps, type App } from './app'

declare module 'vitest' {
  interface ProvidedContext {
    apps: App[]
  }
}

/** As many as vitest.config.ts has for the browser tests. */
const WORKERS = 2

/** A product for each worker: the production build on the seeded sample year. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = runningApp()
  if (running) {
    project.provide('apps', [running])
    return async () => {}
  }
  const { apps, stop } = await startApps(WORKERS)
  project.provide('apps', apps)
  return stop
}

/** A server somebody already started, named by the environment: to work on one test without building. */
function runningApp(): App | null {
  const { E2E_URL, DATABASE_URI, DEMO_PASSWORD, PAYLOAD_SECRET } = process.env
  if (!E2E_URL) return null
  return {
    url: E2E_URL,
    databaseUri: DATABASE_URI ?? '',
    password: DEMO_PASSWORD ?? '',
    secret: PAYLOAD_SECRET ?? '',
    receiver: process.env.WEBHOOK_HOSTS ?? '',
  }
}
