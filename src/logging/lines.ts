import type { DestinationStream } from 'pino'

/** Of requests that went well. */
const WAITS_MS = 100
/** Bytes of such lines that wait together. */
const ROOM = 16 * 1024
/** UTF-8 takes no more for a unit of a string. */
const BYTES_PER_UNIT = 3

type Under = { write: (line: string) => unknown; flush: () => void; flushSync: () => void }

/** Where the lines of the log go. */
export type Lines = DestinationStream & {
  /** Takes the line of a request that went well. */
  writeRequest: (line: string) => void
  /** Writes what waits. */
  flush: () => void
}

/**
 * Lines of requests that went well wait a tenth of a second for others, as bytes: a write for each costs as much as the answer, and
 * strings that are held are copied by every collection of garbage. Whatever else is said is written at once with all before it, on
 * the disk as well, so that a process that dies has said what it had to say.
 * @param under keeps what it is given until `flush`, or until it is much; `flushSync` waits for the disk
 */
export function lines(under: Under, waitsMs = WAITS_MS): Lines {
  const waiting = Buffer.allocUnsafe(ROOM)
  let used = 0
  let timer: NodeJS.Timeout | undefined
  const hand = () => {
    clearTimeout(timer)
    timer = undefined
    if (used > 0) under.write(waiting.toString('utf8', 0, used))
    used = 0
  }
  const flush = () => {
    hand()
    under.flushSync()
  }
  return {
    writeRequest: (line) => {
      if (line.length * BYTES_PER_UNIT > ROOM - used) hand()
      if (line.length * BYTES_PER_UNIT > ROOM) under.write(line)
      else used += waiting.write(line, used)
      timer ??= setTimeout(() => {
        hand()
        under.flush()
      }, waitsMs).unref()
    },
    write: (line: string) => {
      hand()
      under.write(line)
      under.flushSync()
    },
    flush,
  }
}

export function isLines(stream: DestinationStream | undefined): stream is Lines {
  return stream !== undefined && 'writeRequest' in stream
}
