'use client'

import type { CivilDate } from '@/domain/calendar/civil'

import { Drawer } from '../ui/Drawer'
import { PeriodContent } from './PeriodContent'
import { type Opened, usePeriod } from './usePeriod'

type Props = { opened: Opened | null; asOf: CivilDate | null; onClose: () => void }

/** What is behind one number, beside the matrix. */
export function PeriodDrawer({ opened, asOf, onClose }: Props) {
  const { answer, error, reload } = usePeriod(opened, asOf)
  return (
    <Drawer open={opened !== null} title={answer?.heading ?? 'Chi tiết kỳ'} onClose={onClose}>
      {error && (
        <div className="ts-behind__error" data-tone="bad">
          <p role="alert">{error}</p>
          <button
            type="button"
            className="ts-button ts-button--quiet"
            onClick={() => void reload()}
          >
            Tải lại
          </button>
        </div>
      )}
      {!answer && !error && <Shape />}
      {answer && (
        <PeriodContent
          key={`${opened?.obligation} ${opened?.period}`}
          answer={answer}
          reload={reload}
        />
      )}
    </Drawer>
  )
}

/** The shape of what is coming. */
function Shape() {
  return (
    <div className="ts-behind__shape" role="status">
      <span className="sr-only">Đang tải chi tiết kỳ…</span>
      <span />
      <span />
      <span />
    </div>
  )
}
