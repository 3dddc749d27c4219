import { createLocalReq, type Payload, restoreVersionOperation } from 'payload'

import { ARTICLE_MOVES, type ArticleMove, type PublicMove } from '@/domain/workflow/article'
import type { Move } from '@/domain/workflow/text/types'
import { moveArticle } from '@/newsroom/articles/actions/moveArticle'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import type { Article } from '@/payload-types'

import type { Answer, Rest } from '../rest'
import type { Laid } from './lay'
import { type AskName, ASKS } from './moves'
import type { Asking } from './people'

/** What came of asking: done, refused by a code, or by a right to the row (null). */
export type Outcome = { ok: true } | { ok: false; code: string | null }

export type Asked = {
  name: AskName
  move: Move | null
  laid: Laid
  by: Asking
  /** The fingerprint that stands, as a page would say it. */
  revision: string
}

/** A way in by which anything can be asked. */
export type Door = (asked: Asked) => Promise<Outcome>

const SEEN_BEFORE = 'x'
const seenBy = ({ name, revision }: Asked) => ('isStale' in ASKS[name] ? SEEN_BEFORE : revision)
const isArticleMove = (move: string): move is ArticleMove =>
  (ARTICLE_MOVES as readonly string[]).includes(move)

let edits = 0
/** What a save writes; null of what is no save. */
function savedBy({ name, move }: Asked): Partial<Article> | null {
  edits += 1
  if (name === 'trash') return { deletedAt: new Date().toISOString() }
  if (name === 'untrash') return { deletedAt: null }
  if (move?.move === 'reassign') return { author: move.to }
  return move?.move === 'edit' ? { title: `Sửa lần ${edits}` } : null
}

/** The real use cases and Payload's own, in process, under the rights of who asks. */
export const inProcess =
  (payload: Payload): Door =>
  async (asked) => {
    try {
      return await useCase(payload, asked)
    } catch (error) {
      return refusedBy(error as Error & { status?: number; code?: unknown })
    }
  }

async function useCase(payload: Payload, asked: Asked): Promise<Outcome> {
  const { name, move, laid, by } = asked
  const { id } = laid
  if (move?.move === 'tick') {
    await releaseDue({ payload, now: new Date(move.at) })
    return { ok: true }
  }
  const req = await createLocalReq({ user: by.user ?? undefined }, payload)
  const own = { user: by.user, req, overrideAccess: false, depth: 0 } as const
  const collection = 'articles'
  if (name === 'delete for good') await payload.delete({ collection, id, trash: true, ...own })
  else if (name === 'restore a version') {
    // The Local API can't say that it is to be a draft.
    const collection = payload.collections.articles
    await restoreVersionOperation({ collection, id: laid.olderVersion, draft: true, ...own })
  } else if (name === 'edit by a list') {
    const where = { id: { equals: id } }
    const data = savedBy(asked) ?? {}
    const { errors, docs } = await payload.update({ collection, where, data, draft: true, ...own })
    const code = (errors[0] as { data?: { code?: string } } | undefined)?.data?.code
    if (errors.length > 0 || docs.length === 0) return { ok: false, code: code ?? null }
  } else {
    const data = savedBy(asked)
    if (data) {
      const trash = name === 'untrash'
      await payload.update({ collection, id, data, draft: true, trash, ...own })
    } else await moved(req, asked)
  }
  return { ok: true }
}

async function moved(req: Awaited<ReturnType<typeof createLocalReq>>, asked: Asked) {
  const move = asked.move as Move
  const common = { req, id: asked.laid.id, revision: seenBy(asked), reason: reasonOf(move) }
  if (isArticleMove(move.move)) return moveArticle({ ...common, move: move.move })
  const [name, time] = [move.move as PublicMove, timeOf(move)]
  return movePublicSide({ ...common, move: name, time, now: new Date(move.at) })
}

/** As the endpoint takes it: blank is none. */
const reasonOf = (move: Move) => ('reason' in move && move.reason?.trim()) || null
const timeOf = (move: Move) =>
  move.move === 'schedule' ? move.time : move.move === 'embargo' ? move.until : null

function refusedBy(error: Error & { status?: number; code?: unknown }): Outcome {
  const { status, code } = error
  if (typeof status !== 'number' || status >= 500) throw error
  return { ok: false, code: typeof code === 'string' ? code : null }
}

/** The staff API: rows, lists, versions, the buttons’ endpoint, and the worker’s task. */
export const throughRest =
  (payload: Payload, rest: Rest): Door =>
  async (asked) => {
    if (asked.move?.move === 'tick') return useCase(payload, asked)
    const answer = await callOf(rest, asked)
    if (answer.status >= 500) throw new Error(answer.text)
    const code = answer.body.errors?.[0]?.data?.code ?? null
    if (answer.status >= 300) return { ok: false, code }
    const isList = asked.name === 'edit by a list'
    return isList && answer.body.docs?.length === 0 ? { ok: false, code } : { ok: true }
  }

function callOf(rest: Rest, asked: Asked): Promise<Answer> {
  const { name, move, laid, by } = asked
  const { token } = by
  const data = savedBy(asked)
  const path = `/articles/${laid.id}`
  switch (name) {
    case 'delete for good':
      return rest('DELETE', `${path}?trash=true`, { token })
    case 'restore a version':
      return rest('POST', `/articles/versions/${laid.olderVersion}?draft=true`, { token })
    case 'edit by a list':
      return rest('PATCH', `/articles?draft=true&where[id][equals]=${laid.id}`, { token, data })
    case 'untrash':
      return rest('PATCH', `${path}?draft=true&trash=true`, { token, data })
    default:
      if (data) return rest('PATCH', `${path}?draft=true`, { token, data })
  }
  if (!move) throw new Error(name)
  const said = { move: move.move, revision: seenBy(asked), time: timeOf(move) }
  return rest('POST', `${path}/moves`, { token, data: { ...said, reason: reasonOf(move) } })
}
