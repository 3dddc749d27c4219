import { type DatabaseKind, emptyPlace } from '../place'
import { Program } from '../program'
import { randomOf } from '../random'
import { emptyFigures, type Figures } from './figures'
import { live, type Run } from './lane'
import { compareAll, judgeLog, judgeMessages, settled } from './lastLook'
import type { WebhookMade } from './newsroom'
import { ORIGIN } from './reader'
import { startReceiver } from './receiver'
import { type PublicServer, publicServers } from './server'

export type Options = {
  seed: number
  publishes: number
  kills: number
  database: DatabaseKind
  /** Where the product is. */
  root: string
  say: (line: string) => void
}

export type Torture = {
  figures: Figures
  errors: string[]
  folder: string
  remove: () => Promise<void>
}

/** So many people publish, publish anew and take down while what they work with is killed. */
const PEOPLE = 4

/** What is to hold whatever is killed: the log without a gap, caches right within a second, every webhook told. */
export async function torturePublishes(options: Options): Promise<Torture> {
  const { seed, database, root } = options
  const receiver = await startReceiver(randomOf(seed + 7))
  const place = emptyPlace(database, root, {
    ...{ SERVER_URL: ORIGIN, WEBHOOK_HOSTS: receiver.host },
  })
  const servers = await publicServers(place)
  const worker = database === 'mongodb' ? new Program(place, 'worker', null) : null
  const figures = emptyFigures()
  const webhooks: WebhookMade[] = [
    { name: 'all', url: `${receiver.url}/all`, kinds: [] },
    { name: 'gone', url: `${receiver.url}/gone`, kinds: ['text.takenDown'] },
  ]
  try {
    const [first] = servers
    await first.start()
    await first.ask({ do: 'makeNewsroom', webhooks })
    const begun = await first.ask({ do: 'standing' })
    await Promise.all([...servers.slice(1).map((server) => server.start()), worker?.start()])
    const slugs = await publish({ options, servers, worker, figures })
    for (const server of servers) await server.starting
    const standing = await settled(first)
    judgeLog(standing, figures)
    for (const [at, { name, kinds }] of webhooks.entries()) {
      const after = begun.webhooks[at]?.position ?? 0
      const received = receiver.received.get(`/${name}`) ?? []
      judgeMessages({ name, kinds }, { changes: standing.changes, after }, received, figures)
    }
    await compareAll(servers, slugs, figures)
  } finally {
    await worker?.kill()
    for (const server of servers) await server.kill()
    await receiver.close()
  }
  const errors = [...servers, ...(worker ? [worker] : [])].flatMap((one) => one.errors)
  return { figures, errors, folder: place.folder, remove: place.remove }
}

type Publishing = {
  options: Options
  servers: readonly PublicServer[]
  worker: Program | null
  figures: Figures
}

/** Answers the addresses of what was written. */
async function publish({ options, servers, worker, figures }: Publishing): Promise<string[]> {
  const { seed, publishes, kills, say } = options
  const killWorker = worker
    ? async () => {
        await worker.kill()
        await worker.start()
      }
    : null
  const slugs: string[] = []
  const run: Run = { servers, figures, publishes, kills, isKilling: false, killWorker, slugs, say }
  await Promise.all(
    Array.from({ length: PEOPLE }, (_, lane) => live(run, randomOf(seed * 1000 + lane), lane)),
  )
  return slugs
}
