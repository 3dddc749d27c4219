import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { civilDateOf } from '@/domain/calendar/civil'
import { type Content, type Entry, inOrder } from '@/domain/rundown/edit/content'
import { clockFrom } from '@/domain/rundown/edit/clock'
import { readingSeconds, spokenWords } from '@/domain/rundown/reading'
import { formatDuration } from '@/domain/rundown/texts'
import { totalsBy } from '@/domain/rundown/totals'
import type { BlockTiming, EntryTiming, PlanTiming } from '@/domain/rundown/types'
import type { PaperLine, PaperScript, RundownPaper } from '@/documents/rundown/paper'
import { scriptBlocks, scriptText } from '@/documents/rundown/scriptBlocks'

import { overText } from '../../words/rundownOver'
import { ENTRY_KIND_WORDS } from '../../words/rundowns'

type Printed = {
  title: string
  outlet: string
  /** `Đã duyệt …` or `Bản thảo …`. */
  state: string
  content: Content
  timing: PlanTiming
}

const SIGNERS = ['Người lập khung', 'Đạo diễn', 'Người duyệt'] as const

/** `27/11/2026, 19:45:00–20:00:00`. */
export function slotText({ onAir, offAir }: Content['settings']): string {
  const clock = clockFrom(onAir)
  return `${formatDatePadded(civilDateOf(onAir))}, ${clock(onAir)}–${clock(offAir)}`
}

/** A rundown as it is printed, whatever the form. */
export function paperOf({ title, outlet, state, content, timing }: Printed): RundownPaper {
  const clock = clockFrom(content.settings.onAir)
  const entries = inOrder(content.entries)
  return {
    outlet,
    title,
    slot: slotText(content.settings),
    state,
    lines: linesOf(entries, timing, clock),
    sums: sumsOf(entries, timing),
    signers: SIGNERS,
    scripts: entries.flatMap((entry, at) => {
      return scriptOf(entry, { number: at + 1, timing: timing.entries[at], clock }) ?? []
    }),
  }
}

type Clock = (at: number) => string

function linesOf(entries: readonly Entry[], timing: PlanTiming, clock: Clock): PaperLine[] {
  let block = -1
  return entries.flatMap((entry, at): PaperLine[] => {
    const time = timing.entries[at]
    const line = lineOf(entry, { number: at + 1, timing: time, clock })
    if (!time || time.floated || time.block === block) return [line]
    block = time.block
    const head = timing.blocks[block]
    // One block needs no head: the sums say the same.
    if (!head || timing.blocks.length < 2) return [line]
    return [{ kind: 'block', text: blockText(head, clock) }, line]
  })
}

const blockText = ({ block, anchor, over }: BlockTiming, clock: Clock): string =>
  `Khối ${block + 1}, đến ${clock(anchor)}: ${overText(over)}`

type At = { number: number; timing: EntryTiming | undefined; clock: Clock }

function lineOf(entry: Entry, { number, timing, clock }: At): PaperLine {
  const { title, kind, presenter, notes, floated, start } = entry
  return {
    kind: 'entry',
    number: String(number),
    title: floated ? `${title} (để ngoài)` : title,
    type: ENTRY_KIND_WORDS[kind].vi,
    start: timing && !timing.floated ? clock(timing.start) : '–',
    length: lengthText(entry, timing),
    presenter,
    notes,
    floated,
    fixed: !floated && start !== null,
  }
}

function lengthText({ seconds, until }: Entry, timing: EntryTiming | undefined): string {
  if (until !== null && timing && !timing.floated) return formatDuration(timing.seconds)
  return seconds === null ? 'chưa rõ' : formatDuration(seconds)
}

function sumsOf(entries: readonly Entry[], timing: PlanTiming): string[] {
  const { programmeOver, unknown } = timing
  const least = unknown > 0 ? ', ít nhất' : ''
  const kinds = totalsBy(entries, timing, ({ kind }) => [kind]).map(({ key, seconds, unknown }) => {
    const words = ENTRY_KIND_WORDS[key as Entry['kind']].vi
    return `${words} ${unknown > 0 ? '≥ ' : ''}${formatDuration(seconds)}`
  })
  const worst = [...timing.blocks].sort((a, b) => b.over - a.over)[0]
  return [
    `Cả chương trình: ${overText(programmeOver)}${least}.`,
    ...(worst && worst.over > 0 && timing.blocks.length > 1
      ? [`Khối nặng nhất: khối ${worst.block + 1}, ${overText(worst.over)}.`]
      : []),
    ...(unknown > 0 ? [`${unknown} mục chưa rõ thời lượng, được tính 0.`] : []),
    ...(kinds.length > 0 ? [`Theo loại: ${kinds.join('; ')}.`] : []),
  ]
}

function scriptOf(entry: Entry, { number, timing, clock }: At): PaperScript | null {
  const blocks = scriptBlocks(entry.script)
  if (blocks.length === 0) return null
  const reading = readingSeconds(spokenWords(scriptText(entry.script)), null)
  const start = timing && !timing.floated ? [`Bắt đầu ${clock(timing.start)}`] : ['Để ngoài']
  return {
    number: String(number),
    title: entry.title,
    facts: [
      ENTRY_KIND_WORDS[entry.kind].vi,
      ...start,
      `thời lượng ${lengthText(entry, timing)}`,
      `đọc khoảng ${formatDuration(reading)}`,
      ...(entry.presenter === '' ? [] : [`người dẫn: ${entry.presenter}`]),
    ].join(' · '),
    blocks,
  }
}
