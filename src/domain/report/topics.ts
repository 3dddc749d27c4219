import { addLength, noLength, type Length } from './programmes'
import { isIn, type ReportRange } from './ranges'
import type { ReportIndex } from './reportIndex'
import type { TopicFigures } from './rows'
import type { TopicPlace, TopicTree } from './topicTree'
import type { Outlet, Topic } from './types'

type TopicTally = {
  readonly issues: string[]
  readonly items: string[]
  readonly activities: string[]
  readonly length: Length
}

/** What each topic has of one outlet; no tally where it has nothing. */
export type OutletTopics = ReadonlyMap<TopicPlace, TopicTally>

/** By outlet, and under `null` what all of them have, activities too. */
export type TopicTallies = ReadonlyMap<string | null, OutletTopics>

/** Sorts the facts of a range into the sets of their topics, in the order of their ids (report.md, Topics). */
export function topicTallies(
  index: ReportIndex,
  tree: TopicTree,
  range: ReportRange,
): TopicTallies {
  const tallies: Tallies = new Map()
  for (const { id, outlet, topics, airedDay, seconds } of index.issues) {
    if (!isIn(range, airedDay)) continue
    for (const place of tree.placesOf(topics)) {
      addIssue(tallyAt(tallies, null, place), id, seconds)
      addIssue(tallyAt(tallies, outlet, place), id, seconds)
    }
  }
  for (const { id, outlet, topics, day, isDown } of index.items) {
    if (isDown || !isIn(range, day)) continue
    for (const place of tree.placesOf(topics)) {
      tallyAt(tallies, null, place).items.push(id)
      tallyAt(tallies, outlet, place).items.push(id)
    }
  }
  for (const { id, topics, day } of index.activities) {
    if (!isIn(range, day)) continue
    for (const place of tree.placesOf(topics)) tallyAt(tallies, null, place).activities.push(id)
  }
  return tallies
}

type Tallies = Map<string | null, Map<TopicPlace, TopicTally>>

/** The tally of a topic of an outlet, made where there is none yet. */
function tallyAt(tallies: Tallies, outlet: string | null, place: TopicPlace): TopicTally {
  let ofOutlet = tallies.get(outlet)
  if (!ofOutlet) {
    ofOutlet = new Map()
    tallies.set(outlet, ofOutlet)
  }
  let tally = ofOutlet.get(place)
  if (!tally) {
    tally = emptyTally()
    ofOutlet.set(place, tally)
  }
  return tally
}

function addIssue({ issues, length }: TopicTally, id: string, seconds: number | null): void {
  issues.push(id)
  addLength(length, seconds)
}

const emptyTally = (): TopicTally => ({
  issues: [],
  items: [],
  activities: [],
  length: noLength(),
})

/**
 * The block of topics of one range: all topics in the order given and what has none, for all outlets together; then per
 * outlet those that are covered.
 */
export function topicRows(
  { outlets, topics }: { outlets: readonly Outlet[]; topics: readonly Topic[] },
  tallies: TopicTallies,
  range: ReportRange,
): TopicFigures[] {
  const codes = [...topics.map(({ code }) => code), null]
  const row = (
    outlet: string | null,
    topic: string | null,
    tally: TopicTally | undefined,
  ): TopicFigures => {
    const { issues, items, activities, length } = tally ?? emptyTally()
    return {
      ...{ range: range.name, outlet, topic, covered: tally !== undefined },
      ...{ issues, items, activities, seconds: length.seconds, unknownLength: length.unknown },
    }
  }
  const ofAll = tallies.get(null)
  return [
    ...codes.map((code, place) => row(null, code, ofAll?.get(place))),
    ...outlets.flatMap(({ id }) =>
      [...(tallies.get(id) ?? [])]
        .sort(([one], [other]) => one - other)
        .map(([place, tally]) => row(id, codes[place] ?? null, tally)),
    ),
  ]
}
