import type { Breach } from '../contract/shape'
import type { Topic } from './types'

/** A topic by its place in the list given; the place after the last is that of facts without a topic. */
export type TopicPlace = number

export type TopicTree = {
  /** The place of facts that carry none of the given codes. */
  readonly none: TopicPlace
  /** Topics that are nobody's parent. */
  readonly leaves: readonly TopicPlace[]
  /** The topics in whose sets a fact with these codes is, each once: those it carries and all above them; or `none`. */
  readonly placesOf: (codes: readonly string[]) => readonly TopicPlace[]
}

/** Reads topics whose codes are unique and whose parents are among them and form no circle. */
export function topicTree(topics: readonly Topic[]): TopicTree {
  const placeByCode = new Map(topics.map(({ code }, place) => [code, place]))
  const parents = new Set(topics.map(({ parent }) => parent))
  const none = topics.length
  const parentOf = parentPlaces(topics, placeByCode)
  const withAbove = new Map<string, readonly TopicPlace[]>()
  const placesAbove = (code: string): readonly TopicPlace[] => {
    const known = withAbove.get(code)
    if (known) return known
    const places: TopicPlace[] = []
    let place = placeByCode.get(code)
    while (place !== undefined) {
      places.push(place)
      place = parentOf(place)
    }
    withAbove.set(code, places)
    return places
  }
  const nowhere = [none]
  return {
    none,
    leaves: topics.flatMap(({ code }, place) => (parents.has(code) ? [] : [place])),
    placesOf: (codes) => {
      const [first] = codes
      if (first === undefined) return nowhere
      // Most facts carry one topic or none.
      const places =
        codes.length === 1 ? placesAbove(first) : [...new Set(codes.flatMap(placesAbove))]
      return places.length > 0 ? places : nowhere
    },
  }
}

/** The first topic that is above itself. Parents that are not given end the way up. */
export function circleBreach(topics: readonly Topic[]): Breach | undefined {
  const parentOf = parentPlaces(topics, new Map(topics.map(({ code }, place) => [code, place])))
  /** From which start a topic was passed first. */
  const passedFrom = new Map<TopicPlace, TopicPlace>()
  for (let start = 0; start < topics.length; start += 1) {
    let place: TopicPlace | undefined = start
    while (place !== undefined && !passedFrom.has(place)) {
      passedFrom.set(place, start)
      place = parentOf(place)
    }
    if (place !== undefined && passedFrom.get(place) === start) {
      return { path: `[${place}].parent`, message: 'in a circle' }
    }
  }
  return undefined
}

const parentPlaces =
  (topics: readonly Topic[], placeByCode: ReadonlyMap<string, TopicPlace>) =>
  (place: TopicPlace): TopicPlace | undefined => {
    const parent = topics[place]?.parent ?? null
    return parent === null ? undefined : placeByCode.get(parent)
  }
