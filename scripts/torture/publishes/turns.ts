import type { Random } from '../random'
import type { Turn } from './load'
import type { Shown } from './reader'
import type { PublicServer } from './server'

/** Of four, two are published for the first time, one anew, one is taken down. */
const KINDS = ['first', 'newer', 'first', 'gone'] as const
const AT_ONCE = 4

/** Writes texts up to the step that readers will see. */
export async function prepareTurns(
  servers: readonly PublicServer[],
  count: number,
  random: Random,
): Promise<Turn[]> {
  const turns: Turn[] = []
  const numbers = Array.from({ length: count }, (_, at) => at)
  const prepare = async () => {
    for (let at = numbers.shift(); at !== undefined; at = numbers.shift()) {
      const kind = KINDS[at % KINDS.length] ?? 'first'
      turns[at] = await prepareTurn(random.pick(servers), kind, at)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, prepare))
  return turns
}

async function prepareTurn(
  server: PublicServer,
  kind: (typeof KINDS)[number],
  at: number,
): Promise<Turn> {
  const slug = `bai-${at}`
  const first: Shown = { slug, title: `Bài ${at} lần 1 hết`, isGone: false }
  const newer: Shown = { slug, title: `Bài ${at} lần 2 hết`, isGone: false }
  const { result: id } = await server.ask({ do: 'write', of: { slug, title: first.title } })
  if (kind === 'first') return { id, before: null, after: first, step: 'publish', done: null }
  await server.ask({ do: 'publish', of: { id } })
  if (kind === 'gone') {
    return { id, before: first, after: { ...first, isGone: true }, step: 'takeDown', done: null }
  }
  await server.ask({ do: 'rewrite', of: { id, title: newer.title } })
  return { id, before: first, after: newer, step: 'publish', done: null }
}
