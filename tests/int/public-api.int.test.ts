import { unlinkSync } from 'node:fs'
import path from 'node:path'

import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { encodeCursor } from '@/public-api/cursor'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { endpoints } from '@/public-api/handlers/endpoints'
import { publicId } from '@/public-api/publicName'
import { findArticle, relatedArticles } from '@/public-api/queries/article'
import { findColumns } from '@/public-api/queries/columns'
import { frontPage, outletOfTheDay } from '@/public-api/queries/front'
import { upcomingBroadcasts } from '@/public-api/queries/schedule'
import { publishedWhere } from '@/access/publishedWhere'
import { articleMonths, monthEntries, newsEntries, pageEntries } from '@/public-api/queries/sitemap'
import * as schemas from '@/public-api/schemas'
import type { Issue } from '@/payload-types'

import { describeOnEachDatabase } from '../helpers/databases'
import { expectKeptPromise } from '../helpers/publicApi'
import { openNewsroom, textOf, type Newsroom } from './public-newsroom'

const DAY = 86_400_000
const soon = () => new Date(Date.now() + 60_000)

type Ask = { method?: string; headers?: Record<string, string>; now?: Date }

describeOnEachDatabase('public API', (start) => {
  let payload: Payload
  let newsroom: Newsroom

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
  })
  afterAll(() => newsroom.close())

  const ask = async (address: string, { method, headers, now = soon() }: Ask = {}) => {
    const request = new Request(`http://localhost/api/v1${address}`, { method, headers })
    const response = await answerPublicRequest({ payload, now, request })
    await expectKeptPromise(request, response)
    return response
  }
  const read = async (address: string, options?: Ask) => {
    const response = await ask(address, options)
    expect(response.status, address).toBe(200)
    return response.json()
  }
  const articleSlugs = async (query = '', options?: Ask): Promise<string[]> => {
    const page = schemas.articlePage.parse(await read(`/articles?limit=100${query}`, options))
    return page.items.map(({ slug }) => slug)
  }
  const problemOf = async (response: Response) => {
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    return response.json()
  }

  describe('what is not public', () => {
    const hidden: Record<string, { slug: string; id: string }> = {}
    let open: { slug: string; id: string }

    const keep = (name: string, row: { id: string; slug?: string | null }) => {
      hidden[name] = { id: row.id, slug: row.slug ?? '' }
    }

    beforeAll(async () => {
      const { write, submit, approve, change, writeAndPublish } = newsroom
      const issue = await newsroom.issue({
        title: 'Số đã phát',
        plannedAt: new Date(Date.now() - 2 * DAY).toISOString(),
        topics: [newsroom.topic.id],
      })
      await newsroom.airing(issue.id, 47)
      const cover = await newsroom.picture('anh chinh')
      const placed = await newsroom.picture('anh trong bai')
      const draftPicture = await newsroom.picture('anh kin')
      const published = await writeAndPublish('Một cửa liên thông ở xã vùng cao', {
        cover: cover.id,
        content: textOf('Nguyễn Thị Bình đến từ thôn Séo Trung Hồ.', placed.id),
        topics: [newsroom.topic.id, newsroom.secondTopic.id],
        issue: issue.id,
      })
      open = { id: published.id, slug: published.slug ?? '' }

      keep('a draft', await write('KÍN bản thảo', { cover: draftPicture.id, issue: issue.id }))
      keep('a submitted one', await submit((await write('KÍN chờ duyệt')).id))
      keep('an approved one', await approve((await write('KÍN đã duyệt')).id))
      const returned = await write('KÍN trả lại')
      keep('a returned one', await newsroom.giveBack(returned.id, 'KÍN thiếu'))
      keep(
        'one under embargo',
        await writeAndPublish('KÍN cấm đăng', {
          embargoUntil: new Date(Date.now() + DAY).toISOString(),
          cover: (await newsroom.picture('kin cam dang')).id,
          issue: issue.id,
        }),
      )
      const future = await writeAndPublish('KÍN hẹn giờ', { issue: issue.id })
      await newsroom.publishAt(future.id, new Date(Date.now() + DAY))
      keep('one whose time is to come', future)
      const trashed = await writeAndPublish('KÍN đã gỡ', {
        cover: (await newsroom.picture('kin da go')).id,
        issue: issue.id,
      })
      await newsroom.trashAsBefore(trashed.id)
      keep('one in the trash', trashed)
      // A page column's own record of a publication, whose title is the article's.
      const record = await writeAndPublish('KÍN tin đã gỡ của chuyên trang', {
        column: newsroom.pageColumn.id,
      })
      await newsroom.trashAsBefore(record.id)
      keep('one in the trash of a page column', record)
      await change(
        open.id,
        {
          title: 'KÍN bản sửa đang chờ',
          content: textOf('KÍN đoạn mới', draftPicture.id) as never,
          cover: draftPicture.id,
        },
        newsroom.editor,
      )
    })

    const addresses = () => [
      '/articles?limit=100',
      `/articles?limit=100&column=${newsroom.column.slug}`,
      `/articles?limit=100&outlet=${newsroom.outlet.slug}`,
      '/articles?limit=100&topic=1.4',
      `/articles/${open.slug}`,
      '/columns',
      `/columns?outlet=${newsroom.outlet.slug}`,
      `/columns/${newsroom.column.slug}`,
      `/columns/${newsroom.column.slug}/issues`,
      `/columns/${newsroom.pageColumn.slug}/issues`,
      `/columns/${newsroom.column.slug}/schedule`,
      '/outlets',
    ]

    it('appears in no answer: neither words, nor ids, nor people, nor evidence', async () => {
      for (const address of addresses()) {
        const text = await (await ask(address)).text()
        expect(text, address).not.toMatch(/KÍN|kin-|kin\.example|Người mang vai/)
        for (const { id } of Object.values(hidden)) expect(text, address).not.toContain(id)
        for (const { id } of [newsroom.reporter, newsroom.editor]) {
          expect(text, address).not.toContain(id)
        }
      }
    })

    it('appears on no page of the site: front, column, related articles, sitemap', async () => {
      const reader = { payload, now: soon(), origin: '' }
      const outlet = await outletOfTheDay(reader)
      const columns = await findColumns(reader, { outlet: newsroom.outlet.id })
      const front = await frontPage(reader, { outlet: newsroom.outlet.id, columns })
      const article = await findArticle(reader, open.slug)
      const related = article ? await relatedArticles(reader, article, 20) : []
      const month = outlet ? (await articleMonths(reader))[0] : undefined
      const sitemap = [
        ...(await monthEntries(reader, month ?? '')),
        ...(await pageEntries(reader)),
        ...(await newsEntries(reader)),
      ]
      expect(outlet?.id).toBe(newsroom.outlet.id)
      expect(front.lead?.slug).toBe(open.slug)
      expect(sitemap.map((entry) => entry.path)).toContain(`/bai/${open.slug}`)
      expect(JSON.stringify([front, related, sitemap])).not.toMatch(/KÍN|kin-/)
    })

    it('is 404 by its own address, whatever the reason, with the same words', async () => {
      const details = new Set<string>()
      for (const [name, { slug, id }] of Object.entries(hidden)) {
        for (const address of [slug, id]) {
          const response = await ask(`/articles/${address}`)
          expect(response.status, name).toBe(404)
          details.add((await problemOf(response)).detail)
        }
      }
      expect(details.size).toBe(1)
    })

    it('leaves the published text as it was while an edit waits for approval', async () => {
      const article = schemas.article.parse(await read(`/articles/${open.slug}`))
      expect(article.title).toBe('Một cửa liên thông ở xã vùng cao')
      expect(article.text).toBe('Nguyễn Thị Bình đến từ thôn Séo Trung Hồ.')
      expect(article.pictures.map(({ alt }) => alt)).toEqual(['anh chinh', 'anh trong bai'])
      expect(article.cover?.credit).toBe('Hoàng Lan')
      expect(article.html).toMatch(
        new RegExp(`/api/v1/pictures/${article.pictures[1]?.id}-[0-9a-f]{12}/wide`),
      )
      expect(article.issue).toMatchObject({ title: 'Số đã phát', number: 1 })
      expect(article.penName).toBe('Mai Chi')
    })

    it('is not counted among the articles of an issue', async () => {
      const page = schemas.issuePage.parse(await read(`/columns/${newsroom.column.slug}/issues`))
      expect(page.items[0]?.articles.map(({ slug }) => slug)).toEqual([open.slug])
    })

    it('is open the moment its embargo ends, not before', async () => {
      const embargoed = hidden['one under embargo']?.slug
      const until = new Date(
        (
          await payload.findByID({
            collection: 'articles',
            id: hidden['one under embargo']?.id ?? '',
            overrideAccess: true,
          })
        ).embargoUntil ?? '',
      )
      const before = new Date(until.getTime() - 1)
      expect((await ask(`/articles/${embargoed}`, { now: before })).status).toBe(404)
      expect(await articleSlugs('', { now: before })).not.toContain(embargoed)
      expect((await ask(`/articles/${embargoed}`, { now: until })).status).toBe(200)
      expect(await articleSlugs('', { now: until })).toContain(embargoed)
    })

    it.each([
      ['the trash', { trashed: true }],
      ['its time', { publishedAt: new Date(Date.now() + DAY).toISOString() }],
      ['its embargo', { embargoUntil: new Date(Date.now() + DAY).toISOString() }],
      // Of before it was published: nobody ever had it.
      ['its expiry', { expireAt: new Date(Date.now() - DAY).toISOString() }],
    ])('is hidden by %s alone', async (_, data) => {
      const { id, slug } = await newsroom.writeAndPublish('Bài bị che bởi một điều kiện')
      const status = async () => (await ask(`/articles/${slug}`)).status
      expect(await status()).toBe(200)
      const where = { articleId: { equals: id } }
      await payload.db.updateOne({ collection: 'public-texts', where, data })
      expect(await status()).toBe(404)
    })

    it.each([
      ['its status', { _status: 'draft' }],
      ['its state', { state: 'approved' }],
      ['the trash', { deletedAt: new Date().toISOString() }],
      ['its time', { publishedAt: new Date(Date.now() + DAY).toISOString() }],
      ['no time at all', { publishedAt: null }],
      ['its embargo', { embargoUntil: new Date(Date.now() + DAY).toISOString() }],
      ['its expiry', { expireAt: new Date(Date.now() - DAY).toISOString() }],
    ])('is hidden from supervisors by %s alone', async (_, data) => {
      const { id } = await newsroom.writeAndPublish('Bài bị che bởi một điều kiện')
      const isPublic = async () => {
        const { docs } = await payload.find({
          collection: 'articles',
          where: { and: [publishedWhere(soon()), { id: { equals: id } }] },
          trash: true,
          overrideAccess: true,
        })
        return docs.length > 0
      }
      expect(await isPublic()).toBe(true)
      await payload.db.updateOne({ collection: 'articles', where: { id: { equals: id } }, data })
      expect(await isPublic()).toBe(false)
    })

    describe('pictures', () => {
      const published = () => payload.collections['published-files'].config.upload.staticDir ?? ''
      const pictureIds = async () => {
        const { docs } = await payload.find({
          collection: 'media',
          limit: 100,
          overrideAccess: true,
        })
        return new Map(docs.map(({ alt, id }) => [alt, id]))
      }

      it('leave only with a public article that shows them', async () => {
        const ids = await pictureIds()
        for (const alt of ['anh kin', 'kin cam dang', 'kin da go']) {
          for (const size of schemas.PICTURE_SIZES) {
            const response = await ask(`/pictures/${ids.get(alt)}/${size}`)
            expect(response.status, `${alt} ${size}`).toBe(404)
            await problemOf(response)
          }
        }
        for (const alt of ['anh chinh', 'anh trong bai']) {
          for (const size of schemas.PICTURE_SIZES) {
            const response = await ask(`/pictures/${ids.get(alt)}/${size}`)
            expect(response.status, `${alt} ${size}`).toBe(200)
            const type = response.headers.get('content-type')
            expect(['image/jpeg', 'image/webp'], `${alt} ${size}`).toContain(type)
            expect(response.headers.get('cache-control')).toBe('public, max-age=60')
            expect(response.headers.get('x-content-type-options')).toBe('nosniff')
            const bytes = (await response.arrayBuffer()).byteLength
            expect(String(bytes)).toBe(response.headers.get('content-length'))
          }
        }
      })

      it('are checked with their validator, and have a HEAD', async () => {
        const address = `/pictures/${(await pictureIds()).get('anh chinh')}/card`
        const head = await ask(address, { method: 'HEAD' })
        expect(head.status).toBe(200)
        expect(Number(head.headers.get('content-length'))).toBeGreaterThan(0)
        expect(await head.text()).toBe('')
        const etag = head.headers.get('etag') ?? ''
        const again = await ask(address, { headers: { 'if-none-match': etag } })
        expect(again.status).toBe(304)
        expect(await again.text()).toBe('')
      })

      it('are 404 for an unknown id, size, or a way out of the folder', async () => {
        const id = (await pictureIds()).get('anh chinh')
        for (const address of [
          '/pictures/khong-co/card',
          '/pictures/abcdefghijkl/card',
          '/pictures/65a1b2c3d4e5f60718293a4b/card',
          '/pictures/00000000-0000-4000-8000-000000000000/card',
          `/pictures/${id}/huge`,
          `/pictures/${id}/..%2F..%2Fpackage.json`,
          `/pictures/${id}/%2e%2e`,
          `/pictures/..%2F..%2Fpackage.json/original`,
          `/pictures/${id}/__proto__`,
          `/pictures/${id}/card%00`,
          `/pictures/${id}/%E0%A4%A`,
        ]) {
          const response = await ask(address)
          expect(response.status, address).toBe(404)
          await problemOf(response)
        }
      })

      it('are 404, not 500, when the file is gone or its row names another place', async () => {
        const ids = await pictureIds()
        const id = ids.get('anh trong bai') ?? ''
        const { docs } = await payload.find({
          collection: 'publications',
          where: { articleId: { equals: open.id } },
          sort: '-frozenAt',
          overrideAccess: true,
        })
        const pictures = (docs[0]?.pictures ?? []) as { id: string; filename: string }[]
        const own = pictures.find((picture) => picture.id === id)
        unlinkSync(path.join(published(), own?.filename ?? ''))
        expect((await ask(`/pictures/${id}/original`)).status).toBe(404)
        for (const filename of ['../package.json', '/etc/hostname', '.', 'a/../../b']) {
          await payload.db.updateOne({
            collection: 'publications',
            id: docs[0]?.id ?? '',
            data: { pictures: [{ ...own, filename }] },
          })
          expect((await ask(`/pictures/${id}/original`)).status, filename).toBe(404)
        }
      })

      it('are gone at once with the article', async () => {
        const picture = await newsroom.picture('anh cua bai bi go')
        const article = await newsroom.writeAndPublish('Bài sẽ bị gỡ', { cover: picture.id })
        expect((await ask(`/pictures/${picture.id}/card`)).status).toBe(200)
        await newsroom.trashAsBefore(article.id)
        expect((await ask(`/pictures/${picture.id}/card`)).status).toBe(404)
      })
    })
  })

  describe('pages of articles', () => {
    const column = async () => newsroom.column.slug

    it('go on where they stopped, though articles are added and share their instant', async () => {
      const base = Date.now() - 30 * DAY
      const expected: string[] = []
      for (let n = 0; n < 11; n += 1) {
        const { id, slug } = await newsroom.writeAndPublish(`Bài trang ${n}`, {
          topics: [newsroom.secondTopic.id],
          column: newsroom.pageColumn.id,
        })
        // Every four of them were published in the same instant.
        await newsroom.publishAt(id, new Date(base + Math.floor(n / 4) * DAY))
        expected.push(slug ?? '')
      }
      const all = await articleSlugs(`&column=${newsroom.pageColumn.slug}`)
      expect([...all].sort()).toEqual([...expected].sort())

      const seen: string[] = []
      let cursor: string | null = null
      for (let page = 0; page < 10; page += 1) {
        const query = `limit=3&column=${newsroom.pageColumn.slug}${cursor ? `&cursor=${cursor}` : ''}`
        const answer = schemas.articlePage.parse(await read(`/articles?${query}`))
        seen.push(...answer.items.map(({ slug }) => slug))
        cursor = answer.nextCursor
        if (cursor === null) break
        await newsroom.writeAndPublish(`Bài chen ngang ${page}`, { column: newsroom.pageColumn.id })
      }
      expect(cursor).toBeNull()
      expect(seen).toEqual(all)
    })

    it('name an article once, though two of its topics were asked for', async () => {
      const plan = newsroom.topic.plan as string
      const same = await payload.create({
        collection: 'topics',
        data: { plan, code: '1.5', title: 'Cùng mã, kế hoạch khác' },
        overrideAccess: true,
      })
      const { slug } = await newsroom.writeAndPublish('Bài hai chủ đề', {
        topics: [newsroom.secondTopic.id, same.id],
      })
      const found = (await articleSlugs('&topic=1.5')).filter((one) => one === slug)
      expect(found).toEqual([slug])
    })

    it('carry no text, and what they refer to by name', async () => {
      const page = await read(`/articles?limit=1&column=${await column()}`)
      expect(page.items[0]).not.toHaveProperty('content')
      expect(page.items[0]).not.toHaveProperty('html')
      // Ids of rows are the newsroom's.
      expect(page.items[0].id).toMatch(/^[\w-]{22}$/)
      expect(page.items[0].column).toEqual({
        id: publicId('column', newsroom.column.id),
        slug: 'cai-cach-hanh-chinh',
        name: 'Cải cách hành chính',
      })
      expect(page.items[0].outlet).toEqual({
        id: publicId('outlet', newsroom.outlet.id),
        slug: 'truyen-hinh-lao-cai',
        name: 'Truyền hình Lào Cai',
      })
    })

    it('need one query, and one for each kind of thing referred to, whatever their length', async () => {
      const find = vi.spyOn(payload, 'find')
      const page = await read('/articles?limit=100')
      expect(page.items.length).toBeGreaterThan(10)
      expect(find.mock.calls.length).toBeLessThanOrEqual(5)
      find.mockRestore()
    })

    it('keep Vietnamese letters as they were written', async () => {
      const title = 'Đẩy mạnh “cải cách hành chính” ở Ý Tý, Nghĩa Đô & Mường Khương'
      const { slug } = await newsroom.writeAndPublish(title.normalize('NFD'))
      expect(slug).toMatch(/^day-manh-cai-cach-hanh-chinh-o-y-ty/)
      const article = schemas.article.parse(await read(`/articles/${slug}`))
      expect(article.title).toBe(title.normalize('NFC'))
      expect(article.html).toContain('toàn văn')
    })
  })

  describe('issues and schedule of a column', () => {
    let slug: string
    let addSuspension: (from: string, to: string) => Promise<unknown>
    const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()
    let correctedAt: string
    let columnId: string
    /** The key of a slot that the column's rule made; what a person adds has none. */
    const byRule = (days: number) => ({ slotKey: `${columnId}@${inDays(days).slice(0, 10)}` })
    /** What correcting or rejecting a record leaves; the pointer from the old one may come late. */
    const replace = async (old: string, successor: string, data: Record<string, unknown>) => {
      const set = (id: string, values: Record<string, unknown>) =>
        payload.db.updateOne({ collection: 'airings', where: { id: { equals: id } }, data: values })
      await set(successor, { replaces: old, ...data })
      if (data.rejected) await set(old, { replacedBy: successor })
    }

    beforeAll(async () => {
      const column = await payload.create({
        collection: 'columns',
        data: {
          name: 'Dân hỏi – Sở trả lời',
          outlet: newsroom.outlet.id,
          kind: 'programme',
          validFrom: '2025-01-01',
          durationMinutes: 20,
          channel: 'LTV',
          shortMonths: 'skip',
          holidayPolicy: 'keep',
        },
        overrideAccess: true,
      })
      slug = column.slug ?? ''
      columnId = column.id
      const issue = (title: string, days: number, more = {}) =>
        newsroom.issue({ column: column.id, title, plannedAt: inDays(days), ...more })
      const lastYear = await issue('Số năm trước', -400)
      await newsroom.airing(lastYear.id, 400 * 24)
      const aired = await issue('Số đã phát', -3)
      await newsroom.airing(aired.id, 71)
      await newsroom.airing(aired.id, 70)
      await newsroom.airing(aired.id, 60, { kind: 'repeat' })
      const waiting = await issue('Số chờ xác nhận', -2)
      await newsroom.airing(waiting.id, 47, { confirmed: false })
      const relayed = await issue('Số tiếp sóng', -2)
      await newsroom.airing(relayed.id, 46, { kind: 'relay' })
      await issue('Số bỏ lỡ', -1)
      const rejected = await issue('Số bị bác', -5)
      const wrong = await newsroom.airing(rejected.id, 120)
      const rejection = await newsroom.airing(rejected.id, 120, { kind: 'repeat' })
      await replace(wrong.id, rejection.id, { rejected: true, confirmed: false, kind: 'first' })
      const corrected = await issue('Số được sửa giờ', -6)
      const early = await newsroom.airing(corrected.id, 150)
      const right = await newsroom.airing(corrected.id, 144, { kind: 'repeat' })
      await replace(early.id, right.id, { kind: 'first' })
      correctedAt = right.startedAt
      await issue('Số sắp tới', 2, {
        ...byRule(2),
        topics: [newsroom.topic.id],
        summary: 'KÍN dự kiến',
      })
      await issue('Số bị hủy', 3, { ...byRule(3), cancelled: true, cancelReason: 'KÍN' })
      await issue('Số được miễn', 4, {
        ...byRule(4),
        waiver: { waived: true, reason: 'KÍN', document: '01/CV' },
      })
      await issue('Số trong thời gian tạm dừng', 10, byRule(10))
      await issue('Số xa', 100, byRule(100))
      addSuspension = (from, to) =>
        payload.create({
          collection: 'suspensions',
          data: {
            outlet: newsroom.outlet.id,
            columns: [column.id],
            from,
            to,
            reason: 'KÍN sửa phòng thu',
            document: '02/CV',
          },
          overrideAccess: true,
        })
      await addSuspension(inDays(8).slice(0, 10), inDays(12).slice(0, 10))
    })

    const airedTitles = async (query = '') =>
      schemas.issuePage
        .parse(await read(`/columns/${slug}/issues${query}`))
        .items.map(({ title }) => title)
    const planned = async (query = '') =>
      schemas.schedule
        .parse(await read(`/columns/${slug}/schedule${query}`))
        .items.map(({ title }) => title)

    it('the archive holds what is known to have aired for the first time, once', async () => {
      expect(await airedTitles()).toEqual(['Số đã phát', 'Số được sửa giờ', 'Số năm trước'])
    })

    it('a rejected record counts no more, and a corrected one counts by its correction', async () => {
      const { items } = schemas.issuePage.parse(await read(`/columns/${slug}/issues`))
      expect(items.map(({ title }) => title)).not.toContain('Số bị bác')
      expect(items.find(({ title }) => title === 'Số được sửa giờ')?.airedAt).toBe(correctedAt)
    })

    it('the archive of a year holds what aired in it', async () => {
      const year = new Date(Date.now() - 400 * DAY + 7 * 3_600_000).getUTCFullYear()
      expect(await airedTitles(`?year=${year}`)).toContain('Số năm trước')
      expect(await airedTitles(`?year=${year - 1}`)).toEqual([])
    })

    it('the archive is paged', async () => {
      const first = schemas.issuePage.parse(await read(`/columns/${slug}/issues?limit=1`))
      expect(first.items.map(({ title }) => title)).toEqual(['Số đã phát'])
      const rest = await airedTitles(`?limit=1&cursor=${first.nextCursor}`)
      expect(rest).toEqual(['Số được sửa giờ'])
    })

    it('the schedule announces neither what was cancelled, waived or suspended, nor what has passed', async () => {
      expect(await planned()).toEqual(['Số sắp tới'])
      expect(await planned(`?to=${inDays(200).slice(0, 10)}`)).toEqual(['Số sắp tới', 'Số xa'])
    })

    it('the column names its next broadcast, without the plans for it', async () => {
      const text = await (await ask(`/columns/${slug}`)).text()
      expect(text).not.toContain('KÍN')
      expect(schemas.columnDetail.parse(JSON.parse(text)).nextBroadcast).toMatchObject({
        title: 'Số sắp tới',
        channel: 'LTV',
        durationMinutes: 20,
        topics: [{ code: '1.4', title: 'Thủ tục hành chính' }],
      })
    })

    it('what a person planned is announced once the head approved it, as it was approved', async () => {
      const column = await payload.create({
        collection: 'columns',
        data: {
          name: 'Chuyên mục chờ duyệt lịch',
          outlet: newsroom.outlet.id,
          kind: 'programme',
          validFrom: '2025-01-01',
          shortMonths: 'skip',
          holidayPolicy: 'keep',
        },
        overrideAccess: true,
      })
      const plannedAt = '2099-03-06T12:45:00.000Z'
      const issue = (title: string, data: Partial<Issue>) =>
        newsroom.issue({ column: column.id, title, plannedAt, ...data })
      const missed = await newsroom.issue({ column: column.id, plannedAt: inDays(-1) })
      await issue('Số theo quy tắc', { slotKey: `${column.id}@2099-03-06` })
      const makeUp = await issue('Số phát bù', { makesUp: missed.id })
      const extra = await issue('Số thêm', {})
      const reader = { payload, now: new Date('2099-03-01T00:00:00Z'), origin: '' }
      const told = async () => {
        const span = { from: '2099-03-01', to: '2099-03-31' }
        const found = await upcomingBroadcasts(reader, { columns: [column], ...span })
        return found.map(({ title }) => title).sort()
      }
      expect(await told()).toEqual(['Số theo quy tắc'])

      const stored = await payload.create({
        collection: 'schedules',
        data: {
          key: `${newsroom.outlet.id}:2099-03`,
          label: 'Tháng 3/2099',
          outlet: newsroom.outlet.id,
          month: '2099-03',
          state: 'submitted',
          baseline: [makeUp, extra].map(({ id }) => ({ issue: id, plannedAt })),
        },
        overrideAccess: true,
      })
      expect(await told()).toEqual(['Số theo quy tắc'])

      await payload.update({
        collection: 'schedules',
        id: stored.id,
        data: { state: 'approved' },
        overrideAccess: true,
      })
      // The rule's own slot came after the approval: that, too, the head has not seen.
      expect(await told()).toEqual(['Số phát bù', 'Số thêm'])

      await payload.update({
        collection: 'issues',
        id: extra.id,
        data: { plannedAt: '2099-03-07T12:45:00.000Z' },
        overrideAccess: true,
      })
      expect(await told()).toEqual(['Số phát bù'])
    })

    it('a column is not announced before its first day, and keeps its address after its last', async () => {
      const future = await payload.create({
        collection: 'columns',
        data: {
          name: 'KÍN chuyên mục năm sau',
          outlet: newsroom.outlet.id,
          kind: 'page',
          validFrom: '2099-01-01',
          shortMonths: 'skip',
          holidayPolicy: 'keep',
        },
        overrideAccess: true,
      })
      const ended = await payload.create({
        collection: 'columns',
        data: {
          name: 'Chuyên mục đã kết thúc',
          outlet: newsroom.outlet.id,
          kind: 'page',
          validFrom: '2020-01-01',
          validTo: '2020-12-31',
          shortMonths: 'skip',
          holidayPolicy: 'keep',
        },
        overrideAccess: true,
      })
      const listed = await (await ask('/columns')).text()
      expect(listed).not.toContain('KÍN')
      expect(listed).not.toContain(ended.slug)
      expect((await ask(`/columns/${future.slug}`)).status).toBe(404)
      expect((await ask(`/columns/${ended.slug}`)).status).toBe(200)
      const { slug: article } = await newsroom.writeAndPublish('Bài của chuyên mục năm sau', {
        column: future.id,
      })
      const view = schemas.article.parse(await read(`/articles/${article}`))
      expect(view.column).toBeNull()
    })
  })

  describe('the answers as HTTP has them', () => {
    it('every JSON answer has exactly the shape that the contract promises', async () => {
      const { slug } = await newsroom.writeAndPublish('Bài để đọc hình dạng')
      const path: Record<string, string> = {
        '/articles/{slug}': `/articles/${slug}`,
        '/columns/{slug}': `/columns/${newsroom.column.slug}`,
        '/columns/{slug}/issues': `/columns/${newsroom.column.slug}/issues`,
        '/columns/{slug}/schedule': `/columns/${newsroom.column.slug}/schedule`,
        '/search': '/search?q=bai',
      }
      for (const endpoint of endpoints) {
        if (typeof endpoint.response === 'string') continue
        const address = path[endpoint.path] ?? endpoint.path
        // What can't be there in this newsroom is asked for by public-resources.int.test.ts.
        if (address.includes('{')) continue
        const body = await read(address)
        expect(endpoint.response.safeParse(body).error, endpoint.path).toBeUndefined()
      }
    })

    it('OPTIONS says what may be asked', async () => {
      const response = await ask('/articles', { method: 'OPTIONS' })
      expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    })

    it('may be cached, and are not sent twice to those who have them', async () => {
      const now = soon()
      const first = await ask('/articles', { now })
      expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      const etag = first.headers.get('etag') ?? ''
      const again = await ask('/articles', { now, headers: { 'if-none-match': etag } })
      expect(again.status).toBe(304)
      expect(again.headers.get('etag')).toBe(etag)
      await newsroom.writeAndPublish('Bài đổi thẻ')
      expect((await ask('/articles', { headers: { 'if-none-match': etag } })).status).toBe(200)
    })

    it('HEAD is GET without a body', async () => {
      const now = soon()
      const [get, head] = [
        await ask('/outlets', { now }),
        await ask('/outlets', { now, method: 'HEAD' }),
      ]
      expect(head.status).toBe(200)
      expect(await head.text()).toBe('')
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
      expect(Number(head.headers.get('content-length'))).toBe((await get.arrayBuffer()).byteLength)
      const missing = await ask('/articles/khong-co', { method: 'HEAD' })
      expect(missing.status).toBe(404)
      expect(await missing.text()).toBe('')
    })

    it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
      const response = await ask('/articles', { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect(await problemOf(response)).toMatchObject({
        type: 'urn:toa-soan:problem:method-not-allowed',
        status: 405,
      })
    })

    it.each([
      ['a page of a million', '/articles?limit=1000000', 'limit'],
      ['an empty page', '/articles?limit=0', 'limit'],
      ['a negative page', '/articles?limit=-1', 'limit'],
      ['half an article', '/articles?limit=1.5', 'limit'],
      ['a page of 0x10', '/articles?limit=0x10', 'limit'],
      ['a cursor of another make', '/articles?cursor=abc', 'cursor'],
      ['an empty cursor', '/articles?cursor=', 'cursor'],
      ['a parameter that is not there', '/articles?sort=title', 'sort'],
      [
        'a condition on a hidden field',
        '/articles?where[author][exists]=true',
        'where[author][exists]',
      ],
      ['depth', '/articles?depth=10', 'depth'],
      ['a parameter twice', '/articles?limit=1&limit=2', 'limit'],
      ['a column that is no slug', '/articles?column=C%E1%BA%A3i', 'column'],
      ['a topic too long', `/articles?topic=${'1'.repeat(21)}`, 'topic'],
      ['a parameter of an address that takes none', '/outlets?x=1', 'x'],
      ['a year in words', '/columns/cai-cach-hanh-chinh/issues?year=nay', 'year'],
      ['a day that is not there', '/columns/cai-cach-hanh-chinh/schedule?from=2026-02-30', 'from'],
      [
        'days in the wrong order',
        '/columns/cai-cach-hanh-chinh/schedule?from=2026-02-02&to=2026-02-01',
        'to',
      ],
      [
        'more than a year',
        '/columns/cai-cach-hanh-chinh/schedule?from=2026-01-01&to=2027-01-03',
        'to',
      ],
    ])('%s is 400 and names the parameter', async (_, address, parameter) => {
      const response = await ask(address)
      expect(response.status).toBe(400)
      const problem = await problemOf(response)
      expect(problem.errors[0].parameter).toBe(parameter)
      expect(problem.detail).toContain(`"${parameter}"`)
      expect(problem.detail).toMatch(/Hãy|Các tham số dùng được|không nhận/)
    })

    it.each([
      '/articles?column=khong-co',
      '/articles?outlet=khong-co',
      '/articles?topic=9.9',
      '/columns?outlet=khong-co',
      '/articles/khong-co',
      '/articles/65a1b2c3d4e5f60718293a4b',
      '/articles/00000000-0000-4000-8000-000000000000',
      '/articles/%00',
      '/articles/%E0%A4%A',
      '/columns/khong-co',
      '/columns/khong-co/issues',
      '/columns/khong-co/schedule',
      '/khong-co',
      '',
      '/articles/a/b/c',
    ])('%s is 404', async (address) => {
      const response = await ask(address)
      expect(response.status).toBe(404)
      expect((await problemOf(response)).type).toBe('urn:toa-soan:problem:not-found')
    })

    it('a cursor made up well still gives public articles only', async () => {
      const cursor = encodeCursor({
        at: new Date(Date.now() + 999 * DAY).toISOString(),
        id: '00000000-0000-4000-8000-000000000000',
      })
      const text = await (await ask(`/articles?limit=100&cursor=${cursor}`)).text()
      expect(text).not.toContain('KÍN')
    })

    it('an unexpected failure is a number for the caller and an entry in the log', async () => {
      const find = vi.spyOn(payload, 'find').mockRejectedValue(new Error('SQLITE: no such table'))
      const log = vi.spyOn(payload.logger, 'error').mockReturnValue(undefined)
      const response = await ask('/articles')
      find.mockRestore()
      expect(response.status).toBe(500)
      const problem = await problemOf(response)
      expect(JSON.stringify(problem)).not.toMatch(/SQLITE|at .*\.ts/)
      expect(log).toHaveBeenCalledWith(expect.objectContaining({ id: problem.correlationId }))
      log.mockRestore()
    })

    it('describes itself', async () => {
      const document = await read('/openapi.json')
      expect(document.openapi).toBe('3.1.0')
      expect(Object.keys(document.paths)).toEqual([
        ...endpoints.map((endpoint) => endpoint.path),
        '/docs',
        '/openapi.json',
      ])
      const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)]
      for (const [, name = ''] of references) {
        expect(document.components.schemas).toHaveProperty(name)
      }
    })
  })
})
