import type { TestProject } from 'vitest/node'

import { startApp, type App } from './app'

declare module 'vitest' {
  interface ProvidedContext {
    app: App
  }
}

/** One product for all browser tests: the production build on the seeded sample year. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...app } = await startApp()
  project.provide('app', app)
  return stop
}
