import { idOf } from '@/access/membership'
import { type Part, partsOf } from '@/domain/credit/parts'
import type { Article, TextCredit } from '@/payload-types'

/** The row of a text that nobody has a part in. */
export const NOBODY = 'nobody'

/** What rows follow from: the newest version of a text. */
export type CreditedText = Pick<
  Article,
  'id' | 'people' | 'author' | 'penName' | 'outlet' | 'genre' | 'state' | 'deletedAt' | 'createdAt'
>

/** What readers have of it. */
export type CreditedSide = { publication: string | null; publishedAt: string }

export type CreditRow = Omit<TextCredit, 'id' | 'createdAt' | 'updatedAt' | 'outlet'> & {
  outlet: string
}

const OF_NOBODY: Part = { person: NOBODY, name: '', kind: 'other', share: 0 }

/** The rows of a text, one for each person and kind of work; none while it lies in the trash. */
export function creditRows(text: CreditedText, side: CreditedSide | null): CreditRow[] {
  const outlet = idOf(text.outlet)
  if (text.deletedAt || !outlet) return []
  const { people, penName = null, genre, state } = text
  const parts = partsOf({ people, author: idOf(text.author), penName })
  const publishedAt = side?.publication ? side.publishedAt : null
  const at = publishedAt ?? text.createdAt
  return (parts.length > 0 ? parts : [OF_NOBODY]).map((part, index) => ({
    key: `${text.id} ${part.kind} ${part.person}`,
    articleId: text.id,
    isFirst: index === 0,
    ...part,
    ...{ outlet, genre, state, publishedAt },
    sortKey: `${at} ${text.id} ${part.kind}`,
  }))
}
