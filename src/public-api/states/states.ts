import { idOfThing, typeOfThing, type ThingType } from '@/domain/changes/kinds'

import type { PublicReader } from '../reader'
import { columnStates, outletStates, topicStates } from './registerStates'
import { issueStates } from './issueStates'
import type { StatesOf, ThingState } from './state'
import { textStates } from './textStates'

const STATES: Readonly<Record<ThingType, StatesOf>> = {
  text: textStates,
  column: columnStates,
  outlet: outletStates,
  topic: topicStates,
  issue: issueStates,
}

const NOTHING: ThingState = { gone: 'withdrawn', parts: {}, outlet: null, until: null }

/** What the public has of each thing, from small columns alone: no words of texts are read. */
export async function publicStates(
  reader: PublicReader,
  things: readonly string[],
): Promise<Map<string, ThingState>> {
  const found = new Map<string, ThingState>()
  for (const type of Object.keys(STATES) as ThingType[]) {
    const own = things.filter((thing) => typeOfThing(thing) === type)
    if (own.length === 0) continue
    const states = await STATES[type](reader, own.map(idOfThing))
    for (const thing of own) found.set(thing, states.get(idOfThing(thing)) ?? NOTHING)
  }
  return found
}
