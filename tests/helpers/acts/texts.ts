import { addDays, instantAt } from '@/domain/calendar/civil'

import { pdf, picture, textOf } from '../newsroom'
import { uploadOf } from '../rest'
import { docx, img, p } from '../word'
import { type Act, idOf, iso, must, settledByItself, through, today, type World } from './act'

const textData = ({ outlet, page }: World) => ({
  title: 'Một cửa mới',
  sapo: 'Một đoạn mở đầu.',
  content: textOf('Nội dung bài viết.'),
  outlet,
  column: page,
  genre: 'article',
})
const writing = through('POST /articles', {
  who: 'reporter',
  query: '?draft=true',
  data: textData,
})
const written = async (world: World) => idOf(await must(writing.run(world, '')))

const changing = (data: () => object, { query = '?draft=true', who = 'reporter' as const } = {}) =>
  through('PATCH /articles/:id', { who, query, data })
const trashing = through('PATCH /articles/:id', {
  query: '?draft=true',
  data: () => ({ deletedAt: iso(Date.now()) }),
})

type Move = {
  move: string
  who: 'reporter' | 'editor' | 'head'
  reason?: string
  time?: () => string
}

const moving = ({ move, who, reason, time }: Move): Pick<Act, 'door' | 'run'> => ({
  door: 'POST /articles/:id/moves',
  run: async (world, id) => {
    const { revision } = await world.payload.findByID({
      collection: 'articles',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    return world.post(
      `/articles/${id}/moves`,
      { move, revision, reason, time: time?.() },
      world[who],
    )
  },
})
const submitting = moving({ move: 'submit', who: 'reporter' })
const approving = moving({ move: 'approve', who: 'editor' })
const publishing = moving({ move: 'publish', who: 'editor' })
const takingDown = moving({ move: 'takeDown', who: 'head', reason: 'Sai số liệu.' })

const tomorrow = () => iso(instantAt(addDays(today(), 1), '08:00'))
const scheduling = moving({ move: 'schedule', who: 'editor', time: tomorrow })

const expiring = moving({
  move: 'expire',
  who: 'head',
  reason: 'Hết thời hạn.',
  time: tomorrow,
})
const expiringLater = moving({
  move: 'expire',
  who: 'head',
  reason: 'Hết thời hạn.',
  time: () => iso(instantAt(addDays(today(), 2), '08:00')),
})

/** As the editor saves: what was changed, before and after. */
const saving: Pick<Act, 'door' | 'run'> = {
  door: 'POST /articles/:id/save',
  run: async (world, id) => {
    const { sapo = null } = await world.payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
    })
    const body = { base: { sapo }, mine: { sapo: 'Một sapo khác.' } }
    return world.post(`/articles/${id}/save`, body, world.reporter)
  },
}

const revising = changing(() => ({ title: 'Bản mới' }))

const keeping = (until: string | null): Pick<Act, 'door' | 'run'> => ({
  door: 'POST /articles/:id/keeping',
  run: (world, id) =>
    world.post(`/articles/${id}/keeping`, { until, reason: 'Đơn khiếu nại' }, world.head),
})

/** Of a text whose checklist has something to be ticked by hand. */
const ticking = (ticked: boolean): Pick<Act, 'door' | 'run'> => ({
  door: 'POST /articles/:id/ticks',
  run: async (world, id) => {
    const { revision } = await world.payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
    })
    return world.post(`/articles/${id}/ticks`, { words: BY_HAND, ticked, revision }, world.editor)
  },
})
const BY_HAND = 'Đã gọi xác minh với nhân vật'
const toTick = async (world: World) => {
  const items = [{ condition: 'byHand', words: BY_HAND, severity: 'warning', moves: ['publish'] }]
  const data = { name: 'Bài', outlet: world.outlet, genres: ['article'], items }
  await must(world.rest('POST', '/checklists', { token: world.head.token, data }))
  return after(submitting)(world)
}

/** A text brought this far. */
const after =
  (...acts: Pick<Act, 'run'>[]) =>
  async (world: World) => {
    const id = await written(world)
    for (const act of acts) await must(act.run(world, id))
    return id
  }
