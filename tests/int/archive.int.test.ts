import { createLocalReq, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { eventSentence } from '@/newsroom/audit/views/eventWords'
import { carryOn } from '@/newsroom/imports/actions/carryOn'
import { loadImportPage } from '@/newsroom/imports/views/loadImportPage'
import { loadItems } from '@/newsroom/reports/loadItems'
import { findArticle } from '@/public-api/queries/article'
import { findOldAddress } from '@/public-api/queries/oldAddress'
import { isTakenDown } from '@/public-api/queries/takenDown'

import { settle } from '../helpers/archive'
import { exportXml, ghostExport, jsonLines, uploadExport } from '../helpers/archiveExport'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, person, type Ground, type Person } from '../helpers/newsroom'
import { type Answer, restOf, type Rest } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true, pagination: false } as const
const MET = '/cai-cach/mot-cua-bat-xat.html'

describeOnEachDatabase('texts that another place published', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let outlet: string
  let column: string
  let administrator: Person
  let head: Person
  let reporter: Person

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    outlet = base.paper.outlet
    administrator = await person(payload, 'administrator', [{ role: 'administrator' }])
    head = await person(payload, 'head', [{ role: 'outletHead', outlet }])
    reporter = await person(payload, 'reporter', [{ role: 'reporter', outlet }])
    const made = await maker(payload)('columns', {
      ...{ name: 'Cải cách hành chính', outlet, kind: 'page', validFrom: '2015-01-01' },
    })
    column = made.id
  })

  const ask = (id: string, path: string, data: object = {}, by = administrator) =>
    rest('POST', `/imports/${id}/${path}`, { token: by.token, data })
  const done = (answer: Answer): Answer => {
    if (answer.status >= 300) throw new Error(answer.text)
    return answer
  }
  const reader = () => ({ payload, now: new Date(), origin: 'http://localhost:3000' })

  async function checked(bytes: Buffer, people: Record<string, string> = {}): Promise<string> {
    const name = bytes.subarray(0, 1).toString() === '{' ? 'bai.jsonl' : 'bao-cu.xml'
    const answer = done(await uploadExport(rest, administrator.token, { bytes, outlet, name }))
    const id = String(answer.body.id)
    done(await ask(id, 'names', { sections: {}, people, column: null }))
    expect(await settle(rest, administrator.token, id)).toBe('ready')
    return id
  }
  async function written(bytes: Buffer): Promise<string> {
    const id = await checked(bytes)
    done(await ask(id, 'writing'))
    expect(await settle(rest, administrator.token, id)).toBe('written')
    return id
  }
  async function undone(id: string): Promise<void> {
    done(await ask(id, 'undo'))
    expect(await settle(rest, administrator.token, id)).toBe('undone')
  }
  async function linesOf(id: string) {
    const user = await payload.findByID({ collection: 'users', id: administrator.id, depth: 0 })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
    return (await loadImportPage(req, { id, page: 0, wrongOnly: false }))?.lines ?? []
  }
  const archivedOf = async (id: string) =>
    (await payload.find({ collection: 'archived-texts', where: { importedFrom: { equals: id } }, sort: 'publishedAt', ...all })).docs // prettier-ignore
  const sideOf = async (articleId: string) =>
    (await payload.find({ collection: 'public-texts', where: { articleId: { equals: articleId } }, ...all })).docs[0] // prettier-ignore
  const text = (id: string, more: object = {}) => ({
    ...{ id, title: `Bài cũ ${id}`, publishedAt: '2018-01-02T08:00:00+07:00' },
    ...{ content: '<p>Chữ của bài cũ.</p>', url: `https://cu.example.vn/${id}.html`, ...more },
  })

  it('are shown before anything is written: what comes, what does not and why', async () => {
    const id = await checked(exportXml())
    const lines = await linesOf(id)
    expect(lines.map(({ as }) => as)).toEqual(['new', 'new', 'skip', 'wrong', 'new'])
    expect(lines[3]?.problems?.[0]?.message).toContain('chưa qua')
    expect(lines[0]?.notes?.join(' ')).toContain('1 khung nhúng')
    expect(await archivedOf(id)).toEqual([])
  })

  it('are there for readers with their own instant, and their old address leads to them', async () => {
    const id = await written(exportXml())
    const rows = await archivedOf(id)
    expect(rows).toHaveLength(3)
    const [first] = rows
    const article = await payload.findByID({
      ...{ collection: 'articles', id: first?.articleId ?? '', depth: 0, overrideAccess: true },
    })
    expect(article).toMatchObject({
      ...{ state: 'published', _status: 'published', column, approvals: [], approvedBy: null },
      ...{ publishedAt: '2019-05-12T00:30:00.000Z', revisionNumber: 1, writers: [] },
    })
    expect(article.people).toMatchObject([{ name: 'Hải Lâm', user: null, kind: 'writing' }])
    const shown = await findArticle(reader(), article.slug ?? '')
    expect(shown?.title).toContain('Bát Xát')
    const kinds = (shown?.content as { root: { children: { type: string }[] } }).root.children
    expect(kinds.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'table', 'list', 'paragraph']) // prettier-ignore
    expect(JSON.stringify(kinds)).not.toMatch(/javascript|alert|uploads/)
    expect(JSON.stringify(kinds)).toContain('https://dichvucong.gov.vn')
    expect(await findOldAddress(reader(), MET)).toEqual({ to: `/bai/${article.slug}` })
    expect(await findOldAddress(reader(), '/khong-co')).toBeNull()
    const { docs: changes } = await payload.find({ collection: 'changes', sort: 'number', ...all })
    expect(changes.filter(({ thing }) => String(thing).includes(article.id)).length).toBe(1)
    await undone(id)
    expect(await findOldAddress(reader(), MET)).toBeNull()
    expect(await sideOf(article.id)).toBeUndefined()
    expect(await archivedOf(id)).toEqual([])
  })

  it('say in the log where they were, and are neither airings nor items of a report', async () => {
    const id = await written(jsonLines(text('log', { column: 'Cải cách hành chính' })))
    const [row] = await archivedOf(id)
    const { docs } = await payload.find({
      ...{ collection: 'audit-events', ...all, where: { subjectId: { equals: row?.articleId } } },
    })
    expect(docs.map((one) => eventSentence(one))).toEqual([
      expect.stringMatching(/nhập từ kho lưu trữ bài “Bài cũ log”: đã đăng ở cu\.example\.vn lúc /),
    ])
    const airings = await payload.count({ collection: 'airings', where: { article: { equals: row?.articleId } } }) // prettier-ignore
    expect(airings.totalDocs).toBe(0)
    const req = await createLocalReq({}, payload)
    const range = { from: '2018-01-01T00:00:00.000Z', until: '2018-02-01T00:00:00.000Z' }
    expect(await loadItems(req, { outlets: [outlet], ...range })).toEqual([])
    await undone(id)
  })

  it('come as gone when the old place took them down: 410, with its reason', async () => {
    const id = await written(jsonLines(text('go', { takedownReason: 'Sai số liệu' })))
    const [row] = await archivedOf(id)
    const article = await payload.findByID({ collection: 'articles', id: row?.articleId ?? '', draft: true, depth: 0 }) // prettier-ignore
    expect(article).toMatchObject({ state: 'returned', returnReason: 'Sai số liệu' })
    expect(await findArticle(reader(), article.slug ?? '')).toBeNull()
    expect(await isTakenDown(reader(), article.slug ?? '')).toBe(true)
    expect(await findOldAddress(reader(), '/go.html')).toBe('gone')
    await undone(id)
  })

  it('are taken in once; what changed at the old place is said and not taken over', async () => {
    const id = await written(jsonLines(text('hai')))
    const again = await checked(jsonLines(text('hai'), text('ba', { url: 'https://cu.example.vn/hai.html' }))) // prettier-ignore
    const lines = await linesOf(again)
    expect(lines.map(({ as }) => as)).toEqual(['wrong', 'wrong'])
    const other = await checked(jsonLines(text('hai', { title: 'Tên đã đổi' }), text('bon', { url: '/hai.html' }))) // prettier-ignore
    expect((await linesOf(other)).map(({ as }) => as)).toEqual(['wrong', 'wrong'])
    const changed = await checked(jsonLines(text('hai', { title: 'Tên đã đổi' })))
    const [line] = await linesOf(changed)
    expect(line?.as).toBe('same')
    expect(line?.notes?.join()).toContain('Bản ở đây giữ nguyên')
    const taken = await checked(jsonLines(text('nam', { url: '/hai.html' })))
    expect((await linesOf(taken))[0]?.problems?.[0]?.message).toContain(
      'đã dẫn đến bài “Bài cũ hai”',
    )
    await undone(id)
  })

  it('are told apart line by line: a line that is no text keeps no other from coming', async () => {
    const id = await checked(
      jsonLines(
        text('tot'),
        '{"id": hỏng',
        text('khong-mui-gio', { publishedAt: '2018-01-02 08:00' }),
        text('rong', { content: '<script>1</script><img src="/a.jpg">' }),
        text('thieu-so', { column: 'Cải cách hành chính', issue: '5/2018' }),
      ),
    )
    const lines = await linesOf(id)
    expect(lines.map(({ as }) => as)).toEqual(['new', 'wrong', 'wrong', 'wrong', 'wrong'])
    const said = lines.map(({ problems = [] }) => problems.map((one) => one.message).join())
    expect(said[1]).toContain('JSON')
    expect(said[2]).toContain('múi giờ')
    expect(said[3]).toContain('không có chữ nào')
    expect(said[4]).toContain('không có số 5/2018')
  })

  it('go on in the worker, stop, and are taken back but for what somebody built on', async () => {
    const bytes = jsonLines(...Array.from({ length: 21 }, (_, at) => text(`n${at}`)))
    const id = await checked(bytes)
    done(await ask(id, 'writing'))
    done(await ask(id, 'stop'))
    expect(await archivedOf(id)).toEqual([])
    done(await ask(id, 'writing'))
    const { parts, left } = await carryOn({ payload, now: new Date() })
    expect([parts > 0, left]).toEqual([true, []])
    expect(await archivedOf(id)).toHaveLength(21)
    // Whoever asks again, as after a process that died, finds each of them there.
    await payload.update({
      collection: 'imports',
      id,
      data: { state: 'writing', next: 0 } as never,
    })
    await carryOn({ payload, now: new Date() })
    const rows = await archivedOf(id)
    expect(rows).toHaveLength(21)
    const kept = rows.find(({ importedRow }) => importedRow === 'dòng 1')?.articleId ?? ''
    done(
      await rest('POST', `/articles/${kept}/moves`, {
        token: head.token,
        data: { move: 'takeDown', reason: 'Có khiếu nại' },
      }),
    )
    await undone(id)
    expect((await archivedOf(id)).map(({ articleId }) => articleId)).toEqual([kept])
    const lines = (await linesOf(id)).filter(({ as }) => as === 'kept')
    expect(lines[0]?.problems?.[0]?.message).toContain('giữ lại')
  }, 240_000)

  it('come by nobody else, and by no other way', async () => {
    for (const by of [head, reporter]) {
      const answer = await uploadExport(rest, by.token, { bytes: exportXml(), outlet })
      expect(answer.status).toBe(403)
    }
    const id = await checked(jsonLines(text('ai')))
    for (const path of ['names', 'writing', 'undo']) {
      const data = path === 'names' ? { sections: {}, people: {} } : {}
      expect((await ask(id, path, data, head)).status).toBe(403)
    }
    for (const path of [`/imports/${id}`, `/imports?where[id][equals]=${id}`]) {
      const answer = await rest('GET', path, { token: head.token })
      expect(answer.body.docs ?? []).toEqual([])
      expect(answer.text).not.toContain('bai.jsonl')
    }
    const byHand = await rest('POST', '/articles', {
      token: administrator.token,
      data: { title: 'Lối tắt', outlet, state: 'published', publishedAt: '2018-01-01', _status: 'published' }, // prettier-ignore
    })
    expect(byHand.status).toBeGreaterThanOrEqual(400)
    const row = await rest('POST', '/archived-texts', { token: administrator.token, data: {} })
    expect(row.status).toBe(403)
  })

  it('lead on from the short address of WordPress too, where no other text has it', async () => {
    const short = (id: string, shortUrl: string) => text(id, { shortUrl })
    const id = await written(
      jsonLines(short('dai', 'https://cu.example.vn/?p=77'), text('ngan', { url: '/?p=78' })),
    )
    const found = (path: string) => findOldAddress(reader(), path)
    const [long, own] = await Promise.all([found('/dai.html'), found('/?p=78')])
    expect(long).toEqual({ to: expect.stringContaining('bai-cu-dai') })
    expect(own).toEqual({ to: expect.stringContaining('bai-cu-ngan') })
    expect(await found('/index.php?p=77&utm_source=zalo')).toEqual(long)
    expect([await found('/'), await found('/?p=7')]).toEqual([null, null])
    const again = await checked(jsonLines(short('khac', '/?p=77'), short('nua', '/?p=78')))
    expect((await linesOf(again)).map(({ as, notes }) => [as, notes?.join(' ')])).toEqual([
      ['new', expect.stringContaining('/?p=77 đã dẫn đến bài “Bài cũ dai”')],
      ['new', expect.stringContaining('/?p=78 đã dẫn đến bài “Bài cũ ngan”')],
    ])
    await undone(id)
  })

  it('come out of an export of Ghost, but for those that have no HTML or were for members', async () => {
    const id = await checked(ghostExport())
    const lines = await linesOf(id)
    expect(lines.map(({ as }) => as)).toEqual(['new', 'wrong', 'skip', 'skip'])
    expect(lines[1]?.problems?.[0]?.message).toContain('lexical')
    expect(lines[2]?.notes?.join()).toContain('đã đăng ký')
    done(await ask(id, 'writing'))
    await settle(rest, administrator.token, id)
    const [row] = await archivedOf(id)
    expect(row).toMatchObject({ path: '/cho-phien', publishedAt: '2021-03-04T01:00:00.000Z' })
    const article = await payload.findByID({ collection: 'articles', id: row?.articleId ?? '', depth: 0 }) // prettier-ignore
    expect(article).toMatchObject({ column, sapo: 'Một phiên chợ.', people: [{ name: 'Thu Hà' }, { name: 'Hải Lâm' }] }) // prettier-ignore
    await undone(id)
  })

  it.each([
    ['trang.html', '<!doctype html><p>x</p>', 'trang web'],
    ['hinh.xml', '<?xml version="1.0"?><svg/>', 'XML khác'],
    ['do.xml', '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item>', 'hỏng'], // prettier-ignore
  ])('%s is refused in words', async (name, content, words) => {
    const bytes = Buffer.from(content)
    const answer = await uploadExport(rest, administrator.token, { bytes, outlet, name })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
  })
})
