'use client'

import { useField, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { penNamesOf } from '@/domain/credit/penNames'

import { send } from '../../send/send'
import { ACCOUNT_PARTS, type Account } from './useAccounts'

/** Below the pen name of a text: the names its author signs with, to be taken with a press. */
export function OwnPenNames() {
  const author = useFormFields(([fields]) => fields.author?.value)
  const { value, setValue } = useField<string>({ path: 'penName' })
  const account = useAccount(typeof author === 'string' ? author : null)
  const names = account ? penNamesOf(account).filter((name) => name !== value) : []
  if (names.length === 0) return null
  return (
    <ul className="ts-pen-names" aria-label="Bút danh của tác giả">
      {names.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="ts-button ts-button--quiet"
            onClick={() => setValue(name)}
          >
            Ký “{name}”
          </button>
        </li>
      ))}
    </ul>
  )
}

function useAccount(id: string | null): Account | null {
  const [account, setAccount] = useState<Account | null>(null)
  useEffect(() => {
    if (id === null) return
    const gone = new AbortController()
    const path = `/users/${id}?depth=0&${ACCOUNT_PARTS}`
    void send<Account>('GET', path, undefined, { signal: gone.signal }).then(
      ({ done }) => done && setAccount(done),
    )
    return () => gone.abort()
  }, [id])
  return account?.id === id ? account : null
}
