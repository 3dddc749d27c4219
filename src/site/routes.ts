import { isPassedOn } from '@/domain/imports/oldPath'

import type { Call } from './frame/answer'
import { SEARCH_KEYS } from './frame/searchAsked'
import { articlePage } from './pages/articlePage'
import { cardPage } from './pages/cardPage'
import { columnPage } from './pages/columnPage'
import { compliancePage } from './pages/compliancePage'
import { correctionsPage } from './pages/correctionsPage'
import { issuePage } from './pages/issuePage'
import { home, outletPage } from './pages/outletPages'
import { personPage } from './pages/personPage'
import { robots } from './pages/robots'
import { schedulePage } from './pages/schedulePage'
import { searchPage } from './pages/searchPage'
import { topicPage } from './pages/topicPage'

type Answer = (call: Call) => Promise<Response>
type Route = { answer: Answer; path: Record<string, string> }

/** Every address of the site; `{parts}` stand for one step each; the keys of its query that its page reads. */
const ROUTES: readonly (readonly [path: string, answer: Answer, keys?: readonly string[]])[] = [
  ['/', home],
  ['/bai/{slug}', articlePage],
  ['/bai/{slug}/the.png', cardPage],
  ['/chuyen-muc/{slug}', columnPage, ['nam', 'so', 'tiep']],
  ['/chuyen-muc/{slug}/so/{issue}', issuePage],
  ['/chu-de/{code}', topicPage, ['tiep']],
  ['/tac-gia/{name}', personPage, ['tiep']],
  ['/lich-phat-song', schedulePage, ['kenh', 'ngay', 'tuan']],
  ['/tim-kiem', searchPage, ['kenh', ...SEARCH_KEYS]],
  ['/kenh/{slug}', outletPage],
  ['/kenh/{slug}/nghia-vu', compliancePage, ['nam']],
  ['/cai-chinh', correctionsPage, ['kenh', 'tiep']],
  ['/robots.txt', robots],
]

const TABLE = ROUTES.map(([path, answer, keys = []]) => ({
  ...{ steps: stepsOf(path), answer },
  keys: new Set(keys),
}))

/**
 * Whether the answer of an address depends on a key of its query. What is no page of ours, and `/`, may be the address of a text
 * at the place it was before, which its query says.
 */
export function readsKey(path: string, key: string): boolean {
  const found = find(unescaped(path))
  if (found?.keys.has(key)) return true
  return (path === '/' || found === null) && !isPassedOn(key)
}

/** Whether a path is the page that searches, however it is written. */
export function searches(path: string): boolean {
  return find(unescaped(new URL(`http://x${path}`).pathname))?.answer === searchPage
}

/** What answers a path, its escapes undone; null where it is no page of ours. */
export function routeOf(pathname: string): Route | null {
  return find(pathname)
}

function find(pathname: string): (Route & { keys: ReadonlySet<string> }) | null {
  const steps = stepsOf(pathname)
  for (const { steps: pattern, answer, keys } of TABLE) {
    const path = matched(pattern, steps)
    if (path) return { answer, path, keys }
  }
  return null
}

/** An escaped slash is no step of its own; what can’t be undone names nothing. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
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
