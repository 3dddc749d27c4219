import type { Payload } from 'payload'

import { countWhere, rowsWhere } from '@/database/rows'
import { changesBetween } from '@/domain/changes/changesBetween'
import { typeOfThing } from '@/domain/changes/kinds'
import { publicStates } from '@/public-api/states/states'

import { lastSequence, lastStates } from '../changeRows'
import { pageOf, WALKS } from '../walk'

const PAGE = 500

export type ChangeFaults = {
  /** The first number that the log lacks. */
  gap: number | null
  /** Things of which the log says otherwise than the public has them. */
  behind: string[]
}

/** What is wrong with the change log; nothing is changed by looking. */
export async function changeFaults({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<ChangeFaults> {
  const behind = new Set<string>()
  for (const walk of WALKS) {
    for (let after: string | null = null, isFirst = true; isFirst || after !== null;) {
      isFirst = false
      const page = await pageOf(payload, walk, after)
      const states = await publicStates({ payload, now, origin: '' }, page.things)
      const last = await lastStates(payload, page.things)
      for (const [thing, state] of states) {
        const changes = changesBetween(typeOfThing(thing), last.get(thing) ?? null, state)
        if (changes.length > 0) behind.add(thing)
      }
      after = page.next
    }
  }
  return { gap: await firstGap(payload), behind: [...behind] }
}

/** Numbers are unique: as many as the last says are all. */
async function firstGap(payload: Payload): Promise<number | null> {
  const last = await lastSequence(payload)
  const rows = await countWhere(payload, 'changes', {
    where: { sequence: { greater_than: 0 } },
    overrideAccess: true,
  })
  if (rows === last) return null
  for (let expected = 1; ;) {
    const page = await rowsWhere(payload, 'changes', {
      where: { sequence: { greater_than_equal: expected } },
      select: { sequence: true },
      sort: 'sequence',
      limit: PAGE,
      overrideAccess: true,
    })
    if (page.length === 0) return expected
    for (const { sequence } of page) {
      if (sequence !== expected) return expected
      expected += 1
    }
  }
}
