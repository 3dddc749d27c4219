import { isPassedOn } from '@/domain/imports/oldPath'

import type { Call } from './frame/answer'
import { articlePage } from './pages/articlePage'
import { columnPage } from './pages/columnPage'
import { correctionsPage } from './pages/correctionsPage'
import { home, outletPage } from './pages/outletPages'
import { robots } from './pages/robots'

type Answer = (call: Call) => Promise<Response>
type Route = { answer: Answer; path: Record<string, string> }

/** Every address of the site; `{parts}` stand for one step each. */
const ROUTES: readonly (readonly [path: string, answer: Answer])[] = [
  ['/', home],
  ['/bai/{slug}', articlePage],
  ['/chuyen-muc/{slug}', columnPage],
  ['/kenh/{slug}', outletPage],
  ['/cai-chinh', correctionsPage],
  ['/robots.txt', robots],
]

/** Keys of the query that a page reads. */
const READ_KEYS: ReadonlySet<string> = new Set(['kenh', 'nam', 'so', 'tiep'])

const TABLE = ROUTES.map(([path, answer]) => ({ steps: stepsOf(path), answer }))

/**
 * Whether the answer of an address depends on a key of its query. What is no page of ours, and `/`, may be the address of a text
 * at the place it was before, which its query says.
 */
export function readsKey(path: string, key: string): boolean {
  if (READ_KEYS.has(key)) return true
  return (path === '/' || routeOf(path) === null) && !isPassedOn(key)
}

/** What answers a path, its escapes undone; null where it is no page of ours. */
export function routeOf(pathname: string): Route | null {
  const steps = stepsOf(pathname)
  for (const { steps: pattern, answer } of TABLE) {
    const path = matched(pattern, steps)
    if (path) return { answer, path }
  }
  return null
}

function stepsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

function matched(pattern: string[], steps: string[]): Record<string, string> | null {
  if (pattern.length !== steps.length) return null
  const path: Record<string, string> = {}
  for (const [at, part] of pattern.entries()) {
    const step = steps[at] ?? ''
    if (part.startsWith('{')) path[part.slice(1, -1)] = step
    else if (part !== step) return null
  }
  return path
}
