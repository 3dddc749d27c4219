import { describe, expect, it } from 'vitest'

import {
  COMPUTED_FIELDS,
  HEAD_FIELDS,
  LOGGED_FIELDS,
  MEASURE_FIELDS,
  NAMING_FIELDS,
  RULE_FIELDS,
  SIDE_FIELDS,
  VALIDITY_FIELDS,
} from '@/newsroom/obligations/obligationFields'
import { obligationHead, takenOver } from '@/newsroom/obligations/obligationHead'
import type { Obligation } from '@/payload-types'

import { fieldNames } from '../helpers/fieldNames'

const LISTS = [
  NAMING_FIELDS,
  MEASURE_FIELDS,
  RULE_FIELDS,
  VALIDITY_FIELDS,
  SIDE_FIELDS,
  COMPUTED_FIELDS,
]

/** Each field with a value that is nothing's default. */
const row = {
  id: 'o1',
  title: 'Bản tin',
  outlet: 'outlet',
  columns: ['c1', 'c2'],
  plan: 'plan',
  clause: 'khoản 3',
  measureKind: 'freshness',
  count: 3,
  days: 11,
  period: 'quarter',
  proration: 'proRata',
  minimumSeconds: 61,
  lateAfterMinutes: 17,
  graceHours: 5,
  validFrom: '2026-02-03',
  validTo: '2026-04-05',
  note: 'Ghi chú',
  sample: true,
} as unknown as Obligation

describe('the fields of an obligation', () => {
  it('stand in one list each: what is in none is lost with the next version', () => {
    expect([...LISTS.flat()].sort()).toEqual(fieldNames('obligations'))
  })

  it('all go over into a new version but how much, and from when to when', () => {
    const kept = [...NAMING_FIELDS, ...RULE_FIELDS, ...SIDE_FIELDS]
    expect(takenOver(obligationHead(row))).toEqual(
      Object.fromEntries(kept.map((name) => [name, row[name]])),
    )
  })

  it('are all read for its head but what is computed', () => {
    const left = fieldNames('obligations').filter((name) => !HEAD_FIELDS.includes(name as 'title'))
    expect(left).toEqual([...COMPUTED_FIELDS].sort())
  })

  it('are all told by the log but those that count for nothing', () => {
    const left = fieldNames('obligations').filter(
      (name) => !LOGGED_FIELDS.includes(name as 'title'),
    )
    const unsaid = ['importedFrom', 'importedRow', 'searchText', 'sortKey']
    expect(left).toEqual([...SIDE_FIELDS, ...unsaid].sort())
  })
})
