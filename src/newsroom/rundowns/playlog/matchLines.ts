import type { PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { type Content, inOrder } from '@/domain/rundown/edit/content'
import { isFarLine, type Match, matchPlaylog, type PlayedLine } from '@/domain/rundown/run/playlog'
import { stepsOf } from '@/domain/rundown/run/steps'

import { standingTakes, type Take } from '../takes'
import type { ReadPlaylog } from './readPlaylog'

/** What a line of the log means, or meant: it corrects a take, adds one, is known already, or is about no entry. */
export type PlaylogLine = PlayedLine & {
  line: number
  becomes: 'correction' | 'take' | 'known' | 'unmatched'
  /** The entry's title. */
  title: string | null
  /** Far from the slot: perhaps of another day. */
  isFar: boolean
}

type Matching = {
  lines: ReadPlaylog['lines']
  content: Content
  takes: readonly Take[]
}

/** What each line would become. Those far from the slot are a run of their own: they take no entry from the others. */
export async function matchLines(
  req: PayloadRequest,
  { lines, content, takes }: Matching,
): Promise<{ line: PlaylogLine; match: Match }[]> {
  const standing = standingTakes(takes)
  const entries = inOrder(content.entries)
  const clips = await clipNames(req, entries)
  const planned = new Map(stepsOf(content).map(({ id, snapshot }) => [id, snapshot.plannedStart]))
  const plan = {
    entries: entries.map(({ id, title, clip }) => ({
      id,
      title,
      clip: clips.get(clip ?? '') ?? null,
      plannedStart: planned.get(id) ?? null,
    })),
    takes: standing,
  }
  const isFar = (line: PlayedLine) => isFarLine(line, content.settings, standing)
  const matches = new Map<PlayedLine, Match>()
  for (const far of [false, true]) {
    const those = lines.filter((line) => isFar(line) === far)
    matchPlaylog(those, plan).forEach((match, at) => matches.set(those[at] as PlayedLine, match))
  }
  const titles = new Map(entries.map(({ id, title }) => [id, title]))
  return lines.map((line) => {
    const match = matches.get(line) ?? { entry: null, take: null }
    const isKnown = takes.some((take) => isSame(take, line) && take.entry === match.entry)
    const becomes = !match.entry
      ? 'unmatched'
      : isKnown
        ? 'known'
        : match.take
          ? 'correction'
          : 'take'
    const title = titles.get(match.entry ?? '') ?? null
    return { line: { ...line, becomes, title, isFar: isFar(line) }, match }
  })
}

const isSame = (take: Take, line: PlayedLine): boolean =>
  take.source === 'playlog' && take.startedAt === line.startedAt && take.endedAt === line.endedAt

/** The names of the files that entries play, by id. */
async function clipNames(
  req: PayloadRequest,
  entries: readonly { clip: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(entries.flatMap(({ clip }) => clip ?? []))]
  if (ids.length === 0) return new Map()
  const docs = await rowsWhere(req, 'files', {
    where: { id: { in: ids } },
    select: { filename: true, title: true },
    overrideAccess: true,
  })
  return new Map(docs.map(({ id, filename, title }) => [id, filename ?? title ?? '']))
}
