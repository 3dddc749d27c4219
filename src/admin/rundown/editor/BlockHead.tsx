'use client'

import { memo } from 'react'

import type { Settings } from '@/domain/rundown/edit/content'

import { StatePill } from '../../ui/StatePill'
import type { Line } from './lines'
import { overWords } from './overWords'

type Props = {
  line: Extract<Line, { kind: 'block' }>
  lineIndex: number
  columns: number
  settings: Settings
  clock: (at: number) => string
}

/** Over a block's rows: until when it has to be done, and whether it can be. */
export const BlockHead = memo(function BlockHead(props: Props) {
  const { line, lineIndex, columns, settings, clock } = props
  const { block, anchor, over } = line.timing
  const { text, tone } = overWords(over, settings)
  return (
    <tr className="ts-rd-block" aria-rowindex={lineIndex + 2}>
      <td colSpan={columns}>
        <div className="ts-rd-block__line">
          <strong>Khối {block + 1}</strong>
          <span>
            đến {clock(anchor)} {line.isLast ? '(hết sóng)' : '(giờ cố định)'}
          </span>
          <StatePill tone={tone}>{line.unknown > 0 ? `≥ ${text}` : text}</StatePill>
          {line.unknown > 0 && <span>{line.unknown} mục chưa rõ thời lượng</span>}
        </div>
      </td>
    </tr>
  )
})
