import { describe, expect, it } from 'vitest'

import { type AiringRecord, loggedRecord } from './airingRecords'

const record = (id: string, startedAt: string, more: Partial<AiringRecord> = {}): AiringRecord => ({
  ...{ id, startedAt, kind: 'first', seconds: null, channel: null, evidenceUrl: null },
  ...{ evidenceFile: null, note: null, confirmed: false, rejected: false, confirmedAt: null },
  ...{ who: null, reportedBy: null, replaces: null, replacedBy: null, sourceKey: null, ...more },
})

const at = (seconds: string) => `2026-04-10T12:45:${seconds}.000Z`
const run = { kind: 'first' as const, startedAt: at('50') }

describe('the line of a log that a confirmation takes', () => {
  it.each<[string, AiringRecord[], string | null]>([
    ['the nearest of its minute', [record('far', at('05')), record('near', at('48'))], 'near'],
    ['the nearest, in any order', [record('near', at('48')), record('far', at('05'))], 'near'],
    ['none of another minute', [record('later', '2026-04-10T12:46:00.000Z')], null],
    ['none that was rejected', [record('no', at('50'), { rejected: true })], null],
    ['none that is confirmed', [record('done', at('50'), { confirmed: true })], null],
    ['none of another kind', [record('again', at('50'), { kind: 'repeat' })], null],
    ['none that was replaced', [record('old', at('50'), { replacedBy: 'new' })], null],
  ])('%s', (_, records, expected) => {
    expect(loggedRecord(records, run)?.id ?? null).toBe(expected)
  })
})
