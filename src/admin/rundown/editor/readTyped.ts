import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import { parseClock } from '@/domain/rundown/edit/clock'
import type { EntryFields } from '@/domain/rundown/edit/content'
import { parseDuration } from '@/domain/rundown/duration'
import { cleanText } from '@/domain/text/clean'
import { DURATION_REFUSAL_WORDS } from '@/newsroom/words/rundownConflicts'

import type { ColumnKey } from './columns'

/** What typed text means for a row: how it is understood, and whether that has to be confirmed; or why it can't be. */
export type Typed =
  | { ok: true; fields: Partial<EntryFields>; reading: string | null; isUnusual: boolean }
  | { ok: false; message: string }

const UNREADABLE_CLOCK =
  'Không đọc được giờ. Hãy nhập như 19:52 hoặc 19:52:30; để trống là nối tiếp.'

type Context = { onAir: number; clock: (at: number) => string }

/** Reads what was typed in a cell. An empty duration is "unknown", an empty clock "follows". */
export function readTyped(key: ColumnKey, text: string, { onAir, clock }: Context): Typed {
  const readAs = (
    fields: Partial<EntryFields>,
    reading: string | null,
    isUnusual = false,
  ): Typed => ({
    ok: true,
    fields,
    reading,
    isUnusual,
  })
  if (key === 'seconds') {
    const read = parseDuration(text)
    if (read.ok) {
      const hours = read.long ? ' – hơn 6 giờ' : ''
      return readAs(
        { seconds: read.seconds, until: null },
        `${formatDuration(read.seconds)}${hours}`,
        read.long,
      )
    }
    if (read.why === 'empty') return readAs({ seconds: null }, 'chưa rõ thời lượng')
    return { ok: false, message: DURATION_REFUSAL_WORDS[read.why] }
  }
  if (key === 'start' || key === 'end') {
    const read = parseClock(text, onAir)
    const field = key === 'start' ? 'start' : 'until'
    if (read.kind === 'unreadable') return { ok: false, message: UNREADABLE_CLOCK }
    if (read.kind === 'empty') {
      return readAs({ [field]: null }, key === 'start' ? 'nối tiếp mục trước' : 'theo thời lượng')
    }
    return readAs({ [field]: read.at }, `cố định ${clock(read.at)}`)
  }
  if (key === 'assignee' || key === 'article' || key === 'clip') {
    return readAs({ [key]: text === '' ? null : text }, null)
  }
  return readAs({ [key]: cleanText(text) }, null)
}
