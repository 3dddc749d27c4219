import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { matchPlaylog, type PlayedLine } from '@/domain/rundown/run/playlog'
import { airState, type Step } from '@/domain/rundown/run/run'
import { stepsOf } from '@/domain/rundown/run/steps'

import { recordEvent } from '../../audit/recordEvent'
import { yes } from '../../desk/inputs'
import { failure } from '../../messages'
import { standingAiring } from '../airing/standingAiring'
import { inTurn } from '../inTurn'
import { loadContent } from '../loadContent'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'
import { loadRun } from '../runRow'
import { addTake, allTakes, type NewTake, standingTakes, type Take } from '../takes'
import { type LineProblem, readPlaylog } from './readPlaylog'

const MAX_TEXT = 1_000_000

export const PlaylogInput = z.object({
  csv: z
    .string('Chưa có nhật ký. Hãy chọn tệp CSV hoặc dán nội dung.')
    .max(MAX_TEXT, 'Nhật ký lớn hơn 1 MB. Hãy xuất riêng khoảng giờ của chương trình.'),
  /** Only looked at: nothing is written. */
  preview: yes,
})

/** What a line of the log means, or meant: it corrects a take, adds one, is known already, or is about no entry. */
export type PlaylogLine = PlayedLine & {
  line: number
  becomes: 'correction' | 'take' | 'known' | 'unmatched'
  /** The entry's title. */
  title: string | null
}

export type PlaylogAnswer = { lines: PlaylogLine[]; problems: LineProblem[]; imported: number }

type Call = { req: PayloadRequest; id: string; input: z.output<typeof PlaylogInput> }

/**
 * Takes over a playout machine's log: where a line tells of a take that was noted live, a take with the machine's times
 * takes its place; a line about an entry without one adds it. The same log again adds nothing. Lines that can't be read
 * are named, and then nothing is written.
 */
export async function importPlaylog({ req, id, input }: Call): Promise<PlaylogAnswer> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'operate', action: 'rundown.importPlaylog' })
  return inTurn(`run:${id}`, async () => {
    if (airState(await loadRun(req, rundown)) === 'live') throw failure('airStillLive')
    if (await standingAiring(req, rundown)) throw failure('takesAired')
    const { content } = await loadContent(req, id)
    const { lines, problems } = readPlaylog(input.csv, content.settings.onAir)
    const takes = await allTakes(req, id)
    const clips = await clipNames(req, content.entries)
    const matches = matchPlaylog(lines, {
      entries: content.entries.map((entry) => ({
        id: entry.id,
        title: entry.title,
        clip: clips.get(entry.clip ?? '') ?? null,
      })),
      takes: standingTakes(takes),
    })
    const steps = new Map(stepsOf(content).map((step) => [step.id, step]))
    const titles = new Map(content.entries.map((entry) => [entry.id, entry.title]))
    const told = lines.map((line, at): PlaylogLine => {
      const match = matches[at]
      const isKnown = takes.some((take) => isSame(take, line) && take.entry === match?.entry)
      const becomes = !match?.entry
        ? 'unmatched'
        : isKnown
          ? 'known'
          : match.take
            ? 'correction'
            : 'take'
      return { ...line, becomes, title: titles.get(match?.entry ?? '') ?? null }
    })
    if (input.preview || problems.length > 0) return { lines: told, problems, imported: 0 }
    let imported = 0
    for (const [at, line] of told.entries()) {
      const { entry = null, take = null } = matches[at] ?? {}
      if (line.becomes !== 'correction' && line.becomes !== 'take') continue
      const old = takes.find((one) => one.id === take) ?? null
      const name = old ? `replaces:${old.id}` : `playlog:${fingerprint(line)}`
      const row = takeOf(line, { entry, old, step: steps.get(entry ?? ''), by: req.user?.id })
      if (await addTake(req, rundown, name, row)) imported += 1
    }
    if (imported > 0) {
      await recordEvent({
        req,
        action: 'rundown.importPlaylog',
        collection: 'rundowns',
        id,
        title: rundown.title,
        outlet: rundown.outlet,
        after: { imported, lines: lines.length },
      })
    }
    return { lines: told, problems, imported }
  })
}

type Making = { entry: string | null; old: Take | null; step?: Step; by?: string }

function takeOf(
  { startedAt, endedAt, title, name }: PlaylogLine,
  { entry, old, step, by }: Making,
): NewTake {
  const planned = old ?? step?.snapshot
  return {
    entry,
    title: title ?? name,
    kind: planned?.kind ?? null,
    plannedStart: planned?.plannedStart ?? null,
    plannedSeconds: planned?.plannedSeconds ?? null,
    order: planned?.order ?? null,
    startedAt,
    endedAt,
    operator: by ?? null,
    source: 'playlog',
    replaces: old?.id ?? null,
    voided: false,
    reason: old ? 'Theo nhật ký máy phát' : null,
  }
}

const isSame = (take: Take, line: PlayedLine): boolean =>
  take.source === 'playlog' && take.startedAt === line.startedAt && take.endedAt === line.endedAt

function fingerprint({ name, startedAt, endedAt }: PlayedLine): string {
  return createHash('sha256')
    .update(JSON.stringify([name, startedAt, endedAt]))
    .digest('hex')
    .slice(0, 24)
}

/** The names of the files that entries play, by id. */
async function clipNames(
  req: PayloadRequest,
  entries: readonly { clip: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(entries.flatMap(({ clip }) => clip ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'files',
    where: { id: { in: ids } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { filename: true, title: true },
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, filename, title }) => [id, filename ?? title ?? '']))
}
