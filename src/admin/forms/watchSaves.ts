import { failureBecause, failureOf, type SaveFailure } from './saveFailure'

/** A save the form asked for: enough of it to ask again. */
export type Save = { url: string; method: string }

/** A form on the page that wants to hear what became of its saves. */
export type Keeper = {
  /** The address its rows are saved at: `/api/columns` for a new one, `/api/columns/<id>`. */
  path: string
  saved: () => void
  failed: (failure: SaveFailure, save: Save) => void
}

const LONGEST_MS = 30_000
/** A film takes its time. */
const LONGEST_WITH_FILE_MS = 10 * 60_000

const keepers: Keeper[] = []
let send: typeof fetch | null = null

/**
 * Tells a form what became of its saves, until the answer is called. The admin's form posts by `fetch` and has no place
 * to look on: it takes a lost connection for an English sentence, a broken proxy for nothing, and cuts a sentence of
 * ours at its first colon. The newest form on the page is the one in front.
 */
export function watchSaves(keeper: Keeper): () => void {
  if (!send) {
    send = window.fetch.bind(window)
    window.fetch = (input, init) => watched(input, init)
  }
  keepers.push(keeper)
  return () => {
    keepers.splice(keepers.indexOf(keeper), 1)
  }
}

function watched(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const plain = send ?? fetch
  const method = init?.method?.toUpperCase() ?? 'GET'
  const isSave = init?.body instanceof FormData && (method === 'POST' || method === 'PATCH')
  if (!isSave || typeof input !== 'string') return plain(input, init)
  const { pathname } = new URL(input, window.location.href)
  const keeper = keepers.findLast(({ path }) => path === pathname)
  return keeper ? save({ keeper, plain, url: input, init, method }) : plain(input, init)
}

type Asked = {
  keeper: Keeper
  plain: typeof fetch
  url: string
  init: RequestInit
  method: string
}

async function save({ keeper, plain, url, init, method }: Asked): Promise<Response> {
  const failed = (failure: SaveFailure): never => {
    keeper.failed(failure, { url, method })
    throw new Error(failure.sentence)
  }
  const hasFile = init.body instanceof FormData && init.body.has('file')
  const limit = AbortSignal.timeout(hasFile ? LONGEST_WITH_FILE_MS : LONGEST_MS)
  const answer = await plain(url, {
    ...init,
    signal: init.signal ? AbortSignal.any([init.signal, limit]) : limit,
  }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    return failed(failureBecause(limit.aborted ? 'slow' : 'offline'))
  })
  if (answer.ok) {
    keeper.saved()
    return answer
  }
  const failure = failureOf(answer.status, await answer.json().catch(() => null))
  if (answer.status === 403 && !(await hasSession(plain))) return failed(failureBecause('session'))
  if (failure.reason !== 'fields') return failed(failure)
  keeper.failed(failure, { url, method })
  return Response.json({ message: failure.sentence }, { status: answer.status })
}

/** A session that ran out is refused like a right that is missing; only asking tells. */
async function hasSession(plain: typeof fetch): Promise<boolean> {
  const answer = await plain('/api/users/me', { credentials: 'include' }).catch(() => null)
  if (!answer?.ok) return true
  const { user } = (await answer.json().catch(() => ({}))) as { user?: unknown }
  return Boolean(user)
}
