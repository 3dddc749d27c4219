import type { PayloadRequest } from 'payload'

import type { Block, RowDifference } from '@/domain/report/difference'
import type { PairChange } from '@/domain/report/way/closing'
import { formatPeriod } from '@/domain/calendar/vietnamesePeriods'
import { GENRE_WORDS } from '@/public-api/words'

import { REPORT_MEMBER_WORDS } from '../../words/reportMembers'
import type { ReportNames } from '../reportNames'
import type { Counted } from './idsBehind'
import { recordsOf, type ReportRecord } from './recordsOf'

/** A record that came into a row or went out of it. */
export type ChangedRecord = { counted: Counted; record: ReportRecord }

/** What is otherwise in a row: numbers with both values, and what they count. */
export type ChangeLine = {
  key: string
  what: string
  values: { label: string; before: string; after: string }[]
  lists: { label: string; came: ChangedRecord[]; went: ChangedRecord[] }[]
}

type IdChanges = Readonly<Record<string, { came: string[]; went: string[] }>>

/** More rows are counted, not listed. */
const MOST_LINES = 200

const WHAT: Record<Exclude<Block, 'totals' | 'ranking'>, string> = {
  obligations: 'Nghĩa vụ',
  programmes: 'Chương trình',
  items: 'Tin bài',
  activities: 'Hoạt động',
  topics: 'Chủ đề',
}

/** What a restatement says otherwise in a range, with the records that came and went; sums and ranks follow from these. */
export async function changeLines(
  req: PayloadRequest,
  differences: readonly RowDifference[],
  { range, names }: { range: string; names: ReportNames },
): Promise<ChangeLine[]> {
  const own = differences.filter(
    ({ block, key }) => key.range === range && block !== 'totals' && block !== 'ranking',
  )
  const lines: ChangeLine[] = []
  for (const { block, key, before, after, ids } of own.slice(0, MOST_LINES)) {
    lines.push({
      key: [block, ...Object.values(key)].join('.'),
      what: `${WHAT[block as keyof typeof WHAT]}: ${nameOf(block, key, names)}`,
      values: valuesOf(before, after),
      lists: await listsOf(req, ids, (list) => countedIn(block, list)),
    })
  }
  return lines
}

/** What is otherwise in a period that was closed, with the issues that came and went. */
export const pairChangeLine = async (
  req: PayloadRequest,
  { obligation, period, values, ids }: PairChange,
  title: string,
): Promise<ChangeLine> => ({
  key: `${obligation}.${period}`,
  what: `${title}, ${formatPeriod(period)}`,
  values: values.flatMap(({ name, before, after }) => valueOf(name, before, after)),
  lists: await listsOf(req, ids, () => 'issues'),
})

function nameOf(block: Block, key: RowDifference['key'], names: ReportNames): string {
  const outlet = names.outlets[key.outlet ?? ''] ?? 'các kênh'
  switch (block) {
    case 'obligations':
      return names.obligations[key.obligation ?? '']?.title ?? ''
    case 'programmes':
      return names.columns[key.column ?? ''] ?? ''
    case 'activities':
      return names.kinds[key.kind ?? ''] ?? ''
    case 'items':
      return `${GENRE_WORDS[key.genre as keyof typeof GENRE_WORDS] ?? key.genre ?? ''}, ${outlet}`
    default:
      return `${key.topic === null ? 'không có chủ đề' : (names.topics[key.topic ?? ''] ?? '')}, ${outlet}`
  }
}

function valuesOf(before: object | null, after: object | null): ChangeLine['values'] {
  const was = new Map(Object.entries(before ?? {}) as [string, unknown][])
  const is = new Map(Object.entries(after ?? {}) as [string, unknown][])
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) =>
    valueOf(name, was.get(name), is.get(name)),
  )
}

function valueOf(name: string, before: unknown, after: unknown): ChangeLine['values'] {
  const label = REPORT_MEMBER_WORDS[name]
  const isShown = [before, after].some((value) => ['number', 'string'].includes(typeof value))
  if (!label || before === after || !isShown) return []
  return [{ label, before: shown(before), after: shown(after) }]
}

const shown = (value: unknown): string =>
  typeof value === 'number'
    ? value.toLocaleString('vi-VN')
    : typeof value === 'string'
      ? value
      : '–'

async function listsOf(
  req: PayloadRequest,
  ids: IdChanges,
  counted: (list: string) => Counted,
): Promise<ChangeLine['lists']> {
  const lists: ChangeLine['lists'] = []
  for (const [list, { came, went }] of Object.entries(ids)) {
    const kind = counted(list)
    const recordsAt = async (of: readonly string[]) =>
      (await recordsOf(req, { counted: kind, ids: of })).map((record) => ({
        counted: kind,
        record,
      }))
    lists.push({
      label: REPORT_MEMBER_WORDS[list] ?? list,
      ...{ came: await recordsAt(came), went: await recordsAt(went) },
    })
  }
  return lists
}

/** What a list of ids of a block holds. */
function countedIn(block: Block, list: string): Counted {
  if (block === 'items') return 'items'
  if (block === 'activities') return 'activities'
  if (block === 'topics') return list as Counted
  return list === 'repeats' || list === 'relays' ? 'airings' : 'issues'
}