/** A text of which its editor said something. */
const saidOf = (data: object) => async (world: World) => {
  const id = await after(submitting)(world)
  const answer = await must(world.post(`/articles/${id}/comments`, data, world.editor))
  const [thread] = answer.body.threads as { id: string }[]
  return `${id} ${thread?.id}`
}
const commented = saidOf({ body: 'Xem lại.' })
const suggested = saidOf({
  anchor: { block: null, quote: 'Nội dung', prefix: '', suffix: ' bài viết.', offset: 0 },
  replacement: 'Phần chính',
})
const onComment = (method: string, path: string) =>
  through(`${method} /articles/:id/comments/:comment${path}`, {
    who: 'editor',
    data: ({ reporter }) => ({ body: 'Đã xem lại.', mentions: [reporter.id] }),
  })
/** A correction of a text that readers have, brought this far. */
const correctionAfter =
  (...acts: Pick<Act, 'run'>[]) =>
  async (world: World) => {
    const corrects = await after(submitting, approving, publishing)(world)
    const data = {
      ...textData(world),
      ...{ title: 'Cải chính', genre: 'correction', corrects },
      ...{ falseText: 'Có 15 xã.', trueText: 'Có 25 xã.', apology: 'Tòa soạn xin lỗi bạn đọc.' },
    }
    const { token } = world.reporter
    const id = idOf(await must(world.rest('POST', '/articles?draft=true', { token, data })))
    for (const act of acts) await must(act.run(world, id))
    return id
  }
/** Published, and seen by nobody before tomorrow. */
const held = changing(() => ({ embargoUntil: tomorrow() }))
const toAppear = after(held, submitting, approving, publishing)

const png = async (name: string, width: number) => ({
  name,
  type: 'image/png',
  bytes: await picture(width, 30),
})
/** A Word file with a picture, made a draft. */
const fromWord: Pick<Act, 'door' | 'run' | 'files'> = {
  door: 'POST /articles/word',
  files: true,
  run: async (world) => {
    const body = p('Một cửa mới') + p('Nội dung.') + p(img('rP'))
    const bytes = await docx({ body, pictures: { rP: await picture(40, 30) } })
    const pictures = [{ at: 0, alt: 'Một cửa', credit: 'Lan' }]
    const raw = uploadOf(
      { name: 'bai.docx', type: 'application/octet-stream', bytes },
      { outlet: world.outlet, column: world.page, pictures },
    )
    return world.rest('POST', '/articles/word', { token: world.reporter.token, raw })
  },
}
/** A picture that stood in a paste. */
const pasted: Pick<Act, 'door' | 'run' | 'files'> = {
  door: 'POST /media/pasted',
  files: true,
  run: async (world) => {
    const words = { alt: 'Một cửa', credit: 'Lan', outlet: world.outlet }
    const raw = uploadOf(await png('dan.png', 40), words)
    return world.rest('POST', '/media/pasted', { token: world.reporter.token, raw })
  },
}
const upload = async (world: World) => {
  const raw = uploadOf(await png('truoc.png', 40), { alt: 'Trước', outlet: world.outlet })
  return idOf(await must(world.rest('POST', '/media?depth=0', { token: world.head.token, raw })))
}

const document = (world: World, title: string) =>
  uploadOf(
    { name: 'phu-luc.pdf', type: 'application/pdf', bytes: pdf() },
    { title, outlet: world.outlet },
  )

const uploadDocument = async (world: World) => {
  const asked = { token: world.head.token, raw: document(world, 'Phụ lục') }
  return idOf(await must(world.rest('POST', '/text-files?depth=0', asked)))
}

