import { isSame } from '@/domain/text/merge/same'
import type { Block, Json } from '@/domain/text/merge/types'

import { blockWords } from '../fields/fieldWords'
import { contentOf, newId } from '../fields/contentBlocks'
import type { Conflict } from '../fields/types'
import type { FieldName, Fields } from '../fields/textFields'

export type Choice = 'mine' | 'theirs' | 'both'

/** One thing that two people made differently: a field, or a block of the text. */
export type Disputed = {
  key: string
  field: FieldName
  mine: Json
  theirs: Json
  /** Each side as people read it. */
  words: { mine: string; theirs: string }
  /** Whether both can stay, one after the other: words. */
  mayBoth: boolean
}

export function disputedIn({ fields, content }: Conflict): Disputed[] {
  const ofFields = fields
    .filter(({ name }) => name !== 'content')
    .map(({ name, mine, theirs, words }) => ({
      ...{ key: name, field: name, mine, theirs },
      words: { mine: words.mine || EMPTY, theirs: words.theirs || EMPTY },
      mayBoth: LONG.includes(name) && isWords(mine) && isWords(theirs),
    }))
  const ofText = (content ?? []).flatMap((part) =>
    part.kind === 'conflict'
      ? [
          {
            ...{ key: part.id, field: 'content' as const },
            ...{ mine: part.sides.one, theirs: part.sides.other },
            words: { mine: blockWords(part.sides.one), theirs: blockWords(part.sides.other) },
            mayBoth: part.sides.one !== null && part.sides.other !== null,
          },
        ]
      : [],
  )
  return [...ofFields, ...ofText]
}

const EMPTY = 'Để trống'
const LONG: readonly FieldName[] = ['title', 'sapo', 'falseText', 'trueText', 'apology', 'penName']
const isWords = (value: Json) => typeof value === 'string' && value !== ''

/** The fields as they are to be when each dispute is decided so. */
export function decidedFields(
  conflict: Conflict,
  choices: ReadonlyMap<string, Choice>,
  make: () => string = newId,
): Fields {
  const disputed = disputedIn(conflict).filter(({ field }) => field !== 'content')
  const fields = disputed.map(({ key, field, mine, theirs }) => [
    field,
    { mine, theirs, both: bothOf(mine, theirs) }[choices.get(key) ?? 'mine'],
  ])
  return {
    ...(Object.fromEntries(fields) as Fields),
    ...(conflict.content && { content: contentDecided(conflict, choices, make) }),
  }
}

function contentDecided(
  { content, theirs }: Conflict,
  choices: ReadonlyMap<string, Choice>,
  make: () => string,
): Json {
  const blocks = (content ?? []).flatMap((part): Block[] => {
    if (part.kind === 'block') return [part.block]
    const { one, other } = part.sides
    const choice = choices.get(part.id) ?? 'mine'
    const kept = choice === 'both' ? [one, other] : [choice === 'mine' ? one : other]
    return kept
      .filter((node) => node !== null)
      .map((node, at) => ({ id: at === 0 ? part.id : make(), node }))
  })
  return contentOf(blocks, theirs.content) as Json
}

/** Both texts, one after the other; what is the same is there once. */
function bothOf(mine: Json, theirs: Json): Json {
  if (isSame(mine, theirs) || typeof mine !== 'string' || typeof theirs !== 'string') return mine
  return `${mine.trimEnd()} ${theirs.trimStart()}`
}
