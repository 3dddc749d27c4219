import path from 'node:path'

import { Client } from '../client'
import { countFound } from '../count'
import { add, faultsIn, readable } from '../faultsIn'
import { type Figures, tell } from '../figures'
import { compareDesk } from '../ledgers'
import { lastLook } from '../lastLook'
import { Notes } from '../notes'
import { type KillOptions, readKillOptions } from '../options'
import { makePlace, type Place } from '../place'
import { Program } from '../program'
import { type Random, randomOf } from '../random'
import { restReader } from '../readRest'
import { articleStory } from '../stories/article'
import { airedStory, plannedStory } from '../stories/issue'
import { monthStories } from '../stories/month'
import { rundownStory } from '../stories/rundown'
import type { Story } from '../stories/story'
import { pictureStory } from '../stories/upload'
import { Tally } from '../tally'
import { Teller } from '../teller'
import { makeWorld, type World } from '../world'

/**
 * `npm run torture -- kills`: people write at once while servers are killed at moments drawn from the seed; after each
 * kill everything acknowledged is looked for (docs/operations.md).
 */
export async function kills(args: readonly string[]): Promise<number> {
  const options = readKillOptions(args)
  if (typeof options === 'string') {
    console.error(options)
    return 2
  }
  const place = await makePlace(options.database, process.cwd())
  const programs = programsOf(place, options)
  try {
    const wrong = await torture(place, programs, options)
    if (wrong === 0 && !options.keep) await place.remove()
    else console.log(`\nleft to be looked at: ${place.folder}`)
    return wrong === 0 ? 0 : 1
  } finally {
    for (const program of programs) await program.kill()
  }
}

function programsOf(place: Place, { database, port }: KillOptions): Program[] {
  if (database === 'sqlite') return [new Program(place, 'server', port)]
  return [
    new Program(place, 'server-1', port),
    new Program(place, 'server-2', port + 1),
    new Program(place, 'worker', null),
  ]
}

async function torture(
  place: Place,
  programs: readonly Program[],
  options: KillOptions,
): Promise<number> {
  const began = new Date()
  const random = randomOf(options.seed)
  for (const program of programs) await program.start()
  const servers = programs.filter(({ url }) => url !== null)
  const notes = new Notes(`TD${options.seed}`)
  const client = new Client(servers, randomOf(options.seed + 1), notes)
  await client.logIn(place.password)
  const world = await makeWorld(client)
  const figures = emptyFigures(options, programs)
  const run: Run = {
    place,
    programs,
    client,
    world,
    random,
    figures,
    reader: restReader(client, began),
  }
  const people = startPeople(run, options)
  const until = Date.now() + options.minutes * 60_000
  for (let kill = 1; kill <= options.kills && Date.now() < until; kill += 1) {
    await oneKill(run)
    console.log(`${kill}/${options.kills}: ${notes.sure()} writes, ${figures.faults.length} faults`)
  }
  await people.end(client)
  await lookAfter(run, world.desks.length)
  figures.memory.last = memoryOf(programs)
  figures.acknowledged = notes.sure()
  for (const program of programs) await program.stop()
  await lastLook({ place, notes, figures, since: began })
  figures.logErrors = programs.flatMap(({ errors }) => errors)
  return tell(figures, client.counts)
}

type Run = {
  place: Place
  programs: readonly Program[]
  client: Client
  world: World
  random: Random
  figures: Figures
  reader: ReturnType<typeof restReader>
}

