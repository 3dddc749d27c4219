import type { InstantText } from '../../contract/instants'
import { isLater } from '../../contract/rfc3339'
import type { PublicSide } from './types'

/** Whether readers have the text at an instant (workflow.md, State). At the end of an embargo they have it. */
export const isVisible = (side: PublicSide, at: InstantText): boolean =>
  side.published !== null && !side.takenDown && !isEmbargoed(side, at)

/** Whether an embargo lasts beyond an instant. */
export const isEmbargoed = ({ embargoUntil }: PublicSide, at: InstantText): boolean =>
  embargoUntil !== null && isLater(embargoUntil, at)
