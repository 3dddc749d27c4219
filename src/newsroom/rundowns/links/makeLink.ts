import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { countWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'

import { recordEvent } from '../../audit/recordEvent'
import { optionalText } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { fingerprintOf, newToken } from '../../tokens/token'
import { LINK_KIND_WORDS, LINK_KINDS, type LinkKind } from '../../words/rundowns'
import { demandRight } from '../rights'
import { loadRundownRow } from '../rundownRow'

const MAX_LINKS = 50

export const LinkInput = z.object({
  kind: z.enum(LINK_KINDS, 'Chưa chọn màn hình. Hãy chọn lại.'),
  label: optionalText('Ghi chú', 100),
})

type Call = { req: PayloadRequest; id: string; input: z.output<typeof LinkInput> }

/** A new link; its token is told here and never again, since only a fingerprint is kept. */
export type MadeLink = { id: string; kind: LinkKind; token: string }

/** Makes a link by which a screen without an account can look at a rundown until the link is revoked. */
export async function makeLink({ req, id, input }: Call): Promise<MadeLink> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'edit', action: 'rundown.link' })
  const totalDocs = await countWhere(req, 'rundown-links', {
    where: { and: [{ rundown: { equals: id } }, { revokedAt: { exists: false } }] },
    overrideAccess: true,
  })
  if (totalDocs >= MAX_LINKS) throw failure('linksTooMany', { max: MAX_LINKS })
  const token = newToken()
  const link = await inTransaction({ payload: req.payload, req }, async (own) => {
    const row = await own.payload.create({
      collection: 'rundown-links',
      data: {
        rundown: id,
        hash: fingerprintOf(token),
        kind: input.kind,
        label: input.label,
        madeBy: req.user?.id ?? null,
      },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
    await recordEvent({
      req: own,
      action: 'rundown.link',
      collection: 'rundowns',
      id,
      title: rundown.title,
      outlet: rundown.outlet,
      after: { link: row.id, screen: LINK_KIND_WORDS[input.kind].vi, label: input.label ?? null },
    })
    return row.id
  })
  return { id: link, kind: input.kind, token }
}