/** What is done to texts, pictures and files of proof. */
export const TEXT_ACTS: Act[] = [
  { name: 'beginning a text', ...writing },
  { name: 'making a draft of a Word file', ...fromWord },
  { name: 'a picture of a paste', ...pasted },
  {
    name: 'writing on',
    ready: written,
    ...changing(() => ({ title: 'Tên khác', content: textOf('Khác.') })),
  },
  { name: 'submitting a text', ready: written, ...submitting },
  {
    name: 'returning a text',
    ready: after(submitting),
    ...moving({ move: 'return', who: 'editor', reason: 'Thiếu số liệu.' }),
  },
  { name: 'approving a text', ready: after(submitting), ...approving },
  {
    name: 'writing on after the approval',
    ready: after(submitting, approving),
    ...changing(() => ({ title: 'Tên khác' })),
  },
  { name: 'saving what was typed', ready: written, ...saving },
  { name: 'keeping a text until a day', ready: written, ...keeping('2099-12-31') },
  {
    name: 'keeping a text no longer',
    ready: async (world) => {
      const id = await written(world)
      await must(keeping('2099-12-31').run(world, id))
      return id
    },
    ...keeping(null),
  },
  { name: 'ticking what a text was checked for', ready: toTick, ...ticking(true) },
  {
    name: 'taking a tick back',
    ready: async (world) => {
      const id = await toTick(world)
      await must(ticking(true).run(world, id))
      return id
    },
    ...ticking(false),
  },
  {
    name: 'saying something about a text',
    ready: written,
    ...through('POST /articles/:id/comments', {
      who: 'editor',
      data: ({ reporter }) => ({ body: 'Xem lại.', mentions: [reporter.id] }),
    }),
  },
  { name: 'answering what was said', ready: commented, ...onComment('POST', '/replies') },
  { name: 'changing what one said', ready: commented, ...onComment('PATCH', '') },
  { name: 'taking back what one said', ready: commented, ...onComment('DELETE', '') },
  { name: 'closing a thread', ready: commented, ...onComment('POST', '/resolve') },
  {
    name: 'opening a thread again',
    ready: async (world) => {
      const ids = await commented(world)
      await must(onComment('POST', '/resolve').run(world, ids))
      return ids
    },
    ...onComment('POST', '/reopen'),
  },
  { name: 'following a suggestion', ready: suggested, ...onComment('POST', '/accept') },
  { name: 'not following a suggestion', ready: suggested, ...onComment('POST', '/refuse') },
  { name: 'publishing a text', ready: after(submitting, approving), ...publishing },
  {
    name: 'setting a text for its minute',
    ready: after(submitting, approving),
    ...scheduling,
  },
  {
    name: 'setting a minute for a revision of a text that readers have',
    ready: after(submitting, approving, publishing, revising, submitting, approving),
    ...scheduling,
  },
  {
    name: 'calling off a minute',
    ready: after(submitting, approving, scheduling),
    ...moving({ move: 'unschedule', who: 'editor' }),
  },
  {
    name: 'returning a text that waits for its minute',
    ready: after(submitting, approving, scheduling),
    ...moving({ move: 'return', who: 'editor', reason: 'Thiếu số liệu.' }),
  },
  {
    name: 'hiding what readers have until a minute',
    ready: after(submitting, approving, publishing),
    ...moving({ move: 'embargo', who: 'head', reason: 'Chờ họp báo.', time: tomorrow }),
  },
  {
    name: 'lifting an embargo',
    ready: toAppear,
    ...moving({ move: 'embargo', who: 'editor' }),
  },
  {
    name: 'publishing a revision of a text that readers have',
    ready: after(submitting, approving, publishing, revising, submitting, approving),
    ...publishing,
  },
  {
    name: 'publishing a correction',
    ready: correctionAfter(submitting, approving),
    ...publishing,
  },
  {
    name: 'setting a correction for its minute',
    ready: correctionAfter(submitting, approving),
    ...scheduling,
  },
  {
    name: 'taking down a correction',
    ready: correctionAfter(submitting, approving, publishing),
    ...takingDown,
  },
  {
    name: 'taking down what readers have',
    ready: after(submitting, approving, publishing),
    ...takingDown,
  },
  { name: 'taking down what readers were to have', ready: toAppear, ...takingDown },
  {
    name: 'taking down while its text is being written on',
    ready: after(submitting, approving, publishing, revising),
    ...takingDown,
  },
  {
    name: 'letting what was taken down be published again',
    ready: after(submitting, approving, publishing, takingDown),
    ...moving({ move: 'reinstate', who: 'head', reason: 'Đã sửa.' }),
  },
  {
    name: 'setting a minute for a takedown',
    ready: after(submitting, approving, publishing),
    ...expiring,
  },
  {
    name: 'calling off a takedown',
    ready: after(submitting, approving, publishing, expiring),
    ...moving({ move: 'expire', who: 'head' }),
  },
  {
    name: 'taking down ahead of its minute',
    ready: after(submitting, approving, publishing, expiring),
    ...takingDown,
  },
  {
    name: 'calling off a minute with its takedown',
    ready: after(submitting, approving, scheduling, expiringLater),
    ...moving({ move: 'unschedule', who: 'editor' }),
  },
  { name: 'copying a text', ready: written, ...through('POST /articles/:id/duplicate') },
  {
    name: 'keeping a text as a template',
    ready: written,
    ...through('POST /articles/:id/template', {
      who: 'editor',
      data: () => ({ name: 'Mẫu', titlePattern: 'Bản tin số {số}' }),
    }),
  },
  {
    name: 'beginning a text from a template',
    ready: async (world) => {
      const id = await written(world)
      const asked = { name: 'Mẫu', titlePattern: 'Bản tin số {số}' }
      return idOf(await must(world.post(`/articles/${id}/template`, asked, world.editor)))
    },
    ...through('POST /text-templates/:id/texts', { who: 'reporter', data: () => ({}) }),
  },
  { name: 'trashing a text', ready: written, ...trashing },
  {
    name: 'trashing a text that was taken down',
    ready: after(submitting, approving, publishing, takingDown),
    ...trashing,
  },
  {
    name: 'taking a text out of the trash',
    ready: after(trashing),
    ...through('PATCH /articles/:id', {
      query: '?draft=true&trash=true',
      data: () => ({ deletedAt: null }),
    }),
  },
  {
    name: 'deleting a text for good',
    ready: after(trashing),
    ...through('DELETE /articles/:id', { query: '?trash=true' }),
  },
  {
    name: 'trashing several texts',
    door: 'PATCH /articles',
    ready: async (world) => `${await written(world)} ${await written(world)}`,
    ...settledByItself((world, ids) =>
      world.rest('PATCH', `/articles?draft=true&where[id][in]=${ids.replace(' ', ',')}`, {
        token: world.head.token,
        data: { deletedAt: iso(Date.now()) },
      }),
    ),
  },
  {
    name: 'deleting several texts for good',
    door: 'DELETE /articles',
    ready: async (world) => `${await after(trashing)(world)} ${await after(trashing)(world)}`,
    ...settledByItself((world, ids) =>
      world.rest('DELETE', `/articles?trash=true&where[id][in]=${ids.replace(' ', ',')}`, {
        token: world.head.token,
      }),
    ),
  },
  {
    name: 'going back to an older version of a text',
    ready: async (world) => {
      const id = await after(changing(() => ({ title: 'Tên khác' })))(world)
      const { docs } = await world.payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        sort: 'createdAt',
        overrideAccess: true,
      })
      return docs[0]?.id ?? ''
    },
    ...through('POST /articles/versions/:id', { who: 'reporter', query: '?draft=true' }),
  },
  {
    name: 'making a link to a draft',
    ready: written,
    ...through('POST /articles/:id/preview-links', { who: 'reporter', data: () => ({}) }),
  },
  {
    name: 'taking a link to a draft back',
    ready: async (world) => {
      const id = await written(world)
      const link = await must(world.post(`/articles/${id}/preview-links`, {}, world.reporter))
      return `${id} ${idOf(link)}`
    },
    ...through('DELETE /articles/:id/preview-links/:link', { who: 'reporter' }),
  },
  {
    name: 'adding a picture',
    door: 'POST /media',
    files: true,
    run: async (world) =>
      world.rest('POST', '/media', {
        token: world.head.token,
        raw: uploadOf(await png('truoc.png', 40), { alt: 'Trước', outlet: world.outlet }),
      }),
  },
  {
    name: 'putting another picture in its place',
    door: 'PATCH /media/:id',
    files: true,
    ready: upload,
    run: async (world, id) =>
      world.rest('PATCH', `/media/${id}`, {
        token: world.head.token,
        raw: uploadOf(await png('sau.png', 60), { alt: 'Sau' }),
      }),
  },
  {
    name: 'writing a picture’s caption',
    ready: upload,
    ...through('PATCH /media/:id', { data: () => ({ caption: 'Chú thích' }) }),
  },
  {
    name: 'deleting a picture',
    files: true,
    ready: upload,
    ...through('DELETE /media/:id'),
  },
  {
    name: 'adding a document for texts',
    door: 'POST /text-files',
    files: true,
    run: (world) =>
      world.rest('POST', '/text-files', {
        token: world.head.token,
        raw: document(world, 'Phụ lục'),
      }),
  },
  {
    name: 'putting another document in its place',
    door: 'PATCH /text-files/:id',
    files: true,
    ready: uploadDocument,
    run: (world, id) =>
      world.rest('PATCH', `/text-files/${id}`, {
        token: world.head.token,
        raw: document(world, 'Phụ lục mới'),
      }),
  },
  {
    name: 'deleting a document',
    files: true,
    ready: uploadDocument,
    ...through('DELETE /text-files/:id'),
  },
  {
    name: 'keeping a file of proof',
    door: 'POST /files',
    files: true,
    run: (world) =>
      world.rest('POST', '/files', {
        token: world.scheduler.token,
        raw: uploadOf(
          { name: 'ban-ghi.pdf', type: 'application/pdf', bytes: pdf() },
          { title: 'Bản ghi', outlet: world.outlet },
        ),
      }),
  },
]
