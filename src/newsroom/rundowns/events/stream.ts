import type { PayloadRequest } from 'payload'

import { onStop } from '@/process/registry'

import { findRundownRow } from '../rundownRow'
import { peekRun } from '../runRow'
import { type RunView, runView } from '../views/runView'
import { changeEvents, type ChangeEvent, listen, type RundownEvent } from './hub'

const PING_MS = 10_000
/** When the server stops, those who look on come back spread over some seconds, and find the next one. */
const BACK_MS = { least: 1000, spread: 3000 }
/** Those further behind load the rundown anew. */
const MAX_BEHIND = 500

type Options = {
  req: PayloadRequest
  rundown: string
  /** The revision the looker has. */
  after: number
  /** Asked again now and then: whoever lost the right to look is shown no more. */
  stillMay: () => Promise<boolean>
  /** How a change is told: whole to the newsroom, as a mere fact to a screen by link. */
  tellChange: (change: ChangeEvent) => object
  /** How the run is told. */
  tellRun?: (run: RunView) => RunView
}

/**
 * Server-sent events about one rundown: where the run is and what changed since `after`, then everything as it happens.
 * Events: `hello {revision, now}`, `run`, `change`, `approval`, `reload` (too far behind), `ping {now}`, `end`.
 */
export function eventStream(options: Options): Response {
  const { req } = options
  const text = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      let isOpen = true
      const send = (event: string, data: unknown, id?: number) => {
        if (!isOpen) return
        const head = id === undefined ? '' : `id: ${id}\n`
        controller.enqueue(text.encode(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      }
      const stops: (() => void)[] = []
      end = () => {
        if (!isOpen) return
        isOpen = false
        for (const stop of stops) stop()
        try {
          controller.close()
        } catch {
          // The other side has gone: closed already.
        }
      }
      req.signal?.addEventListener('abort', () => end(), { once: true })
      // At once, so that the browser knows it is connected.
      controller.enqueue(text.encode('retry: 1000\n\n'))
      const forget = onStop(() => {
        const back = Math.round(BACK_MS.least + Math.random() * BACK_MS.spread)
        if (isOpen) controller.enqueue(text.encode(`retry: ${back}\n\n`))
        end()
      })
      stops.push(forget)
      if (!isOpen) return
      try {
        await tell({ ...options, send, end: () => end(), onEnd: (stop) => stops.push(stop) })
        if (!isOpen) for (const stop of stops) stop()
      } catch (error) {
        req.payload.logger.error({ err: error })
        end()
      }
    },
    cancel: () => end(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // no-transform: a compressing server in between would hold events back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

type Telling = Options & {
  send: (event: string, data: unknown, id?: number) => void
  end: () => void
  onEnd: (stop: () => void) => void
}

async function tell(telling: Telling): Promise<void> {
  const { req, rundown, after, stillMay, tellChange, send, end, onEnd } = telling
  const tellRun = telling.tellRun ?? ((run: RunView) => run)
  let lastSent = after
  let sequence = -1
  /** What happens while the past is still being read waits its turn. */
  let waiting: RundownEvent[] | null = []

  const pass = (event: RundownEvent) => {
    if (waiting) waiting.push(event)
    else if (event.type === 'change') {
      if (event.data.revision <= lastSent) return
      lastSent = event.data.revision
      send('change', tellChange(event.data), lastSent)
    } else if (event.type === 'run') {
      if (event.data.sequence <= sequence) return
      sequence = event.data.sequence
      send('run', tellRun(event.data))
    } else if (event.type === 'approval') send('approval', event.data)
    else if (event.type === 'gone') leave()
    else void check()
  }
  const leave = () => {
    send('end', {})
    end()
  }
  // Only who is known to have lost the right is told that it is over: where that can't be asked, they come back and ask.
  const check = () =>
    stillMay().then(
      (may) => {
        if (!may) leave()
      },
      (error: unknown) => {
        req.payload.logger.error(error)
        end()
      },
    )

  onEnd(await listen(req.payload, rundown, pass))
  const ping = setInterval(() => {
    send('ping', { now: Date.now() })
    void check()
  }, PING_MS)
  ping.unref()
  onEnd(() => clearInterval(ping))

  const row = await findRundownRow(req, { id: { equals: rundown } })
  if (!row) return leave()
  send('hello', { revision: row.revision, now: Date.now() })
  if (row.revision - after > MAX_BEHIND || after > row.revision) {
    lastSent = row.revision
    send('reload', { revision: row.revision })
  } else {
    for (const change of await changeEvents(req, { rundown, after, until: row.revision })) {
      lastSent = change.revision
      send('change', tellChange(change), lastSent)
    }
  }
  const run = await runView(req, await peekRun(req, rundown), Date.now())
  sequence = run.sequence
  send('run', tellRun(run))
  const missed = waiting
  waiting = null
  for (const event of missed) pass(event)
}
