import type { Subject, Values } from '../notes'
import type { Doc } from '../teller'
import type { Story, Telling } from './story'

const MOVES = [
  ['submit', 'reporter', 'submitted'],
  ['approve', 'sectionEditor', 'approved'],
  ['publish', 'editorInChief', 'published'],
] as const

/** An article from the first draft to publication, into the trash and back. */
export const articleStory: Story = async (telling) => {
  const { teller, random, world } = telling
  const token = teller.notes.token()
  const subject = teller.notes.add('articles', token)
  const title = `${token} Tin thử`
  const made = await teller.make(
    { subject, action: 'create', sets: { title, state: 'draft', isTrashed: false, airings: 0 } },
    'reporter',
    {
      method: 'POST',
      path: '/articles?draft=true&depth=0',
      body: { ...draft(title), outlet: world.online.outlet, column: world.online.page },
    },
  )
  if (!made) return
  let doc: Doc | null = made
  for (let edit = 1 + random.below(3); edit > 0 && doc; edit -= 1) {
    doc = await saveDraft(telling, subject, `${token} Tin thử, sửa lần ${edit}`)
  }
  let isGivenOut = false
  for (const [move, role, state] of MOVES) {
    if (!doc || random.chance(0.15)) break
    isGivenOut = move === 'publish'
    const sets = { state, ...(state === 'published' && { airings: 1 }) }
    doc = await teller.write({ subject, action: `article.${move}`, sets }, role, {
      method: 'POST',
      path: `/articles/${doc.id}/moves`,
      body: { move, revision: doc.revision ?? null },
    })
  }
  // What readers have, or may have, is refused the trash.
  if (!isGivenOut && random.chance(0.4)) await throughTrash(telling, subject)
}

const draft = (title: string): Values => ({
  title,
  sapo: 'Một đoạn mở đầu.',
  content: paragraph('Nội dung của tin thử. '.repeat(40)),
  genre: 'news',
  _status: 'draft',
})

async function saveDraft(
  { teller }: Telling,
  subject: Subject,
  title: string,
): Promise<Doc | null> {
  const saved = await teller.write<Doc | { doc: Doc }>(
    { subject, action: null, name: 'save a draft', sets: { title } },
    'reporter',
    {
      method: 'PATCH',
      path: `/articles/${subject.id}?draft=true&autosave=true&depth=0`,
      body: { title, _status: 'draft' },
    },
  )
  return saved && 'doc' in saved ? saved.doc : saved
}

async function throughTrash({ teller, random }: Telling, subject: Subject): Promise<void> {
  const path = `/articles/${subject.id}?depth=0`
  const trashed = await teller.write<object>(
    { subject, action: 'article.trash', sets: { isTrashed: true } },
    'editorInChief',
    { method: 'PATCH', path, body: { deletedAt: new Date().toISOString() } },
  )
  if (!trashed || random.chance(0.3)) return
  await teller.write<object>(
    { subject, action: 'article.untrash', sets: { isTrashed: false } },
    'editorInChief',
    { method: 'PATCH', path: `${path}&trash=true`, body: { deletedAt: null } },
  )
}

function paragraph(words: string) {
  const text = {
    type: 'text',
    version: 1,
    text: words,
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  }
  const block = { type: 'paragraph', version: 1, direction: 'ltr', format: '', indent: 0 }
  const children = [{ ...block, textFormat: 0, children: [text] }]
  return { root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children } }
}
