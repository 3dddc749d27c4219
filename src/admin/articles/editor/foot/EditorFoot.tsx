'use client'

import { CountLine } from '../counts/CountLine'
import { FindBar } from '../find/FindBar'
import { HiddenLinks } from '../ownLink/HiddenLinks'
import { TableBar } from '../table/TableBar'

/** Below the text and always in sight: what appears here moves nothing under the pointer. */
export function EditorFoot() {
  return (
    <div className="ts-editor-foot">
      <FindBar />
      <TableBar />
      <HiddenLinks />
      <CountLine />
    </div>
  )
}
