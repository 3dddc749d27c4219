import type { Difference } from '@/newsroom/audit/views/differenceLine'

import { EmptyState } from '../ui/EmptyState'

type Props = { lines: readonly Difference[]; isNew: boolean }

/** How a thing changed, part by part: what went out is struck out, what came in underlined, and both are said in words. */
export function DifferenceList({ lines, isNew }: Props) {
  if (lines.length === 0) {
    return <EmptyState>Việc này không đổi nội dung nào, hoặc nội dung không ghi ở đây.</EmptyState>
  }
  return (
    <dl className="ts-log__difference">
      {lines.map(({ key, label, parts }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {parts.map(({ kind, text }, index) => {
              const place = `${index} ${kind}`
              if (kind === 'removed') {
                return (
                  <del key={place}>
                    <span className="sr-only">bỏ: </span>
                    {text}
                  </del>
                )
              }
              if (kind === 'added' && !isNew) {
                return (
                  <ins key={place}>
                    <span className="sr-only">thêm: </span>
                    {text}
                  </ins>
                )
              }
              return <span key={place}>{text}</span>
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
