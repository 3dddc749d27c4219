import type { IncomingMessage } from 'node:http'

type Meter = {
  /** How many bytes may come from now on, those that came before counted. */
  allow: (max: number) => void
  /** Counts no more: what still comes is thrown away. */
  stop: () => void
}

/**
 * Counts the bytes of a body as they come from the network, without reading them: who reads the request reads it as
 * before. `over` when more came than is allowed, `idle` when nothing came for that long while somebody waits for it.
 */
export function meter(
  req: IncomingMessage,
  { idleMs, over, idle }: { idleMs: number; over: () => void; idle: () => void },
): Meter {
  const push = req.push.bind(req)
  let max = Infinity
  let bytes = 0
  const timer = setTimeout(() => {
    // A reader who is busy lets the body wait: that is not the sender's doing.
    if (req.readableLength > 0) timer.refresh()
    else idle()
  }, idleMs)
  const stop = () => {
    clearTimeout(timer)
    req.push = push
  }
  const count = () => {
    if (bytes <= max) return
    clearTimeout(timer)
    // Nothing more reaches the reader, not even the end: half a body must not look like a whole one.
    req.push = () => true
    over()
  }
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk === null) stop()
    else {
      bytes += chunk.length
      timer.refresh()
      count()
    }
    return bytes > max || push(chunk, encoding)
  }
  req.once('close', stop)
  return {
    allow: (most) => {
      max = most
      count()
    },
    stop,
  }
}
