import type { RecurrenceRule, RuleProblem } from './rule'
import { FOREIGN_PARTS, READERS } from './ruleParts'

export type ParsedRule = { ok: true; rule: RecurrenceRule } | { ok: false; code: RuleProblem }

const MAX_LENGTH = 500

const hasOrdinals = (rule: RecurrenceRule) => rule.byDay.some((day) => day.ordinal !== null)
const isWithinMonth = (rule: RecurrenceRule) => rule.freq === 'MONTHLY' || rule.byMonth.length > 0

/** What RFC 5545 §3.3.10 forbids between parts. */
const CONTRADICTIONS: [(rule: RecurrenceRule) => boolean, RuleProblem][] = [
  [(rule) => rule.count !== null && rule.until !== null, 'count'],
  [(rule) => hasOrdinals(rule) && rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY', 'syntax'],
  [
    (rule) => isWithinMonth(rule) && rule.byDay.some((day) => Math.abs(day.ordinal ?? 0) > 5),
    'syntax',
  ],
  [(rule) => rule.byMonthDay.length > 0 && rule.freq === 'WEEKLY', 'syntax'],
  [
    (rule) =>
      rule.bySetPos.length > 0 && [rule.byDay, rule.byMonthDay, rule.byMonth].every(isEmpty),
    'syntax',
  ],
]

/** Reads an RRULE (`FREQ=MONTHLY;BYDAY=1FR,3FR`, with or without `RRULE:`), in any case. */
export function parseRule(rrule: string): ParsedRule {
  const text = rrule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
  if (text.length > MAX_LENGTH) return { ok: false, code: 'syntax' }

  const found = new Map<string, Partial<RecurrenceRule>>()
  for (const part of text.replace(/;$/, '').split(';')) {
    const [name = '', value = '', ...rest] = part.split('=')
    if (FOREIGN_PARTS.includes(name)) return { ok: false, code: 'unsupported' }
    const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined
    if (!reader || rest.length > 0 || found.has(name)) return { ok: false, code: 'syntax' }
    const reading = reader(value)
    if ('problem' in reading) return { ok: false, code: reading.problem }
    found.set(name, reading.value)
  }
  if (!found.has('FREQ')) return { ok: false, code: 'syntax' }

  const rule: RecurrenceRule = Object.assign(emptyRule(), ...found.values())
  const contradiction = CONTRADICTIONS.find(([holds]) => holds(rule))
  return contradiction ? { ok: false, code: contradiction[1] } : { ok: true, rule }
}

const emptyRule = (): RecurrenceRule => ({
  freq: 'DAILY',
  interval: 1,
  count: null,
  until: null,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  weekStart: 'MO',
})

function isEmpty(list: unknown[]): boolean {
  return list.length === 0
}
