import type { Figures } from './figures'
import { articleAt, isRight, LIST, pageAt, placesOf, read, type Shown } from './reader'
import type { PublicServer } from './server'

/** Within which a server shows what another one wrote (docs/adr/0032). */
export const WITHIN_MS = 1000
const AGAIN_MS = 100
const PATIENCE_MS = 10_000

type Watched = {
  servers: readonly PublicServer[]
  /** Whoever wrote it shows it at once. */
  writer: PublicServer
  text: Shown
  committedAt: number
  figures: Figures
}

/** Asks all servers for a text that was changed until each shows it to who asks then; notes what took too long. */
export async function watchShown(watched: Watched): Promise<void> {
  const { servers, text, committedAt, figures } = watched
  const times = await Promise.all(
    servers.flatMap((server) => placesOf(text.slug).map((path) => shownAt(watched, server, path))),
  )
  figures.shown.push(Math.max(...times) - committedAt)
}

async function shownAt(
  { writer, text, committedAt, figures }: Watched,
  server: PublicServer,
  path: string,
): Promise<number> {
  const acknowledged = Date.now()
  const mustBeAfter = server === writer ? acknowledged : committedAt + WITHIN_MS
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const answer = await whileUp(server, (urls) => read(urls.kept, path))
    // It was killed meanwhile, and keeps nothing when it is back.
    if (!answer) return committedAt
    if (isRight(path, answer, text)) return Math.max(answer.begun, committedAt)
    if (answer.begun >= mustBeAfter) {
      const late = answer.begun - committedAt
      figures.wrong.push(`${server.name} ${path}: ${answer.status} ${late} ms after the commit`)
      return answer.begun
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
  figures.wrong.push(`${server.name} ${path}: not within ${PATIENCE_MS} ms`)
  return Date.now()
}

/** What is asked of a server that is up; null when it was killed. */
export async function whileUp<T>(
  server: PublicServer,
  ask: (urls: NonNullable<PublicServer['urls']>) => Promise<T>,
): Promise<T | null> {
  const { urls } = server
  if (!urls) return null
  try {
    return await ask(urls)
  } catch (error) {
    // Its end is told a moment after its connections broke.
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    if (server.urls !== urls) return null
    throw error
  }
}

/** What readers are shown of a text by a server that keeps nothing; null where it is neither as before nor as after. */
export async function seenNow(
  server: PublicServer,
  { before, after }: { before: Shown | null; after: Shown },
): Promise<'before' | 'after' | null> {
  const answer = await whileUp(server, (urls) => read(urls.never, articleAt(after.slug)))
  if (!answer) return null
  if (isRight(articleAt(after.slug), answer, after)) return 'after'
  if (before ? isRight(articleAt(after.slug), answer, before) : answer.status === 404)
    return 'before'
  throw new Error(`${after.slug}: ${answer.status} ${answer.body.slice(0, 200)}`)
}

/** Has servers keep what they show of a text now, so that there is something to be wrong. */
export async function warm(servers: readonly PublicServer[], slug: string): Promise<void> {
  const places = [articleAt(slug), LIST, pageAt(slug)]
  await Promise.all(
    servers.flatMap((server) =>
      places.map((path) => whileUp(server, (urls) => read(urls.kept, path))),
    ),
  )
}
