import type { Random } from '../random'
import type { DieAt } from './dying'
import { type Figures, killsOf, publishesOf } from './figures'
import type { Asked, Told } from './protocol'
import type { Shown } from './reader'
import { Killed, type PublicServer } from './server'
import { seenNow, warm, watchShown, WITHIN_MS } from './watch'

export type Run = {
  servers: readonly PublicServer[]
  figures: Figures
  publishes: number
  kills: number
  /** Whether one is down or about to be: one at a time. */
  isKilling: boolean
  /** Ends the worker and starts it again; null where servers work themselves. */
  killWorker: (() => Promise<void>) | null
  /** Addresses of what was written. */
  slugs: string[]
  say: (line: string) => void
}

type Text = Shown & { id: string; version: number }
type Step = 'publish' | 'takeDown'
type StepAsked = Extract<Asked, { dieAt?: unknown }>

/** Of what is out a person changes only the latest: the list shows them. */
const LATEST = 6
const LAST_PART = 0.6
/** How many calls a step makes, before the first was counted. */
const CALLS_AT_FIRST = 60
const SHARE_OF_WORKER = 0.15
const SHARE_BEFORE = 0.15

/** One person who publishes, publishes anew and takes down, one text after the other, until there were enough. */
export async function live(run: Run, random: Random, lane: number): Promise<void> {
  const texts: Text[] = []
  const calls = new Map<string, number>()
  const { figures } = run
  for (let number = 1; publishesOf(figures) < run.publishes; number += 1) {
    const up = run.servers.filter(({ urls }) => urls !== null)
    if (up.length === 0) await Promise.all(run.servers.map(({ starting }) => starting))
    const server = random.pick(up.length > 0 ? up : run.servers)
    const known = texts.length > 3 && random.chance(0.5) ? random.pick(texts.slice(-LATEST)) : null
    const step: Step = known && random.chance(0.4) ? 'takeDown' : 'publish'
    const before = known && { ...known }
    const version = (known?.version ?? 0) + 1
    const after: Text = {
      ...{ id: known?.id ?? '', slug: known?.slug ?? `bai-${lane}-${number}`, version },
      title: `Bài ${lane}x${number} lần ${version} hết`,
      isGone: step === 'takeDown',
    }
    if (!known) run.slugs.push(after.slug)
    const asked = { run, server, random, calls }
    await warm(up, after.slug)
    try {
      if (step === 'publish') {
        const { id, title, slug } = after
        const prepare: StepAsked = known
          ? { do: 'rewrite', of: { id, title } }
          : { do: 'write', of: { slug, title } }
        after.id = await told(asked, prepare, SHARE_BEFORE).then(({ result }) => result)
      }
    } catch (error) {
      await afterFailure(run, server, error)
      if (error instanceof Killed) figures.cut.before += 1
      continue
    }
    const outcome = await lastStep(asked, step, { before, after })
    if (outcome !== 'after') continue
    // In the order of their first publication, as the list has them.
    const at = known ? texts.indexOf(known) : texts.length
    texts.splice(at, 1, ...(after.isGone ? [] : [after]))
    const kind = after.isGone ? 'takenDown' : known ? 'newer' : 'first'
    figures.landed[kind] += 1
    if (publishesOf(figures) % 50 === 0 && step === 'publish') {
      run.say(
        `${publishesOf(figures)} publishes, ${killsOf(figures)} kills, ${figures.wrong.length} wrong`,
      )
    }
    if (random.chance(0.3)) await maybeKillWorker(run, random)
  }
}

type Place = {
  run: Run
  server: PublicServer
  random: Random
  /** How many calls each step made when it was done last. */
  calls: Map<string, number>
}

/** The step that readers see, and what they see of it. */
async function lastStep(
  place: Place,
  step: Step,
  { before, after }: { before: Text | null; after: Text },
): Promise<'before' | 'after'> {
  const { run, server } = place
  const { servers, figures } = run
  try {
    const { committedAt } = await told(place, { do: step, of: { id: after.id } }, 1)
    const live = servers.filter(({ urls }) => urls !== null)
    await watchShown({ servers: live, writer: server, text: after, committedAt, figures })
    return 'after'
  } catch (error) {
    const isKilled = error instanceof Killed
    const starting = afterFailure(run, server, error)
    if (servers.length === 1) await starting
    const outcome = await outcomeOf(servers, { before, after })
    if (isKilled) figures.cut[outcome === 'after' ? 'landed' : 'undone'] += 1
    const text = outcome === 'after' ? after : before
    const live = servers.filter(({ urls }) => urls !== null)
    if (text) {
      // Whoever wrote it can't tell: it is as any other process.
      const writer = { name: 'gone' } as PublicServer
      await watchShown({ servers: live, writer, text, committedAt: Date.now(), figures })
    }
    await starting
    return outcome
  }
}

/** What became of an act nobody was told of; asked of a server that keeps nothing, once what was under way has ended. */
async function outcomeOf(
  servers: readonly PublicServer[],
  texts: { before: Text | null; after: Text },
): Promise<'before' | 'after'> {
  await new Promise((resolve) => setTimeout(resolve, WITHIN_MS / 2))
  for (;;) {
    for (const server of servers) {
      const seen = await seenNow(server, texts)
      if (seen) return seen
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Has a step done, and the server killed in it if it is its turn. */
async function told(
  { run, server, random, calls }: Place,
  asked: StepAsked,
  share: number,
): Promise<Told['act']> {
  const dieAt = dieAtOf(run, random, share, calls.get(asked.do) ?? CALLS_AT_FIRST)
  const answer = await server.ask({ ...asked, dieAt }).finally(() => {
    if (dieAt && server.urls) run.isKilling = false
  })
  calls.set(asked.do, answer.calls)
  return answer
}

function dieAtOf(run: Run, random: Random, share: number, calls: number): DieAt | null {
  const { figures } = run
  const acts = Math.max(1, run.publishes - publishesOf(figures))
  const isTurn = random.chance(((run.kills - killsOf(figures)) / acts) * share)
  if (!isTurn || run.isKilling) return null
  run.isKilling = true
  // Half of them where the step has been written, and the change log and the caches have yet to hear of it.
  const from = random.chance(0.5) ? 0 : Math.floor(calls * LAST_PART)
  return { call: 1 + from + random.below(calls - from), isUnderWay: random.chance(0.5) }
}

/** Starts a server again that was killed; what was refused is noted. */
async function afterFailure(run: Run, server: PublicServer, error: unknown): Promise<void> {
  const { figures } = run
  if (!(error instanceof Killed)) {
    figures.refused.push((error as Error).message)
    return
  }
  // Several people may have been cut short by the same kill.
  if (server.isDown()) {
    figures.kills.servers += 1
    void server.start()
  }
  await server.starting
  run.isKilling = false
}

async function maybeKillWorker(run: Run, random: Random): Promise<void> {
  const { figures, killWorker } = run
  if (!killWorker || run.isKilling) return
  const wanted = Math.round(run.kills * SHARE_OF_WORKER)
  const isBehind = figures.kills.worker / Math.max(1, wanted) < publishesOf(figures) / run.publishes
  if (figures.kills.worker >= wanted || !isBehind) return
  figures.kills.worker += 1
  await new Promise((resolve) => setTimeout(resolve, random.below(400)))
  await killWorker()
}
