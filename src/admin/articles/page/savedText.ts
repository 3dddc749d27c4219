import { type Answer, send } from '../../send/send'
import type { Saved, Unsaved } from '../fields/types'

const LONGEST_MS = 30_000
/** Of what goes on while a page is left, browsers take no more. */
const MOST_LEAVING = 60_000

/** What the page says of a text's way, brought up to date after each save. */
export const WAY = [
  ...(['state', 'revisionNumber', 'step'] as const),
  ...(['writers', 'approvals', 'returnReason'] as const),
]

type Row = Record<string, unknown>

export function postSave(
  article: string,
  body: Unsaved,
  isLeaving: boolean,
): Promise<Answer<Saved>> {
  const isSmall = isLeaving && JSON.stringify(body).length < MOST_LEAVING
  const how = { signal: AbortSignal.timeout(LONGEST_MS), keepalive: isSmall }
  return send<Saved>('POST', `/articles/${article}/save`, body, how)
}

/** The row of a text, of these fields alone where some are named; null where it can't be had. */
export async function readText(
  article: string,
  names: readonly string[] = [],
): Promise<Row | null> {
  const select = names.map((name) => `&select[${name}]=true`).join('')
  const { done } = await send<Row>('GET', `/articles/${article}?draft=true&depth=0${select}`)
  return done
}
