'use client'

import { type KeyboardEvent, useId } from 'react'

import { LONGEST_NAME } from '@/domain/credit/creditFault'
import { penNamesOf } from '@/domain/credit/penNames'
import { isWorkKind, WORK_KINDS } from '@/domain/credit/types'
import { WORK_WORDS } from '@/domain/credit/words'

import type { Row } from './rows'
import type { Account } from './useAccounts'

type Props = { row: Row; onChange: (row: Row) => void }
/** With the account of this person, where there is one that works. */
type OfAccount = Props & { account: Account | undefined }

/** Who it is; with an account comes the name that it signs with. */
export function AccountField(props: OfAccount & { accounts: readonly Account[] }) {
  const { row, account, accounts, onChange } = props
  const id = useId()
  const choose = (user: string) => {
    const chosen = accounts.find((one) => one.id === user)
    const name = chosen ? (penNamesOf(chosen)[0] ?? '') : row.name
    onChange({ ...row, user: user === '' ? null : user, name })
  }
  return (
    <label htmlFor={id}>
      Tài khoản
      <select
        id={id}
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
  )
}

/** The name below the text, of those that the account signs with or another. */
export function NameField({ row, account, onChange }: OfAccount) {
  const id = useId()
  return (
    <label htmlFor={id}>
      Tên hiện dưới bài
      <input
        id={id}
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
  )
}

export function WorkField({ row, onChange }: Props) {
  const id = useId()
  return (
    <label htmlFor={id}>
      Việc
      <select
        id={id}
        className="ts-input"
        value={row.kind}
        onChange={({ target: { value } }) => isWorkKind(value) && onChange({ ...row, kind: value })}
      >
        {WORK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {WORK_WORDS[kind]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The share of who wrote; others have none. */
export function ShareField({ row, onChange }: Props) {
  const id = useId()
  const isAuthor = row.kind === 'writing'
  return (
    <label htmlFor={id}>
      Tỷ lệ (%)
      <input
        id={id}
        className="ts-input"
        inputMode="decimal"
        disabled={!isAuthor}
        placeholder={isAuthor ? 'chia đều' : ''}
        value={isAuthor ? row.share : ''}
        onKeyDown={keepEnter}
        onChange={({ target }) => onChange({ ...row, share: target.value })}
      />
    </label>
  )
}

/** The form of the text is around the dialog: Enter in a line of it would be its own. */
function keepEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}
