'use client'

import type { ReactNode } from 'react'

import { isCalledOff } from './ask'
import { CAUSES, refusalWords } from './causes'

/** The forms of the admin show what a failed request throws, or a bare status, in English. */
export function TrueCauses({ children }: { children?: ReactNode }) {
  return children
}

function wording(fetch: typeof window.fetch): typeof window.fetch {
  return async (asked, init) => {
    if (!isApi(asked)) return fetch(asked, init)
    const response = await fetch(asked, init).catch((error: unknown) => {
      if (isCalledOff(error)) throw error
      throw new TypeError(CAUSES.page.offline)
    })
    const isWorded = response.headers.get('content-type')?.includes('application/json')
    if (response.ok || isWorded) return response
    const { status } = response
    return Response.json({ errors: [{ message: refusalWords(status, null) }] }, { status })
  }
}

function isApi(asked: RequestInfo | URL): boolean {
  const address = new URL(asked instanceof Request ? asked.url : asked, window.location.href)
  return address.origin === window.location.origin && address.pathname.startsWith('/api/')
}

// Once for the page, before any form asks for anything.
if (typeof window !== 'undefined') window.fetch = wording(window.fetch.bind(window))