function startPeople(
  { client, world, figures: { tally }, place }: Run,
  { seed, people }: KillOptions,
) {
  const media = path.join(place.folder, 'media')
  const stories: [name: string, story: Story][] = [
    ['article', articleStory],
    ['aired', airedStory],
    ['planned', plannedStory],
    ['rundown', rundownStory],
    ['month', monthStories()],
    ['picture', pictureStory],
  ]
  let isOver = false
  // Each begins with another story, so that a short run tells all of them.
  const live = async (random: Random, first: number) => {
    for (let at = first; !isOver; at += 1) {
      const before = client.counts.requests
      const [name, story] = stories[at % stories.length] as (typeof stories)[number]
      const teller = new Teller(client, { story: name, tally, media })
      await story({ teller, random, world })
      // A story that was told already asks nothing.
      if (client.counts.requests === before) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const lives = Array.from({ length: people }, (_, at) => live(randomOf(seed * 1000 + at), at))
  return {
    /** Each ends its story; whoever waits for the next round is let on. */
    end: async (among: Client) => {
      isOver = true
      const ended = Promise.all(lives).then(() => true)
      while (!(await Promise.race([ended, pause(100)]))) among.resume()
    },
  }
}

const FIRST_ANSWERS = 15
const MOST_ANSWERS = 60
const LONGEST_MS = 4000
/** On a busy machine answers are long in coming, and a desk may wait for what a killed server held. */
const PATIENCE_MS = 300_000

/** Half of the kills come after so many answers, half so many milliseconds after the first few. */
async function momentOf({ client, random }: Run): Promise<void> {
  const isByTime = random.chance(0.5)
  const answers = FIRST_ANSWERS + (isByTime ? 0 : random.below(MOST_ANSWERS))
  const until = client.counts.done + answers
  const patience = Date.now() + PATIENCE_MS
  while (client.counts.done < until && Date.now() < patience) await pause(2)
  if (isByTime) await pause(random.below(LONGEST_MS))
}

async function oneKill(run: Run): Promise<void> {
  const { client, programs, random, figures } = run
  await momentOf(run)
  const target = random.pick(programs)
  const isAlone = programs.filter(({ url }) => url !== null).length === 1
  const paused = isAlone ? client.pause() : null
  await target.kill()
  figures.kills.set(target.name, (figures.kills.get(target.name) ?? 0) + 1)
  const doneBefore = client.counts.done
  const watching = isAlone ? null : watchOthers(client, figures)
  const ms = await target.start()
  await watching?.()
  figures.starts.get(target.name)?.push(ms)
  await (paused ?? client.pause())
  if (!isAlone) figures.doneWhileDown += client.counts.done - doneBefore
  await lookAfter(run, 1)
  client.resume()
}

const ASK_OTHERS_EVERY_MS = 200

/** Asks those that are left until they may stop. */
function watchOthers(client: Client, figures: Figures): () => Promise<void> {
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const answer = await client.ask('scheduler', { method: 'GET', path: '/users/me?depth=0' })
      if (answer.kind !== 'done') figures.silences += 1
      await pause(ASK_OTHERS_EVERY_MS)
    }
  })()
  return async () => {
    isOver = true
    await watching
  }
}

/** Looks for everything acknowledged so far, and at the ledger of some desks. */
async function lookAfter(run: Run, desks: number): Promise<void> {
  const { client, reader, figures, random, world, place } = run
  const subjects = readable(client.notes)
  const rundowns = subjects.flatMap(({ kind, id }) => (kind === 'rundowns' && id ? [id] : []))
  const reading = await reader.read(rundowns)
  add(figures, faultsIn(subjects, reading, place))
  figures.found.rest = countFound(client.notes, reading)
  for (let at = 0; at < desks; at += 1) {
    const { rows, differences } = await compareDesk(client, random.pick(world.desks))
    figures.ledgerRows += rows
    figures.ledgerDifferences.push(...differences)
  }
  figures.memory.most = Math.max(
    figures.memory.most,
    ...run.programs.map((one) => one.memory() ?? 0),
  )
}

function emptyFigures({ seed, database }: KillOptions, programs: readonly Program[]): Figures {
  return {
    seed,
    database,
    kills: new Map(),
    starts: new Map(programs.map(({ name }) => [name, []])),
    doneWhileDown: 0,
    silences: 0,
    memory: { first: memoryOf(programs), last: '', most: 0 },
    acknowledged: 0,
    found: { rest: new Map(), database: new Map() },
    tally: new Tally(),
    faults: [],
    ledgerRows: 0,
    ledgerDifferences: [],
    uploads: { missing: [], ownerless: [] },
    logErrors: [],
  }
}

const memoryOf = (programs: readonly Program[]): string =>
  programs.map((program) => `${program.name} ${program.memory()} MB`).join(', ')

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
