import type { Payload } from 'payload'

const ARTICLES = 10
/** So that ten of them are about 60 kB as they leave. */
const WORDS_PER_SAPO = 900
const WORDS =
  'cải cách hành chính một cửa hồ sơ người dân xã phường phục vụ giải quyết trực tuyến'.split(' ')

const wordsOf = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) => WORDS[(from + at * at) % WORDS.length]).join(' ')

/** Ten published texts of one outlet, as publishing leaves them. */
export async function seedPublicTexts(payload: Payload): Promise<void> {
  // Past the hooks: what readers have of a text is these rows.
  const make = async (collection: string, data: Record<string, unknown>): Promise<string> => {
    const made = await payload.db.create({ collection: collection as 'outlets', data })
    return String(made.id)
  }
  const named = (name: string) => ({ name, slug: name.toLowerCase(), sortKey: name })
  const organisation = await make('organisations', { ...named('Co-quan'), kind: 'press' })
  const outlet = await make('outlets', { ...named('Bao'), kind: 'online', organisation })
  const column = await make('columns', {
    ...named('Thoi-su'),
    ...{ outlet, kind: 'page', validFrom: '2022-01-01' },
  })
  for (let at = 0; at < ARTICLES; at += 1) {
    const articleId = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
    const publishedAt = new Date(Date.now() - (at + 1) * 3_600_000).toISOString()
    const publication = await make('publications', {
      ...{ key: `${articleId} bench`, articleId, outlet, revision: '1', slug: `bai-${at}` },
      ...{ title: `Bài số ${at}`, sapo: wordsOf(WORDS_PER_SAPO, at), genre: 'article' },
      ...{ penName: 'Mai Chi', people: [], pictures: [], files: [], frozenAt: publishedAt },
      content: {
        root: {
          ...{ type: 'root', direction: 'ltr', format: '', indent: 0, version: 1 },
          children: Array.from({ length: 8 }, (_, part) => ({
            ...{ type: 'paragraph', version: 1 },
            children: [{ type: 'text', text: wordsOf(60, part), format: 0, version: 1 }],
          })),
        },
      },
    })
    await make('public-texts', {
      ...{ articleId, publication, outlet, column, topics: [], pictures: [], files: [] },
      ...{ publishedAt, revisedAt: publishedAt, takenDown: false, trashed: false },
    })
  }
}
