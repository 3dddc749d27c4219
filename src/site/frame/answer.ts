import type { ReactNode } from 'react'

import type { PublicReader } from '@/public-api/reader'
import { JSON_CACHE } from '@/public-api/respond'

import type { Head } from './head'
import { renderPage } from './document'

/** What a page is made from: the address alone, never who asks. */
export type Call = {
  reader: PublicReader
  /** Where absolute addresses start: at the outlet's own host, if it was asked there. */
  origin: string
  /** Where the addresses of an outlet start; empty where that is not known. */
  originOf: (outlet: string | null) => string
  query: URLSearchParams
  /** What stands for the `{parts}` of its route. */
  path: Record<string, string>
}

type Page = { head: Head; body: ReactNode; status?: number; isKept?: boolean }

/** A page as it leaves. What is no page (404, 410) is kept by nobody: it may be one in a minute. */
export function pageAnswer({ head, body, status = 200, isKept = status === 200 }: Page): Response {
  return new Response(renderPage(head, body), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': 'vi',
      'Cache-Control': isKept ? JSON_CACHE : 'no-store',
    },
  })
}

/** At the host of one outlet pages of another are not shown: they have an address elsewhere. */
export function atItsOwnHost(
  { reader, originOf }: Pick<Call, 'reader' | 'originOf'>,
  outlet: string | null,
  path: string,
): Response | null {
  if (!reader.outlet || outlet === null || reader.outlet === outlet) return null
  const origin = originOf(outlet)
  return origin === '' ? null : elsewhere(308, origin + path)
}

/** Another address has it: for good (308), or for now (307). */
export function elsewhere(status: 307 | 308, path: string): Response {
  return new Response(null, { status, headers: { Location: path, 'Cache-Control': 'no-store' } })
}
