import { APIError, type PayloadRequest } from 'payload'

import { noteRequest } from '@/logging/requests'
import { TextConflict } from '@/newsroom/articles/saving/textConflict'
import { DeskRefusal } from '@/newsroom/desk/deskRefusal'

import { refusalPage } from './refusalPage'

/** What an expected failure is answered with. */
export type Refusal = {
  status: number
  body: { errors: { message: string; data?: unknown }[] } & object
}

/**
 * Answers with what was done, or with the sentences of an expected failure; what nobody expected is Payload's to answer.
 * @param tell how programs that read no JSON are told of a failure.
 */
export async function answered(
  req: Pick<PayloadRequest, 'user'> | null,
  act: () => Promise<Response>,
  tell: (refusal: Refusal) => Response = inJson,
): Promise<Response> {
  try {
    return await act()
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    const { code } = (refusal.body.errors[0]?.data ?? {}) as { code?: string }
    noteRequest({ user: req?.user?.id, code })
    return tell(refusal)
  }
}

/** Null for what nobody expected. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof DeskRefusal || error instanceof TextConflict)
    return { status: error.status, body: error.body() }
  if (!(error instanceof APIError) || !error.isPublic) return null
  const { status, message, data } = error
  return { status, body: { errors: [{ message, data }] } }
}

/** What can't be done now but can in a while is told when. */
const LATER_SECONDS = 60
const headersOf = ({ status }: Refusal): Record<string, string> =>
  status === 503 ? { 'Retry-After': String(LATER_SECONDS) } : {}

const inJson = (refusal: Refusal): Response =>
  Response.json(refusal.body, { status: refusal.status, headers: headersOf(refusal) })

/** Of an address that people open by a link: who comes with a browser is told on a page, from which it can be tried again. */
export const onPage =
  ({ headers }: Pick<PayloadRequest, 'headers'>) =>
  (refusal: Refusal): Response => {
    if (!headers.get('accept')?.includes('text/html')) return inJson(refusal)
    const { status, body } = refusal
    const message = body.errors.map((one) => one.message).join(' ')
    return new Response(refusalPage({ message, again: status === 503 }), {
      status,
      headers: {
        ...headersOf(refusal),
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
      },
    })
  }
