import type { Random } from '../random'
import type { Told } from './protocol'
import { articleAt, isRight, LIST, pageAt, read, type Answer, type Shown } from './reader'
import type { PublicServer } from './server'
import { WITHIN_MS } from './watch'

/** A text to which something happens once while readers ask. */
export type Turn = {
  before: Shown | null
  after: Shown
  step: 'publish' | 'takeDown'
  id: string
  /** By whom it was done, when it began to be seen, and when that was acknowledged. */
  done: { server: PublicServer; committedAt: number; acknowledgedAt: number } | null
}

export type LoadFigures = {
  acts: number
  seconds: number
  /** From being told to do it to the acknowledgement, in milliseconds. */
  actMs: number[]
  answers: Map<string, number>
  /** Of the other server: how long after the commit somebody asked and was shown it as before. */
  longestBehindMs: number
  wrong: string[]
  refused: string[]
  /** Readers who had no answer in half a minute: the machine can't bear so much. */
  unanswered: number
}

type Load = {
  servers: readonly PublicServer[]
  turns: readonly Turn[]
  random: Random
  everyMs: number
  /** How many readers ask each server at once, one after the other with a pause. */
  readers: number
}

const PAUSE_MS = 15
/** On a machine that is too slow for the tick the next change waits for one of these; figures say how many there were a second. */
const MOST_UNDER_WAY = 10
/** Readers ask for what changed just now or will soon. */
const AROUND = 15

/** Changes a text at each tick while readers ask all servers; what they are shown is held against what was acknowledged before they asked. */
export async function underLoad(load: Load): Promise<LoadFigures> {
  const { servers, turns, random, everyMs, readers } = load
  const figures: LoadFigures = {
    ...{
      acts: 0,
      seconds: 0,
      actMs: [],
      longestBehindMs: 0,
      wrong: [],
      refused: [],
      unanswered: 0,
    },
    answers: new Map(servers.map(({ name }) => [name, 0])),
  }
  const state = { at: 0, isOver: false }
  const reading = servers.flatMap((server) =>
    Array.from({ length: readers }, () => readOn({ ...load, figures, state, server })),
  )
  const begun = Date.now()
  const underWay = new Set<Promise<void>>()
  for (const [at, turn] of turns.entries()) {
    await pause(begun + at * everyMs - Date.now())
    while (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay)
    state.at = at
    const acting = act(turn, random.pick(servers), figures)
    underWay.add(acting)
    void acting.finally(() => underWay.delete(acting))
  }
  await Promise.all(underWay)
  figures.seconds = (Date.now() - begun) / 1000
  await pause(WITHIN_MS)
  state.isOver = true
  await Promise.all(reading)
  return figures
}

async function act(turn: Turn, server: PublicServer, figures: LoadFigures): Promise<void> {
  const begun = Date.now()
  const done: Told['act'] | null = await server
    .ask({ do: turn.step, of: { id: turn.id } })
    .catch((error: Error) => {
      figures.refused.push(`${turn.after.slug} ${turn.step}: ${error.message}`)
      return null
    })
  if (!done) return
  const acknowledgedAt = Date.now()
  turn.done = { server, committedAt: done.committedAt, acknowledgedAt }
  figures.acts += 1
  figures.actMs.push(acknowledgedAt - begun)
}

type Reading = Load & {
  figures: LoadFigures
  state: { at: number; isOver: boolean }
  server: PublicServer
}

async function readOn(reading: Reading): Promise<void> {
  const { random, figures, state, server, turns } = reading
  while (!state.isOver) {
    const around = turns.slice(Math.max(0, state.at - AROUND), state.at + 3)
    const { slug } = random.pick(around).after
    const path = random.pick([articleAt(slug), pageAt(slug), LIST])
    const answer = await read(server.urls?.kept ?? '', path).catch(() => null)
    if (!answer) {
      figures.unanswered += 1
      continue
    }
    figures.answers.set(server.name, (figures.answers.get(server.name) ?? 0) + 1)
    const about = path === LIST ? around : around.filter(({ after }) => after.slug === slug)
    for (const turn of about) judge(reading, { path, answer, turn })
    await pause(PAUSE_MS)
  }
}

type Judged = { path: string; answer: Answer; turn: Turn }

function judge({ figures, server }: Reading, { path, answer, turn }: Judged): void {
  const { done, after, before } = turn
  // Not told yet: as before, or as after already.
  if (!done || isShown(path, answer, turn)) return
  const isOwn = done.server === server
  if (!isOwn && answer.begun >= done.committedAt) {
    figures.longestBehindMs = Math.max(figures.longestBehindMs, answer.begun - done.committedAt)
  }
  const mustBeAfter = isOwn ? done.acknowledgedAt : done.committedAt + WITHIN_MS
  if (answer.begun < mustBeAfter) return
  const was = before ? 'an older text' : 'nothing of it'
  const late = answer.begun - done.committedAt
  figures.wrong.push(`${server.name} ${path}: ${was} of ${after.slug}, ${late} ms after the commit`)
}

/** Of a list, an older text need not be in it. */
function isShown(path: string, answer: Answer, { before, after }: Turn): boolean {
  if (path === LIST && before && !answer.body.includes(`"${after.slug}"`)) return true
  return isRight(path, answer, after)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, ms)))
