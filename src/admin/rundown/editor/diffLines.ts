import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { Content } from '@/domain/rundown/edit/content'
import { type ContentChange, diffContents } from '@/domain/rundown/edit/diff'
import { judgeContent } from '@/domain/rundown/edit/judge'
import { formatOver } from '@/domain/rundown/texts'

import { fieldLabel, settingLabel, valueWords, type ValueContext } from './valueWords'

export type DiffLine = { key: string; sign: string; text: string; detail: string | null }
export type TimingLine = { label: string; before: string; after: string }

const NO_DEMANDS = { minimumSeconds: null, topics: [] }

/** How two versions differ, as sentences in the order of the programme, and what that does to the times. */
export function diffLines(
  before: Content,
  after: Content,
  context: ValueContext,
): { lines: DiffLine[]; timing: TimingLine[] } {
  const lines = diffContents(before, after).map((change) => lineOf(change, context))
  const [was, is] = [sums(before, context), sums(after, context)]
  const timing = was.map(({ label, value }, at) => ({
    label,
    before: value,
    after: is[at]?.value ?? '',
  }))
  return { lines, timing }
}

function sums(content: Content, { clock }: ValueContext) {
  const { timing } = judgeContent(content, NO_DEMANDS)
  const { onAir, offAir } = content.settings
  const slot = (offAir - onAir) / 1000
  const starts = timing.entries.flatMap((entry) => (entry.floated ? [] : entry.end))
  return [
    { label: 'Số mục', value: String(content.entries.length) },
    { label: 'Nội dung', value: formatDuration(timing.contentOverSlot + slot) },
    { label: 'Kết thúc lúc', value: clock(starts.at(-1) ?? onAir) },
    { label: 'Dôi, thiếu', value: formatOver(timing.programmeOver) },
  ]
}

function lineOf(change: ContentChange, context: ValueContext): DiffLine {
  const name = (title: string) => `“${title || 'chưa có tên'}”`
  switch (change.kind) {
    case 'added':
      return {
        key: `added ${change.id}`,
        sign: '+',
        text: `Thêm mục ${change.to} ${name(change.title)}`,
        detail: null,
      }
    case 'removed':
      return {
        key: `removed ${change.id}`,
        sign: '−',
        text: `Bỏ mục ${name(change.title)}, trước ở vị trí ${change.from}`,
        detail: null,
      }
    case 'moved':
      return {
        key: `moved ${change.id}`,
        sign: '↕',
        text: `Chuyển mục ${name(change.title)} từ vị trí ${change.from} sang ${change.to}`,
        detail: null,
      }
    case 'field':
      return {
        key: `field ${change.id} ${change.field}`,
        sign: '~',
        text: `${name(change.title)}: ${fieldLabel(change.field).toLocaleLowerCase('vi')}`,
        detail: `${valueWords(change.field, change.from, context)} → ${valueWords(change.field, change.to, context)}`,
      }
    case 'setting':
      return {
        key: `setting ${change.field}`,
        sign: '~',
        text: settingLabel(change.field),
        detail: `${valueWords(change.field, change.from, context)} → ${valueWords(change.field, change.to, context)}`,
      }
  }
}
