import { creditsIn } from '@/domain/credit/creditFault'
import { signerKey } from '@/domain/credit/signers'
import { compareVietnamese } from '@/domain/text/sort'

import type { PersonView } from '../programmeSchemas'
import { publicName } from '../publicName'
import type { PublicReader } from '../reader'
import type { ArticleRow } from '../views/article'
import { findTexts } from './texts'

/** Who signs is looked for in so many of the newest texts. */
const NEWEST = 500

/** Who signed one of the newest public texts, by name. Accounts are not asked: a name is what stands under a text. */
export async function listPeople(
  reader: PublicReader,
  { outlet }: { outlet?: string },
): Promise<PersonView[]> {
  const rows = await findTexts(reader, {
    where: outlet ? [{ outlet: { equals: outlet } }] : [],
    limit: NEWEST,
  })
  const found = new Map<string, PersonView>()
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const key = signerKey(name)
      // The newest text says how a name is written.
      if (!found.has(key)) found.set(key, personView(key, name, row.publishedAt))
    }
  }
  return [...found.values()].sort((one, other) => compareVietnamese(one.name, other.name))
}

/** Who bears a name under a public text, as the newest such text has it; null for nobody. */
export async function findPerson(reader: PublicReader, name: string): Promise<PersonView | null> {
  const key = signerKey(name)
  const [row] = await findTexts(reader, { where: [{ signers: { in: [key] } }], limit: 1 })
  const written = row && namesOf(row).find((one) => signerKey(one) === key)
  return row && written ? personView(key, written, row.publishedAt) : null
}

function namesOf({ people, penName }: Pick<ArticleRow, 'people' | 'penName'>): string[] {
  const names = creditsIn(people).map(({ name }) => name)
  return names.length > 0 ? names : penName ? [penName] : []
}

const personView = (key: string, name: string, latestAt: string): PersonView => ({
  id: publicName(`person:${key}`),
  name,
  latestAt,
})
