import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { advance } from '@/newsroom/imports/actions/advance'

import { Queries } from './queries'

const DONE = ['ready', 'written', 'undone']

/** An outlet of a database of the bench's own, and what measures work done there. */
export type Stage = {
  /** A request of its own each time, as each step of an import is one. */
  request: () => Promise<PayloadRequest>
  payload: Payload
  outlet: string
  /** Does something and says what it took for each of so many. */
  timed: <T>(name: string, count: number, work: () => Promise<T>) => Promise<T>
}

/** Makes one of the things that an import is about. */
export async function make(
  payload: Payload,
  collection: 'users' | 'organisations' | 'outlets' | 'columns',
  data: Record<string, unknown>,
) {
  return payload.create({ collection, data: data as never, depth: 0, overrideAccess: true })
}

/**
 * Does some work on a database that is thrown away afterwards: SQLite, or the empty MongoDB database of BENCH_URI. `unit` is
 * what is counted.
 */
export async function onStage(unit: string, work: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'))
  try {
    process.env.DISABLE_PAYLOAD_HMR ??= 'true'
    process.env.DATABASE_URI = process.env.BENCH_URI ?? `file:${path.join(folder, 'bench.db')}`
    process.env.PAYLOAD_SECRET ??= 'a secret of the bench, longer than thirty-two'
    const { openPayload } = await import('@/program/openPayload')
    const payload = await openPayload()
    for (const { upload } of payload.config.collections) {
      if (upload?.staticDir) upload.staticDir = path.join(folder, path.basename(upload.staticDir))
    }
    const user = await make(payload, 'users', {
      ...{ email: 'bench@example.vn', password: 'một mật khẩu dài cho phép đo', name: 'Bench' },
      memberships: [{ role: 'administrator' }],
    })
    const press = await make(payload, 'organisations', { name: 'Cơ quan đo', kind: 'press' })
    const organisation = press.id
    const outlet = await make(payload, 'outlets', {
      ...{ name: 'Báo đo', slug: 'bao-do', kind: 'online', organisation },
    })
    const timed = timedBy(new Queries(payload), unit)
    const request = () =>
      createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    await work({ request, payload, outlet: outlet.id, timed })
    await payload.destroy()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const timedBy =
  (queries: Queries, unit: string): Stage['timed'] =>
  async (name, count, work) => {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    const results: Awaited<ReturnType<typeof work>>[] = []
    const asked = await queries.of(async () => results.push(await work()))
    const seconds = (performance.now() - start) / 1e3
    const { user, system } = process.cpuUsage(cpu)
    console.log(
      `${name}: ${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${((seconds * 1000) / count).toFixed(1)} ms and ${(asked.count / count).toFixed(1)} queries a ${unit}, at most ${mostMemory()} MB since the start, ${heldMemory()} MB of the heap still held`,
    )
    return results[0] as Awaited<ReturnType<typeof work>>
  }

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Of the heap after a collection, in MB. */
function heldMemory(): number {
  collect()
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024)
}

/** Of the process, at any moment, in MB. */
export const mostMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

/** Presses it on until it stands still, or has come so far: in lines, of which a part holds so many. */
export async function goOn(
  request: Stage['request'],
  id: string,
  { until = Infinity, perPart }: { until?: number; perPart: number },
): Promise<boolean> {
  for (;;) {
    const { state, done } = await advance(await request(), id, new Date())
    if (DONE.includes(state)) return true
    if (done * perPart >= until) return false
  }
}
