import { createLogger, logger, replaceLogger } from '@/logging/logger'

/** A line of the log as it reads. */
export type LogLine = Record<string, unknown> & {
  level: string
  msg?: string
  err?: { name: string; message: string; stack?: string; code?: string | number }
}

/** Takes what is logged from now on until `release`, from `debug` up. */
export function captureLog() {
  const before = logger()
  const texts: string[] = []
  const captured = createLogger({
    level: 'debug',
    destination: { write: (text) => void texts.push(text) },
  })
  replaceLogger(captured)
  return {
    logger: captured,
    /** The lines as they were written. */
    texts,
    lines: () => texts.map((text) => JSON.parse(text) as LogLine),
    clear: () => void texts.splice(0),
    release: () => replaceLogger(before),
  }
}
