/** The server says something every 10 s: silent for longer, the line is lost. */
export const SILENCE_MS = 25_000

/** `over`: ended for good, by the server or because what was listened to is gone. */
export type LineState = 'connecting' | 'open' | 'lost' | 'over'

/** What came of reading anew: `over` where there is nothing to read any more. */
export type Refreshed = 'ready' | 'over' | 'failed'

/** What a handler may do with the line its event came by. */
export type Line = {
  /** Takes the line for lost: it is taken up again, where that is wanted. */
  lose: () => void
  end: () => void
  /** Reads anew while the line stays open. */
  refresh: () => Promise<void>
}

type Source = {
  addEventListener: (name: string, hear: (event: MessageEvent<string>) => void) => void
  close: () => void
  onerror: (() => void) | null
}

export type LiveOptions = {
  /** Asked for at every connection: what is known moves on. */
  address: () => string
  /** What to do with the data of an event, by its name; `hello` and `ping` need none. */
  on: Readonly<Record<string, (data: never, line: Line) => void>>
  onState?: (state: LineState) => void
  /** How long to wait before the line is taken up again, at the first try, the second …; without it, never. */
  retry?: (attempt: number) => number
  /** Reads what was missed, before the line is taken up again. */
  refresh?: () => Promise<Refreshed>
  open?: (address: string) => Source
  network?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
}

/** The same pause before every try. */
export const steady = (ms: number) => () => ms

/** Longer pauses up to a limit, each a little different, lest all screens come back at the same moment. */
export const growing =
  (firstMs: number, longestMs: number, random = Math.random) =>
  (attempt: number) =>
    Math.min(firstMs * 1.5 ** attempt, longestMs) * (0.7 + random() * 0.6)

/** Hears a stream of events until the answer is called; a lost line is taken up again. */
export function liveEvents(options: LiveOptions): () => void {
  const { address, on, onState, retry, refresh, open = openSource, network = window } = options
  let source: Source | null = null
  let silence: ReturnType<typeof setTimeout> | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let attempt = 0
  /** Of several tries to take the line up again the last one counts. */
  let turn = 0
  let isOver = false

  const hush = () => {
    source?.close()
    source = null
    clearTimeout(silence)
    clearTimeout(pause)
    turn += 1
  }
  const stop = () => {
    isOver = true
    hush()
    if (retry) network.removeEventListener('online', again)
  }
  const end = () => {
    if (isOver) return
    stop()
    onState?.('over')
  }
  const lose = () => {
    if (isOver) return
    hush()
    onState?.('lost')
    if (!retry) return stop()
    pause = setTimeout(again, retry(attempt))
    attempt += 1
  }
  const read = async (then: () => void) => {
    const mine = turn
    const outcome = refresh ? await refresh() : 'ready'
    if (isOver || mine !== turn) return
    if (outcome === 'over') end()
    else if (outcome === 'failed') lose()
    else then()
  }
  function again() {
    hush()
    if (refresh) void read(connect)
    else connect()
  }
  const line: Line = { lose, end, refresh: () => read(() => {}) }

  function connect() {
    const own = open(address())
    source = own
    silence = setTimeout(lose, SILENCE_MS)
    for (const [name, act] of Object.entries({ ...QUIET, ...on })) {
      own.addEventListener(name, ({ data }) => {
        if (source !== own) return
        clearTimeout(silence)
        silence = setTimeout(lose, SILENCE_MS)
        attempt = 0
        onState?.('open')
        act(JSON.parse(data) as never, line)
      })
    }
    own.onerror = () => {
      if (source === own) lose()
    }
  }

  if (retry) network.addEventListener('online', again)
  onState?.('connecting')
  connect()
  return stop
}

/** Said only to be heard. */
const QUIET: LiveOptions['on'] = { hello: () => {}, ping: () => {} }

const openSource = (address: string): Source =>
  new EventSource(address, { withCredentials: true }) as Source
