import { setImmediate } from 'node:timers'

import type { Client } from '@libsql/client'

/** How long statements may follow one another before the event loop turns. */
const MOST_MS = 25

/**
 * Has the event loop turn between statements. SQLite does each in the call, and whoever waits for it goes on before anything
 * else of the process: work on many rows would keep every other request, and each timer, waiting to its end, and with them the
 * memory of its statements, which libsql gives back in a turn of the loop.
 */
export function turnBetween(client: Pick<Client, 'execute'>): void {
  const execute = client.execute.bind(client) as (...args: unknown[]) => Promise<never>
  let busySince: number | null = null
  client.execute = (async (...args: unknown[]) => {
    const now = performance.now()
    if (busySince === null) {
      busySince = now
      setImmediate(() => (busySince = null))
    } else if (now - busySince > MOST_MS) await new Promise<void>((done) => setImmediate(done))
    return execute(...args)
  }) as typeof client.execute
}
