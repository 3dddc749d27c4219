'use client'

import type { ReactNode } from 'react'

import { CAUSES, type ErrorBody, isCalledOff, refusalWords } from './causes'

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
    if (response.ok) return response
    const isWorded = response.headers.get('content-type')?.includes('application/json')
    if (isWorded) return init?.body instanceof FormData ? inOnePiece(response) : response
    const { status } = response
    return Response.json({ errors: [{ message: refusalWords(status, null) }] }, { status })
  }
}

/**
 * The admin's own forms send FormData and show a refusal cut at its first colon, the rest as a list between its commas:
 * "19" and "45". A sign that looks like a colon keeps the sentence whole.
 */
async function inOnePiece(response: Response): Promise<Response> {
  const { status } = response
  const body = (await response.json().catch(() => null)) as ErrorBody
  const errors = body?.errors?.map((error) => ({
    ...error,
    message: error.message?.replaceAll(':', LOOKS_LIKE_A_COLON),
  }))
  // Of several rows: how many were refused, and each with its cause; a form shows either that or these.
  const message = body?.message && [body.message, ...causesOf(body)].join('\n')
  return Response.json(errors ? { ...body, errors, message } : body, { status })
}

const causesOf = ({ errors = [] }: NonNullable<ErrorBody>): string[] =>
  errors.flatMap(({ message }) => message ?? [])

const LOOKS_LIKE_A_COLON = '\u2236'

function isApi(asked: RequestInfo | URL): boolean {
  const address = new URL(asked instanceof Request ? asked.url : asked, window.location.href)
  return address.origin === window.location.origin && address.pathname.startsWith('/api/')
}

// Once for the page, before any form asks for anything.
if (typeof window !== 'undefined') window.fetch = wording(window.fetch.bind(window))
