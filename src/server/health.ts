import type { IncomingMessage, ServerResponse } from 'node:http'

import { pathOf } from './target'

export type State = 'starting' | 'open' | 'stopping'

/** Of balancers and watchers, who ask by the machine's address: it is under every host, and tells nothing else. */
const PATHS = ['/healthz', '/readyz']

export const isHealthPath = ({ url }: Pick<IncomingMessage, 'url'>): boolean =>
  PATHS.includes(pathOf(url))

/** `/healthz`: the process lives. `/readyz`: it takes requests and the database answers. */
export async function answerHealth(
  { url, method }: Pick<IncomingMessage, 'url' | 'method'>,
  res: ServerResponse,
  { state, isReady }: { state: State; isReady: () => Promise<boolean> },
): Promise<void> {
  const status = pathOf(url) === '/healthz' ? 'alive' : await readiness(state, isReady)
  const body = JSON.stringify({ status })
  res.writeHead(status === 'alive' || status === 'ready' ? 200 : 503, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  })
  res.end(method === 'HEAD' ? undefined : body)
}

async function readiness(state: State, isReady: () => Promise<boolean>): Promise<string> {
  if (state !== 'open') return state
  return (await isReady()) ? 'ready' : 'database'
}

const ASKED_EVERY_MS = 1000
const PATIENCE_MS = 2000

/** Asks the database at most once a second, however often it is asked, and waits two seconds for it. */
export function readinessOf(ping: () => Promise<void>, now = Date.now): () => Promise<boolean> {
  let asked = -Infinity
  let last: Promise<boolean> = Promise.resolve(false)
  return () => {
    if (now() - asked < ASKED_EVERY_MS) return last
    asked = now()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((done) => {
      timer = setTimeout(() => done(false), PATIENCE_MS)
    })
    const answered = ping().then(
      () => true,
      () => false,
    )
    last = Promise.race([answered, late]).finally(() => clearTimeout(timer))
    return last
  }
}
