import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import type { CivilDate } from '@/domain/calendar/civil'
import { delegationsAt } from '@/domain/workflow/text/delegationsAt'
import type { Rules } from '@/domain/workflow/text/types'
import { approvalsOf, type KeptApproval, loadText } from '@/newsroom/articles/loadText'
import { loadPublicSide } from '@/newsroom/texts/publicSide'

import { isCorrected } from '@/newsroom/corrections/views/loadCorrections'

import type { ArticleSide } from './articleSteps'

type Query = { payload: Payload; user: TypedUser; id: string | number }

/** What the law of texts is asked with for a person and an article; null when they may not read it. */
export async function loadArticleSide({ payload, user, id }: Query): Promise<ArticleSide | null> {
  const req = await createLocalReq({ user }, payload)
  const article = await rowOf(req, 'articles', String(id), {
    draft: true,
    trash: true,
    overrideAccess: false,
  })
  if (!article) return null
  const stored = await loadPublicSide(req, article)
  const { text, rules, chain, person } = await loadText(req, article, stored?.side ?? null)
  const approvals = approvalsOf(article, chain)
  const author = idOf(article.author)
  const expiry = stored?.expiry ?? null
  const shown = [...approvals.map(({ by }) => by), author, expiry?.by]
  const names = await namesOf(
    req,
    shown.filter((one) => one != null),
  )
  const signed = (one: KeptApproval) => ({
    step: one.step,
    name: names.get(one.by) ?? '',
    at: Date.parse(one.at),
  })
  return {
    person,
    text,
    rules: { ...rules, config: chain },
    author: author === null ? null : (names.get(author) ?? null),
    signed: approvals.map(signed),
    expiry: expiry && {
      at: expiry.at,
      name: names.get(expiry.by ?? '') ?? '',
      reason: expiry.reason,
    },
    wishedAt: article.wishedAt ?? null,
    keeping: article.keepUntil
      ? { until: article.keepUntil, reason: article.keepReason ?? '' }
      : null,
    isCorrected: await isCorrected(req, article.id),
    standsInFor: await standInNames(req, { rules, person }),
  }
}

/** For whom a person stands in today. */
async function standInNames(
  req: PayloadRequest,
  { rules, person }: { rules: Rules; person: string },
): Promise<{ name: string; end: CivilDate }[]> {
  const acting = delegationsAt(rules, person, new Date().toISOString())
  const names = await namesOf(
    req,
    acting.map(({ from }) => from),
  )
  return acting.map(({ from, end }) => ({ name: names.get(from) ?? '', end }))
}

async function namesOf(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsWhere(req, 'users', {
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
    overrideAccess: true,
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
