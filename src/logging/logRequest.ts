import { logger } from './logger'
import { writePlainRequest } from './plainRequest'
import type { RequestStory } from './requests'

/** Asked while the server starts or stops: whatever else keeps it from answering has a line of its own. */
const NOT_YET = 503
const QUIET = /^\/(_next\/|(healthz|readyz)$)/

export type RequestLine = {
  /** The number quoted to whoever asked. */
  id: string
  method: string
  /** Its query is left away, and what in it opens something by itself. */
  path: string
  status: number
  /** How long the answer took, in milliseconds. */
  ms: number
  /** The id of the account, never its address. */
  user?: string | null
  /** Why it was refused. */
  code?: string | null
}

/**
 * Writes the one line of a request: `info`, `error` from 500 on but for 503, `debug` for the parts of pages and for those who only
 * ask whether the server lives. A request whose fault
 * was written with its stack has had its line.
 * @param story where the request has one (`openRequest`): adds who asked and why it was refused, and closes it.
 */
export function logRequest(line: RequestLine, story?: RequestStory): void {
  if (story) story.isOver = true
  if (line.status >= 500 && story?.hasFault) return
  const level = levelOf(line)
  const user = line.user ?? story?.user
  const code = line.code ?? story?.code
  if (level === 'info' && !user && !code) return writePlainRequest(logger(), line)
  const { id, method, path, status } = line
  logger()[level](
    {
      ...{ id, method, path, status, ms: Math.round(line.ms) },
      ...(user && { user }),
      ...(code && { code }),
    },
    'request',
  )
}

function levelOf({ status, path }: RequestLine): 'debug' | 'info' | 'error' {
  if (status >= 500 && status !== NOT_YET) return 'error'
  return status < 400 && QUIET.test(path) ? 'debug' : 'info'
}
