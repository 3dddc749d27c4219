import { inject } from 'vitest'

import type { App } from './app'

/** The product this worker asks: each has one of its own, so that two files at a time are in nobody's way. */
export function product(): App {
  const all = inject('apps')
  const mine = all[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % all.length]
  if (!mine) throw new Error('No product was started for the browser tests.')
  return mine
}
