import type { Payload } from 'payload'

import { changesBetween } from '@/domain/changes/changesBetween'
import { typeOfThing } from '@/domain/changes/kinds'
import type { ThingState } from '@/public-api/states/state'
import { publicStates } from '@/public-api/states/states'

import { type Candidate, insertChange, lastSequence, lastStates, type NewRow } from '../changeRows'

/** Together: below what one query may name. */
const TOGETHER = 200
const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 200

/**
 * Brings the change log up to what the public has of some things now, by comparing: any number at once, and any number of
 * times, comes to the same. Answers what each of them is, for what it waits for.
 *
 * Ends only once it has seen that log and public side agree, the log read after the number it would have gone on from: what
 * another does meanwhile leaves a mark of its own, and is compared after it.
 */
export async function settle(
  { payload, now }: { payload: Payload; now: Date },
  candidates: readonly Candidate[],
): Promise<Map<string, ThingState>> {
  const all = new Map<string, ThingState>()
  for (let from = 0; from < candidates.length; from += TOGETHER) {
    const part = candidates.slice(from, from + TOGETHER)
    for (const [thing, state] of await settleTogether(payload, now, part)) all.set(thing, state)
  }
  return all
}

async function settleTogether(
  payload: Payload,
  now: Date,
  candidates: readonly Candidate[],
): Promise<Map<string, ThingState>> {
  const things = candidates.map(({ thing }) => thing)
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const head = await lastSequence(payload)
    const states = await publicStates({ payload, now, origin: '' }, things)
    const rows = await rowsToAdd(payload, candidates, states)
    if (rows.length === 0) return states
    if (await addAll(payload, head, rows)) continue
    await new Promise((resolve) => setTimeout(resolve, pause * Math.random()))
  }
}

async function rowsToAdd(
  payload: Payload,
  candidates: readonly Candidate[],
  states: ReadonlyMap<string, ThingState>,
): Promise<NewRow[]> {
  const last = await lastStates(payload, [...states.keys()])
  return candidates.flatMap(({ thing, at }) => {
    const state = states.get(thing)
    if (!state) return []
    const { gone, parts, outlet, publication = null } = state
    const changes = changesBetween(typeOfThing(thing), last.get(thing) ?? null, { gone, parts })
    return changes.map((change) => ({ ...change, thing, at, outlet, publication }))
  })
}

/** False when another came between: what is left is compared anew. */
async function addAll(payload: Payload, head: number, rows: readonly NewRow[]): Promise<boolean> {
  let sequence = head
  for (const row of rows) {
    sequence += 1
    if (!(await insertChange(payload, sequence, row))) return false
  }
  return true
}
