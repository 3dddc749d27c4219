import type { OutletPart } from '@/newsroom/reports/consolidation/consolidationSubject'
import type { ConsolidationPage } from '@/newsroom/reports/consolidation/views/loadConsolidationPage'

import { ChangeLines } from './ChangeLines'

type Props = { facts: ConsolidationPage['late']; outlets: readonly OutletPart[] }

/** What became known after periods were closed, and whose move it is. */
export function LateFacts({ facts, outlets }: Props) {
  if (facts.length === 0) return null
  const of = new Set(facts.map(({ outlet }) => outlet))
  const names = outlets.filter(({ outlet }) => of.has(outlet)).map(({ outletName }) => outletName)
  return (
    <section aria-labelledby="consolidation-late">
      <h2 id="consolidation-late">Dữ kiện đến sau khi đóng kỳ</h2>
      <p className="ts-hint">
        Bản đã chốt không đổi. Muốn đưa vào: {names.join(', ')} gửi bản điều chỉnh, cơ quan theo dõi
        tiếp nhận, rồi chốt bản điều chỉnh ở đây.
      </p>
      <ChangeLines caption="Dữ kiện đến sau khi đóng kỳ" lines={facts.map(({ line }) => line)} />
    </section>
  )
}

/** What the shown version says otherwise than the one before it. */
export function ClosedChanges({ page }: { page: ConsolidationPage }) {
  const { version, changes, changedNumbers } = page
  if (!version || changes.length + changedNumbers.length === 0) return null
  const shown = (value: number | null) =>
    value === null ? 'chưa rõ' : value.toLocaleString('vi-VN')
  return (
    <section aria-labelledby="consolidation-changes">
      <h2 id="consolidation-changes">
        Bản {version.number} khác bản {version.number - 1}
      </h2>
      {changedNumbers.length > 0 && (
        <p>
          {changedNumbers
            .map(({ name, before, value }) => `${name}: ${shown(before)} → ${shown(value)}`)
            .join('; ')}
          .
        </p>
      )}
      <ChangeLines caption="Kỳ được điều chỉnh" lines={changes.map(({ line }) => line)} />
    </section>
  )
}
