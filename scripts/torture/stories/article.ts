import type { Answer } from '../client'
import type { Subject, Values } from '../notes'
import type { Doc, Made, Story, Telling } from './story'

/** An article from the first draft to publication, into the trash and back. */
export const articleStory: Story = async (telling) => {
  const { client, random, world } = telling
  const token = client.notes.token()
  const subject = client.notes.add('articles', token)
  const title = `${token} Tin thử`
  const made = await client.write<Made>(
    { subject, action: 'create', sets: { title, state: 'draft', isTrashed: false, airings: 0 } },
    'reporter',
    {
      method: 'POST',
      path: '/articles?draft=true&depth=0',
      body: { ...draft(title), outlet: world.online.outlet, column: world.online.page },
    },
  )
  if (made.kind !== 'done') return
  subject.id = made.body.doc.id
  let doc = made.body.doc
  for (let edit = 1 + random.below(3); edit > 0; edit -= 1) {
    const edited = await saveDraft(telling, subject, `${token} Tin thử, sửa lần ${edit}`)
    if (edited.kind !== 'done') return
    doc = edited.body.doc
  }
  const moves = [
    ['submit', 'reporter', 'submitted'],
    ['approve', 'sectionEditor', 'approved'],
    ['publish', 'editorInChief', 'published'],
  ] as const
  for (const [move, role, state] of moves) {
    if (random.chance(0.15)) break
    const sets = { state, ...(state === 'published' && { airings: 1 }) }
    const moved = await client.write<Doc>({ subject, action: `article.${move}`, sets }, role, {
      method: 'POST',
      path: `/articles/${doc.id}/moves`,
      body: { move, revision: doc.revision ?? null },
    })
    if (moved.kind !== 'done') return
    doc = moved.body
  }
  if (random.chance(0.4)) await throughTrash(telling, subject)
}

const draft = (title: string): Values => ({
  title,
  sapo: 'Một đoạn mở đầu.',
  content: paragraph('Nội dung của tin thử. '.repeat(40)),
  genre: 'news',
  _status: 'draft',
})

function saveDraft({ client }: Telling, subject: Subject, title: string): Promise<Answer<Made>> {
  return client.write<Made>({ subject, action: null, sets: { title } }, 'reporter', {
    method: 'PATCH',
    path: `/articles/${subject.id}?draft=true&autosave=true&depth=0`,
    body: { title, _status: 'draft' },
  })
}

async function throughTrash({ client, random }: Telling, subject: Subject): Promise<void> {
  const path = `/articles/${subject.id}?depth=0`
  const trashed = await client.write(
    { subject, action: 'article.trash', sets: { isTrashed: true } },
    'editorInChief',
    { method: 'PATCH', path, body: { deletedAt: new Date().toISOString() } },
  )
  if (trashed.kind !== 'done' || random.chance(0.3)) return
  await client.write(
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
