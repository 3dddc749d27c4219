import { alignSides } from './alignSides'
import type { Found } from './blocks'
import { mergeBlocks } from '../merge/mergeBlocks'
import { mergeFields } from '../merge/mergeFields'
import { isSame } from '../merge/same'
import type { Block, Json, Merged, Sides } from '../merge/types'

type Fields = { readonly [name: string]: Json | undefined }

/** A text or a part of it: its fields, and its blocks where they are asked about. */
export type TextSide = { readonly fields: Fields; readonly blocks: readonly Found[] | null }

type TextSides = { readonly base: TextSide; readonly one: TextSide; readonly other: TextSide }

export type MergedText = {
  readonly fields: Fields
  readonly conflicts: ReadonlyMap<string, Sides<Json>>
  /** The blocks joined; null where nobody asked, or people must decide about some. */
  readonly blocks: readonly Block[] | null
  /** The blocks with those that people must decide about; null where there are none. */
  readonly parts: readonly Merged[] | null
}

/**
 * What somebody made of a text (`base` to `one`) joined with what it became meanwhile (`other`): fields and blocks apart.
 * Merged again with its own result it is that result: what comes twice is done once.
 */
export function mergeText({ base, one, other }: TextSides, newId: () => string): MergedText {
  const { fields, conflicts } = mergeFields(base.fields, one.fields, other.fields)
  const parts = one.blocks && mergeAligned(base.blocks ?? [], one.blocks, other.blocks ?? [], newId)
  const blocks = parts?.flatMap((part) => (part.kind === 'block' ? [part.block] : [])) ?? null
  const isDecided = blocks?.length === parts?.length
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !conflicts.has(name))),
    conflicts,
    blocks: isDecided ? blocks : null,
    parts: isDecided ? null : parts,
  }
}

function mergeAligned(
  base: readonly Found[],
  one: readonly Found[],
  other: readonly Found[],
  newId: () => string,
): Merged[] {
  // Nobody else has touched it.
  const isPlain = isSame(base as Json, other as Json)
  const sides = alignSides({ base: isPlain ? one : base, one, other: isPlain ? one : other }, newId)
  return mergeBlocks(sides.base, sides.one, sides.other)
}
