'use client'

import { useEffect, useState } from 'react'

import { send } from '../../send/send'

/** A person with an account, as much as signing a text asks for. */
export type Account = {
  id: string
  name: string
  penName?: string | null
  otherPenNames?: string | null
}

export const ACCOUNT_PARTS = ['name', 'penName', 'otherPenNames']
  .map((name) => `select[${name}]=true`)
  .join('&')

/** The most that one answer holds. */
const MOST = 500

/** Everybody whose account works, by name; null until they are there, or where they can't be had. */
export function useAccounts(): readonly Account[] | null {
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    const path = `/users?limit=${MOST}&depth=0&sort=sortKey&where[active][not_equals]=false&${ACCOUNT_PARTS}`
    void send<{ docs: Account[] }>('GET', path, undefined, { signal: gone.signal }).then(
      ({ done }) => done && setAccounts(done.docs),
    )
    return () => gone.abort()
  }, [])
  return accounts
}
