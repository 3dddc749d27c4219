import { TAB } from './tab'

const NAME = 'toa-soan-tabs'
/** How long other tabs have to say that they are there. */
const ANSWER_MS = 300

type Said = { ask: string } | { here: string }

let channel: BroadcastChannel | null = null

/** Answers other tabs of this browser that this one is still there. */
export function answerTabs(): void {
  if (channel || !('BroadcastChannel' in window)) return
  channel = new BroadcastChannel(NAME)
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('ask' in data) channel?.postMessage({ here: TAB } satisfies Said)
  })
}

/** The other tabs of this browser that are open now: what they have not saved is not lost. */
export async function liveTabs(): Promise<ReadonlySet<string>> {
  const found = new Set([TAB])
  if (!('BroadcastChannel' in window)) return found
  const asking = new BroadcastChannel(NAME)
  asking.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('here' in data) found.add(data.here)
  })
  asking.postMessage({ ask: TAB } satisfies Said)
  await new Promise((done) => setTimeout(done, ANSWER_MS))
  asking.close()
  return found
}
