import type { DestinationStream } from 'pino'

/** Of requests that went well. */
const WAITS_MS = 100

type Under = { write: (line: string) => unknown; flushSync: () => void }

/**
 * Where the lines of the log go. Those of requests wait a tenth of a second for others: a write for each costs as much as the answer. Whatever else is
 * said is written at once with all before it, so that a process that dies has said what it had to say.
 * @param under keeps what it is given until `flushSync`, or until it is much
 */
export function lines(under: Under, waitsMs = WAITS_MS): DestinationStream & { flush: () => void } {
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    under.flushSync()
  }
  return {
    write: (line: string) => {
      under.write(line)
      if (!isOfRequest(line)) flush()
      else timer ??= setTimeout(flush, waitsMs).unref()
    },
    flush,
  }
}

/** As pino writes it: the level first, the sentence last. */
const isOfRequest = (line: string): boolean =>
  line.startsWith('{"level":"info"') && line.endsWith('"msg":"request"}\n')
