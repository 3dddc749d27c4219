import type { FieldHook } from 'payload'

import { meantContent } from './meantContent'

/** A text that was stored without any block, when its only picture was left out, is read with one: else no editor opens it. */
export const openContent: FieldHook = ({ value }: { value?: unknown }) => {
  const { children } = (value as { root?: { children?: unknown } } | null | undefined)?.root ?? {}
  return Array.isArray(children) && children.length === 0 ? meantContent(value).content : value
}
