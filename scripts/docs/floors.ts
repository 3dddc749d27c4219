import { readdirSync } from 'node:fs'
import path from 'node:path'

import { importsOf } from './imports'
import { ROOMS, ROOMS_OF_DOMAIN, ROOMS_OF_NEWSROOM } from './roomWords'
import { table } from './table'

const PLACES = ['src', 'collections', 'scripts', 'payload.config.ts']

/** Which places a place imports. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** The drawing of what stands on what, and the rooms with what they are for. */
export function floors(root: string): string {
  const graph = graphOf(importsOf(root, PLACES))
  const rooms = [...graph.keys()].sort(
    (one, other) => heightOf(graph, other) - heightOf(graph, one),
  )
  return [
    '## What stands on what',
    'An arrow is an import, by types alone too. One that follows from two others is left out of the drawing; the table has them all.',
    drawing(graph),
    table(
      ['place', 'for', 'imports'],
      rooms.map((room) => [`\`${room}\``, wordsFor(ROOMS, room), listOf(graph.get(room))]),
    ),
    '## Rooms of the newsroom',
    roomTable(root, 'src/newsroom', ROOMS_OF_NEWSROOM),
    '## Rooms of the domain',
    roomTable(root, 'src/domain', ROOMS_OF_DOMAIN),
  ].join('\n\n')
}

/** `src/newsroom` for a file in it; a file at the top is a place of its own. */
function placeOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  if (first !== 'src') return first
  return file.split('/').length > 2 ? `src/${second}` : file
}

function graphOf({ files, imports }: ReturnType<typeof importsOf>): Graph {
  const graph = new Map(files.map((file) => [placeOf(file), new Set<string>()]))
  for (const { from, to } of imports) {
    const [above, below] = [placeOf(from), placeOf(to)]
    if (above !== below && graph.has(below)) graph.get(above)?.add(below)
  }
  return new Map([...graph].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** How many places stand below a place, one on the other. */
function heightOf(graph: Graph, place: string, above: readonly string[] = []): number {
  if (above.includes(place)) throw new Error(`Places stand on each other: ${above.join(', ')}`)
  const below = [...(graph.get(place) ?? [])]
  return Math.max(-1, ...below.map((one) => heightOf(graph, one, [...above, place]))) + 1
}

function drawing(graph: Graph): string {
  const places = [...graph.keys()]
  const name = (place: string) => `p${places.indexOf(place)}`
  const arrows = places.flatMap((place) => {
    const below = [...(graph.get(place) ?? [])]
    return below
      .filter((one) => !below.some((other) => other !== one && reaches(graph, other, one)))
      .map((one) => `  ${name(place)} --> ${name(one)}`)
  })
  const boxes = places.map((place) => `  ${name(place)}["${place.replace(/^src\//, '')}"]`)
  return ['```mermaid', 'graph TD', ...boxes, ...arrows, '```'].join('\n')
}

function reaches(graph: Graph, from: string, to: string): boolean {
  return from === to || [...(graph.get(from) ?? [])].some((next) => reaches(graph, next, to))
}

function roomTable(root: string, folder: string, words: Record<string, string>): string {
  const rooms = readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  return table(
    ['room', 'for'],
    rooms.map((room) => [`\`${room}\``, wordsFor(words, room)]),
  )
}

function wordsFor(words: Record<string, string>, room: string): string {
  const said = words[room]
  if (!said) throw new Error(`scripts/docs/roomWords.ts must say what ${room} is for`)
  return said
}

const listOf = (places: ReadonlySet<string> = new Set()): string =>
  [...places]
    .map((place) => place.replace(/^src\//, ''))
    .sort()
    .join(', ') || '–'
