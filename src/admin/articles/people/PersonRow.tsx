'use client'

import { AccountField, NameField, ShareField, WorkField } from './personFields'
import type { Row } from './rows'
import type { Account } from './useAccounts'

type Props = {
  row: Row
  /** Its place, from 1. */
  number: number
  isLast: boolean
  accounts: readonly Account[]
  onChange: (row: Row) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One person of a text: who it is, the name shown, what was done, and of an author the share. */
export function PersonRow({ row, number, isLast, accounts, onChange, onMove, onRemove }: Props) {
  const account = accounts.find((one) => one.id === row.user)
  return (
    <fieldset className="ts-person">
      <legend>Người thứ {number}</legend>
      <div className="ts-person__fields">
        <AccountField {...{ row, account, accounts, onChange }} />
        <NameField {...{ row, account, onChange }} />
        <WorkField {...{ row, onChange }} />
        <ShareField {...{ row, onChange }} />
      </div>
      <div className="ts-person__buttons">
        <Press
          label={`Đưa người thứ ${number} lên`}
          isOff={number === 1}
          onPress={() => onMove(-1)}
        >
          Lên
        </Press>
        <Press label={`Đưa người thứ ${number} xuống`} isOff={isLast} onPress={() => onMove(1)}>
          Xuống
        </Press>
        <Press label={`Bỏ người thứ ${number}`} onPress={onRemove}>
          Bỏ
        </Press>
      </div>
    </fieldset>
  )
}

type PressProps = { label: string; isOff?: boolean; onPress: () => void; children: string }

function Press({ label, isOff = false, onPress, children }: PressProps) {
  return (
    <button
      type="button"
      className="ts-button ts-button--quiet"
      aria-label={label}
      disabled={isOff}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
