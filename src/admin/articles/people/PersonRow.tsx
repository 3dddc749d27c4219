'use client'

import { type KeyboardEvent, useId } from 'react'

import { LONGEST_NAME } from '@/domain/credit/creditFault'
import { penNamesOf } from '@/domain/credit/penNames'
import { isWorkKind, WORK_KINDS } from '@/domain/credit/types'
import { WORK_WORDS } from '@/domain/credit/words'

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
  const id = useId()
  const account = accounts.find((one) => one.id === row.user)
  const choose = (user: string) => {
    const chosen = accounts.find((one) => one.id === user)
    const name = chosen ? (penNamesOf(chosen)[0] ?? '') : row.name
    onChange({ ...row, user: user === '' ? null : user, name })
  }
  return (
    <fieldset className="ts-person">
      <legend>Người thứ {number}</legend>
      <div className="ts-person__fields">
        <label htmlFor={`${id}-user`}>
          Tài khoản
          <select
            id={`${id}-user`}
            className="ts-input"
            value={row.user ?? ''}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">Người ngoài tòa soạn</option>
            {row.user && !account && <option value={row.user}>Tài khoản không còn dùng</option>}
            {accounts.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-name`}>
          Tên hiện dưới bài
          <input
            id={`${id}-name`}
            className="ts-input"
            list={`${id}-names`}
            maxLength={LONGEST_NAME}
            value={row.name}
            onKeyDown={keepEnter}
            onChange={({ target }) => onChange({ ...row, name: target.value })}
          />
          <datalist id={`${id}-names`}>
            {account && penNamesOf(account).map((name) => <option key={name} value={name} />)}
          </datalist>
        </label>
        <label htmlFor={`${id}-kind`}>
          Việc
          <select
            id={`${id}-kind`}
            className="ts-input"
            value={row.kind}
            onChange={({ target: { value } }) =>
              isWorkKind(value) && onChange({ ...row, kind: value })
            }
          >
            {WORK_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {WORK_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-share`}>
          Tỷ lệ (%)
          <input
            id={`${id}-share`}
            className="ts-input"
            inputMode="decimal"
            disabled={row.kind !== 'writing'}
            placeholder={row.kind === 'writing' ? 'chia đều' : ''}
            value={row.kind === 'writing' ? row.share : ''}
            onKeyDown={keepEnter}
            onChange={({ target }) => onChange({ ...row, share: target.value })}
          />
        </label>
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

/** The form of the text is around the dialog: Enter in a line of it would be its own. */
function keepEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
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
