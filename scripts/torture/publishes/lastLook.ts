import { type Figures } from './figures'
import type { WebhookMade } from './newsroom'
import type { Told } from './protocol'
import { articleAt, LIST, pageAt, read } from './reader'
import type { Received } from './receiver'
import type { PublicServer } from './server'

type Standing = Told['standing']

const PATIENCE_MS = 300_000
const AGAIN_MS = 500

/** Waits until the log is up to what is public, and all webhooks are told. */
export async function settled(server: PublicServer): Promise<Standing> {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    const standing = await server.ask({ do: 'standing' })
    const head = standing.changes.at(-1)?.sequence ?? 0
    const isTold = standing.webhooks.every(({ position }) => position === head)
    const isDone = standing.marks === 0 && standing.behind.length === 0 && isTold
    if (isDone || Date.now() > until) return standing
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

/** The change log: numbers from 1 without a gap, nothing of what is public left out. */
export function judgeLog({ changes, marks, behind }: Standing, figures: Figures): void {
  figures.sequences = changes.at(-1)?.sequence ?? 0
  const at = changes.findIndex(({ sequence }, index) => sequence !== index + 1)
  if (at >= 0) figures.wrong.push(`change log: ${changes[at]?.sequence} where ${at + 1} should be`)
  if (marks > 0) figures.wrong.push(`change log: ${marks} marks left`)
  for (const thing of behind) figures.wrong.push(`change log: behind ${thing}`)
}

/** One webhook: each change of its kinds taken at least once, by one id, first in the order of the log. */
export function judgeMessages(
  { name, kinds }: Pick<WebhookMade, 'name' | 'kinds'>,
  { changes, after }: { changes: Standing['changes']; after: number },
  received: readonly Received[],
  figures: Figures,
): void {
  const due = changes.filter(
    ({ sequence, kind }) =>
      sequence > after && (kinds.length === 0 || kinds.some((wanted) => wanted === kind)),
  )
  const wrong = (what: string) => void figures.wrong.push(`webhook ${name}: ${what}`)
  const ids = new Map<number, string>()
  const owners = new Map<string, number>()
  const taken: number[] = []
  const kindsBySequence = new Map(due.map(({ sequence, kind }) => [sequence, kind]))
  for (const { id, sequence, kind, isTaken } of received) {
    if (kindsBySequence.get(sequence) !== kind) wrong(`${sequence} ${kind} was not asked for`)
    if ((ids.get(sequence) ?? id) !== id) wrong(`${sequence} has several ids`)
    if ((owners.get(id) ?? sequence) !== sequence) wrong(`${id} is that of several changes`)
    ids.set(sequence, id)
    owners.set(id, sequence)
    if (isTaken && !taken.includes(sequence)) {
      if (sequence < (taken.at(-1) ?? 0)) wrong(`${sequence} came after ${taken.at(-1)}`)
      taken.push(sequence)
    }
  }
  const missing = due.filter(({ sequence }) => !taken.includes(sequence))
  for (const { sequence, kind } of missing) wrong(`${sequence} ${kind} was not delivered`)
  figures.messages.expected += due.length
  figures.messages.told += taken.length
  figures.messages.doubles += received.filter(({ isTaken }) => isTaken).length - taken.length
}

/** Every address of every text, lists and pages: on all servers the same, to the byte, as without a cache. */
export async function compareAll(
  servers: readonly PublicServer[],
  slugs: readonly string[],
  figures: Figures,
): Promise<void> {
  const places = [
    ...['/', LIST, '/api/v1/articles', '/api/v1/outlets', '/api/v1/changes?limit=100'],
    ...slugs.flatMap((slug) => [articleAt(slug), pageAt(slug)]),
  ]
  for (const path of places) {
    const urls = servers.flatMap((server) =>
      server.urls ? [server.urls.never, server.urls.kept] : [],
    )
    // Twice of those that keep: made, and as kept.
    const answers = await Promise.all([...urls, ...urls].map((url) => read(url, path)))
    const said = answers.map(({ status, etag, body }) => `${status} ${etag} ${body}`)
    figures.compared += said.length - 1
    const others = new Set(said)
    if (others.size > 1) figures.wrong.push(`${path}: ${others.size} different answers`)
  }
}
