import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { inTransaction } from '@/database/transaction'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { PlayedLine } from '@/domain/rundown/run/playlog'
import { airState, type Step } from '@/domain/rundown/run/run'
import { stepsOf } from '@/domain/rundown/run/steps'

import { recordEvent } from '../../audit/recordEvent'
import { yes } from '../../desk/inputs'
import { demandAcceptance, DeskRefusal, type Warning } from '../../desk/deskRefusal'
import { failure, NewsroomError } from '../../words/failure'
import { standingAiring } from '../airing/standingAiring'
import { clockTime } from '../clockTime'
import { MAX_FILE_BYTES } from '../exchange/chooseSheet'
import { inTurn } from '../inTurn'
import { loadContent } from '../loadContent'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'
import { loadRun } from '../runRow'
import { addTake, allTakes, type NewTake, standingTakes, type Take } from '../takes'
import { farWords } from './farWords'
import { matchLines, type PlaylogLine } from './matchLines'
import { type LineProblem, readPlaylog, readPlaylogFile, type ReadPlaylog } from './readPlaylog'

const MAX_TEXT = 1_000_000
const CLOCK_SKEW_MS = 60_000
const NO_LOG = 'Chưa có nhật ký. Hãy chọn tệp Excel (.xlsx), CSV hoặc dán nội dung.'

export const PlaylogInput = z.object({
  /** A text that was pasted … */
  csv: z
    .string(NO_LOG)
    .max(MAX_TEXT, 'Nhật ký lớn hơn 1 MB. Hãy xuất riêng khoảng giờ của chương trình.')
    .optional(),
  /** … or a file, sent in a form. */
  file: z.instanceof(Blob, { error: NO_LOG }).optional(),
  /** Only looked at: nothing is written. */
  preview: yes,
  /** What can't be read is left out. */
  readableOnly: yes,
  /** What is far from the slot is left out. */
  nearOnly: yes,
  /** The person was asked about what is far from the slot, and means it. */
  acceptWarnings: yes,
})

export type PlaylogAnswer = {
  lines: PlaylogLine[]
  problems: LineProblem[]
  notes: string[]
  /** What has to be weighed before anything is written. */
  warnings: Warning[]
  imported: number
  frameRate?: number
}

/** @throws DeskRefusal 400 when there is neither a text nor a file. */
async function readLog({ csv, file }: Call['input'], near: number): Promise<ReadPlaylog> {
  if (csv !== undefined) return readPlaylog(csv, near)
  if (!file || file.size === 0) throw new DeskRefusal(400, [new NewsroomError('badInput', NO_LOG)])
  if (file.size > MAX_FILE_BYTES) throw failure('rundownFileTooLarge', { what: 'nhật ký' })
  return readPlaylogFile(new Uint8Array(await file.arrayBuffer()), near)
}

type Call = { req: PayloadRequest; id: string; input: z.output<typeof PlaylogInput>; now: Date }

/**
 * Takes over a playout machine's log: where a line tells of a take that was noted live, a take with the machine's times
 * takes its place; a line about an entry without one adds it. The same log again adds nothing. Lines that can't be read
 * are named, and then nothing is written unless they are to be left out; lines far from the slot are asked about.
 * @throws DeskRefusal 422 with the question, while it is not answered.
 */
export async function importPlaylog({ req, id, input, now }: Call): Promise<PlaylogAnswer> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'operate', action: 'rundown.importPlaylog' })
  return inTurn(`run:${id}`, async () => {
    if (airState(await loadRun(req, rundown)) === 'live') throw failure('airStillLive')
    if (await standingAiring(req, rundown)) throw failure('takesAired')
    const { content } = await loadContent(req, id)
    const takes = await allTakes(req, id)
    const near = standingTakes(takes)[0]?.startedAt ?? content.settings.onAir
    const read = await readLog(input, near)
    const matched = await matchLines(req, { lines: read.lines, content, takes })
    const lines = matched.map(({ line }) => line)
    const problems = [...read.problems, ...futureProblems(lines, now)]
    const far = lines.filter(({ isFar, becomes }) => isFar && isNew(becomes))
    const warnings =
      far.length > 0 ? [{ code: 'playlogFar', message: farWords(far, content.settings) }] : []
    const answer = { ...read, lines, problems, warnings, imported: 0 }
    const isHeldUp = problems.length > 0 && !input.readableOnly
    if (input.preview || isHeldUp) return answer
    if (!input.nearOnly) demandAcceptance(warnings, input.acceptWarnings)
    const wrong = new Set(problems.map(({ line }) => line))
    const steps = new Map(stepsOf(content).map((step) => [step.id, step]))
    const imported = await inTransaction({ payload: req.payload, req }, async (own) => {
      let made = 0
      for (const { line, match } of matched) {
        const isLeft = wrong.has(line.line) || (line.isFar && input.nearOnly)
        if (isLeft || !isNew(line.becomes)) continue
        const old = takes.find((one) => one.id === match.take) ?? null
        const name = old ? `replaces:${old.id}` : `playlog:${fingerprint(line)}`
        const step = steps.get(match.entry ?? '')
        const row = takeOf(line, { entry: match.entry, old, step, by: own.user?.id })
        if (await addTake(own, rundown, name, row)) made += 1
      }
      if (made > 0) {
        await recordEvent({
          req: own,
          action: 'rundown.importPlaylog',
          collection: 'rundowns',
          id,
          title: rundown.title,
          outlet: rundown.outlet,
          after: { imported: made, lines: lines.length },
        })
      }
      return made
    })
    return { ...answer, imported }
  })
}

const isNew = (becomes: PlaylogLine['becomes']): boolean =>
  becomes === 'correction' || becomes === 'take'

/** Lines that tell of what can't have happened yet. */
function futureProblems(lines: readonly PlaylogLine[], now: Date): LineProblem[] {
  const latest = now.getTime() + CLOCK_SKEW_MS
  return lines
    .filter(({ endedAt, becomes }) => endedAt > latest && isNew(becomes))
    .map(({ line, endedAt }) => {
      const at = `${clockTime(endedAt)} ngày ${formatDatePadded(civilDateOf(endedAt))}`
      return { line, message: `Dòng ${line}: ${failure('takeInFuture', { at }).message}` }
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

function fingerprint({ name, startedAt, endedAt }: PlayedLine): string {
  return createHash('sha256')
    .update(JSON.stringify([name, startedAt, endedAt]))
    .digest('hex')
    .slice(0, 24)
}
