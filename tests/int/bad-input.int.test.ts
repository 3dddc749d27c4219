import { crc32 } from 'node:zlib'

import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { castOf, type Cast } from '../helpers/cast'
import { describeOnEachDatabase } from '../helpers/databases'
import { creation, matrixRows, type Subjects } from '../helpers/matrixRows'
import { ground, pdf, picture, type Ground } from '../helpers/newsroom'
import { restOf, uploadOf, wordsOf, type Answer, type Call, type Rest } from '../helpers/rest'
import { sampleOf } from '../helpers/sample'

const MB = 1024 * 1024
/** Of some thousand questions of a kind. */
const GATE_SAMPLE = 300

describeOnEachDatabase('bad input', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast
  let rows: Subjects

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
    rows = await matrixRows({ payload, rest, ground: base, cast })
  })

  const first = (collection: string): string => rows[collection]?.[0]?.id ?? 'none'
  const asAdministrator = (method: string, path: string, call: Call = {}) =>
    rest(method, path, { token: cast.administrator.token, ...call })

  function collections(): SanitizedCollectionConfig[] {
    return payload.config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
  }

  describe('gets a sentence that names field and remedy:', () => {
    const refused = async (answer: Promise<Answer>, status: number, words: string) => {
      const settled = await answer
      expect(settled.status, settled.text).toBe(status)
      expect(wordsOf(settled)).toContain(words)
    }
    const column = (change: Record<string, unknown>) =>
      asAdministrator('POST', '/columns', {
        data: {
          name: 'Chuyên mục thử',
          outlet: base.paper.outlet,
          kind: 'page',
          validFrom: '2026-01-01',
          ...change,
        },
      })
    const obligation = async (change: Record<string, unknown>) => {
      const { call } = await creation('obligations', base, base.paper)
      return asAdministrator('POST', '/obligations', {
        data: { ...(call.data as object), ...change },
      })
    }
    const airing = (change: Record<string, unknown>) =>
      asAdministrator('POST', '/airings', {
        data: {
          issue: first('issues'),
          startedAt: '2026-01-09T12:45:00.000Z',
          kind: 'repeat',
          ...change,
        },
      })

    it('a missing name', async () => {
      await refused(
        column({ name: '   ' }),
        400,
        'Tên chuyên mục còn trống. Hãy nhập tên chuyên mục.',
      )
    })

    it('an article without a title, when it is sent', async () => {
      const { body } = await rest('POST', '/articles?draft=true', {
        token: cast.reporter.token,
        data: { outlet: base.paper.outlet, sapo: 'Có sapo.' },
      })
      await refused(
        rest('POST', `/articles/${body.doc?.id}/moves`, {
          token: cast.reporter.token,
          data: { move: 'submit', revision: body.doc?.revision },
        }),
        400,
        'Bài còn thiếu: tiêu đề, nội dung, chuyên mục. Hãy bổ sung rồi gửi lại.',
      )
    })

    it('an end before the start', async () => {
      await refused(
        column({ validTo: '2025-12-31' }),
        400,
        'Đến hết ngày phải từ ngày bắt đầu hiệu lực trở đi. Hãy chọn ngày muộn hơn',
      )
    })

    it('a date that is none', async () => {
      await refused(
        column({ validFrom: '2026-02-30' }),
        400,
        'Có hiệu lực từ không phải là một ngày có thật. Hãy nhập theo dạng 14/3/2022.',
      )
    })

    it.each([
      ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'không rơi vào ngày nào trong thời gian hiệu lực'],
      ['FREQ=MONTHLY;BYDAY=2FR;UNTIL=20251231', 'kết thúc trước khi chuyên mục bắt đầu'],
      ['thứ sáu hằng tuần', 'Quy tắc lặp không đọc được. Hãy viết bằng lời'],
      ['FREQ=SECONDLY', 'dùng FREQ=DAILY, WEEKLY, MONTHLY hoặc YEARLY.'],
      ['FREQ=WEEKLY;INTERVAL=0', 'Khoảng lặp (INTERVAL) phải là số nguyên từ 1 trở lên.'],
      ['FREQ=WEEKLY;INTERVAL=-2', 'Khoảng lặp (INTERVAL) phải là số nguyên từ 1 trở lên.'],
    ])('a rule that never occurs: %s', async (rrule, words) => {
      await refused(column({ rrule }), 400, words)
    })

    it.each([-1, 1.5, 1001, 'hai'])('an obligation with the count %s', async (count) => {
      const answer = await obligation({ count })
      expect(answer.status).toBe(400)
      expect(wordsOf(answer)).toMatch(
        /Số lượng mỗi kỳ phải là (số nguyên từ 0 đến 1000|một số)\. Hãy nhập lại\./,
      )
    })

    it('a duplicate obligation: same outlet, columns and clause, overlapping dates', async () => {
      const clause = 'III.2.6'
      const one = await obligation({ clause, validFrom: '2022-03-14', validTo: '2022-12-31' })
      expect(one.status, one.text).toBe(201)
      await refused(
        obligation({ clause, validFrom: '2022-12-31', validTo: null }),
        409,
        'cùng kênh, cùng chuyên mục, cùng khoản và trùng thời gian. Hãy sửa nghĩa vụ đó',
      )
      const next = await obligation({ clause, validFrom: '2023-01-01', validTo: null })
      expect(next.status, next.text).toBe(201)
    })

    it('an airing in the future', async () => {
      const startedAt = new Date(Date.now() + 3_600_000).toISOString()
      await refused(
        airing({ startedAt }),
        400,
        'còn ở tương lai. Chỉ xác nhận sau khi đã phát: hãy nhập giờ phát thực tế.',
      )
    })

    it('a confirmation without proof', async () => {
      await refused(
        airing({ confirmed: true }),
        400,
        'Xác nhận đã phát cần chứng cứ: hãy nhập đường dẫn hoặc đính kèm tệp ghi.',
      )
    })

    it.each(['javascript:alert(1)', 'ftp://a.vn', 'http://', 'ghi băng'])(
      'a proof at %s',
      async (evidenceUrl) => {
        await refused(
          airing({ evidenceUrl }),
          400,
          'Đường dẫn phải bắt đầu bằng http:// hoặc https://.',
        )
      },
    )

    it('a number of the year that is taken', async () => {
      const data = { column: base.paper.page, plannedAt: '2026-06-05T12:45:00.000Z', number: 7 }
      expect((await asAdministrator('POST', '/issues', { data })).status).toBe(201)
      await refused(
        asAdministrator('POST', '/issues', { data }),
        409,
        'Số 7/2026 của chuyên mục này đã có. Hãy để trống ô số thứ tự',
      )
    })

    it('a column of another outlet', async () => {
      await refused(
        obligation({ columns: [base.station.page] }),
        400,
        'không thuộc kênh đã chọn. Hãy chọn chuyên mục của kênh này.',
      )
    })

    it('a short password', async () => {
      const { call } = await creation('users', base, base.paper)
      await refused(
        asAdministrator('POST', '/users', { data: { ...(call.data as object), password: 'abc' } }),
        400,
        'Mật khẩu cần ít nhất 10 ký tự.',
      )
    })

    it('a link to nothing', async () => {
      const nothing =
        payload.db.name === 'mongoose' ? 'f'.repeat(24) : '00000000-0000-4000-8000-000000000000'
      for (const id of [nothing, 'x', '']) {
        const answer = await column({ outlet: id })
        expect(answer.status, answer.text).toBe(400)
      }
      await refused(column({ outlet: nothing }), 400, 'Kênh không còn trong hệ thống.')
      await refused(
        asAdministrator('PATCH', `/articles/${first('articles')}?draft=true`, {
          data: { column: nothing },
        }),
        400,
        'Chuyên mục không còn trong hệ thống.',
      )
    })

    it.each([
      ['where=abc', 'Tham số where phải có dạng where[trường][phép so sánh]=giá trị.'],
      ['where[title][near]=1,2', '“near” không dùng được với “title”. Hãy dùng: equals'],
      ['sort=nope', 'Không sắp xếp được theo “nope”. Hãy chọn một cột khác.'],
      ['limit=1000000000', 'Tham số limit phải là số từ 0 đến 500.'],
      ['where[author.email][like]=a', 'Không lọc hay sắp xếp được theo “author.email”.'],
    ])('the question %s', async (query, words) => {
      await refused(rest('GET', `/articles?${query}`, { token: cast.reporter.token }), 400, words)
    })

    it('what somebody else has open', async () => {
      const data = { name: 'Cơ quan đang mở', kind: 'other' }
      const { body } = await asAdministrator('POST', '/organisations', { data })
      const id = body.doc?.id ?? ''
      await payload.create({
        collection: 'payload-locked-documents',
        data: {
          document: { relationTo: 'organisations', value: id },
          user: { relationTo: 'users', value: cast.reporter.id },
        },
        overrideAccess: true,
      })
      const words = 'Người khác đang mở mục này để sửa nên chưa đổi hay xóa được.'
      await refused(asAdministrator('DELETE', `/organisations/${id}`), 423, words)
    })

    it('a wrong method', async () => {
      await refused(
        asAdministrator('PUT', `/articles/${first('articles')}`, { data: {} }),
        405,
        'Phương thức PUT không dùng được ở đây. Hãy dùng GET, POST, PATCH hoặc DELETE.',
      )
      await refused(
        asAdministrator('POST', `/articles/${first('articles')}`, { data: {} }),
        404,
        'Không có địa chỉ này trong hệ thống.',
      )
    })

    it('an unknown id', async () => {
      for (const id of ['x', 'f'.repeat(24), '00000000-0000-4000-8000-000000000000']) {
        await refused(
          asAdministrator('GET', `/articles/${id}`),
          404,
          'Không tìm thấy mục này: có thể đã bị xóa, hoặc bạn không có quyền xem.',
        )
      }
    })

    it('5 MB of JSON', async () => {
      await refused(
        asAdministrator('POST', '/articles?draft=true', {
          data: { title: 'Dài', outlet: base.paper.outlet, sapo: 'a'.repeat(5 * MB) },
        }),
        413,
        'Nội dung gửi lên lớn hơn 4 MB. Hãy chia nhỏ bài',
      )
    })

    it('broken JSON', async () => {
      await refused(
        asAdministrator('POST', '/columns', {
          raw: '{"name": ',
          headers: { 'content-type': 'application/json' },
        }),
        400,
        'Dữ liệu gửi lên không đọc được (JSON sai). Hãy tải lại trang rồi gửi lại.',
      )
    })

    it.each(['outlets', 'organisations', 'plans', 'columns', 'users', 'topics'])(
      'a deletion of what others are built on: %s',
      async (collection) => {
        const ids: Record<string, string> = {
          outlets: base.paper.outlet,
          organisations: base.paper.organisation,
          plans: base.plan,
          columns: base.paper.programme,
          users: cast.reporter.id,
          topics: await usedTopic(),
        }
        await refused(
          asAdministrator('DELETE', `/${collection}/${ids[collection]}`),
          409,
          collection === 'users'
            ? 'Không xóa được vì người này còn được ghi ở: '
            : 'Không xóa được vì còn được dùng ở: ',
        )
      },
    )

    async function usedTopic(): Promise<string> {
      await asAdministrator('PATCH', `/columns/${base.paper.page}`, {
        data: { topics: [base.topic] },
      })
      return base.topic
    }
  })

  describe('uploads', () => {
    const upload = (
      file: { name: string; type: string; bytes: Buffer },
      collection: 'media' | 'files' = 'media',
    ) =>
      rest('POST', `/${collection}`, {
        token: cast.reporter.token,
        raw: uploadOf(file, { alt: 'Ảnh', title: 'Tệp', outlet: base.paper.outlet }),
      })

    it.each<[string, string, string, () => Buffer | Promise<Buffer>, 'media' | 'files']>([
      ['a program', 'anh.jpg', 'image/jpeg', () => Buffer.from(`MZ${'\x01'.repeat(500)}`), 'media'],
      ['a drawing with a script', 'anh.png', 'image/png', () => SVG, 'media'],
      ['a drawing by its own name', 'anh.svg', 'image/svg+xml', () => SVG, 'media'],
      ['a page', 'bao-cao.pdf', 'application/pdf', () => Buffer.from('<html></html>'), 'files'],
      ['a picture', 'bao-cao.pdf', 'application/pdf', () => picture(), 'files'],
      ['a document', 'anh.png', 'image/png', () => pdf(), 'media'],
      ['a text', 'bai.docx', DOCX, () => Buffer.from('chữ'), 'files'],
      ['a text', 'phong-su.mp4', 'video/mp4', () => Buffer.from('chữ'), 'files'],
      ['nothing', 'anh.png', 'image/png', () => Buffer.alloc(0), 'media'],
      ['a picture without an ending', 'anh', 'image/png', () => picture(), 'media'],
    ])('refuse %s that calls itself %s', async (_, name, type, make, collection) => {
      const answer = await upload({ name, type, bytes: await make() }, collection)
      expect(answer.status, answer.text).toBe(400)
      expect(wordsOf(answer)).toContain(
        `Nội dung tệp “${name}” không đúng với đuôi tệp, hoặc không thuộc loại được nhận. Hãy chọn tệp gốc đúng loại.`,
      )
    })

    it('refuse a document that only begins like one', async () => {
      const bytes = Buffer.from('%PDF-1.4 không có gì')
      const answer = await upload({ name: 'a.pdf', type: 'application/pdf', bytes }, 'files')
      expect(answer.status, answer.text).toBe(400)
    })

    it.each<[string, (png: Buffer) => Buffer]>([
      ['is broken', (png) => Buffer.concat([png.subarray(0, 40), Buffer.alloc(100, 7)])],
      ['was cut off', (png) => png.subarray(0, png.length - 30)],
      ['unfolds to 60000 × 60000 points', giant],
    ])('refuse a picture that %s', async (_, damage) => {
      const bytes = damage(await picture())
      const answer = await upload({ name: 'anh.png', type: 'image/png', bytes })
      expect(answer.status, answer.text).toBe(400)
      expect(wordsOf(answer)).toContain('Tệp bị hỏng hoặc quá lớn nên không mở được.')
    })

    it('refuse 26 MB and 60 MB, whatever is in it', async () => {
      for (const size of [26, 60]) {
        const bytes = Buffer.concat([await picture(), Buffer.alloc(size * MB)])
        const answer = await upload({ name: 'anh.png', type: 'image/png', bytes })
        expect(answer.status).toBe(413)
        expect(wordsOf(answer)).toContain('Tệp lớn hơn 25 MB. Hãy chọn tệp nhỏ hơn hoặc nén lại')
      }
    })

    it('fetch nothing from an address in the data', async () => {
      const answer = await rest('POST', '/media', {
        token: cast.reporter.token,
        data: {
          alt: 'Ảnh',
          outlet: base.paper.outlet,
          url: 'http://169.254.169.254/anh.png',
          filename: 'anh.png',
        },
      })
      expect(answer.status, answer.text).toBe(400)
      expect(wordsOf(answer)).toContain('Chưa chọn tệp. Hãy chọn một tệp trên máy rồi tải lên.')
    })

    it('keep a name that no file system could take', async () => {
      const answer = await upload({
        name: `../../${'Ả'.repeat(180)} bìa số 5.PNG`,
        type: 'image/png',
        bytes: await picture(),
      })
      expect(answer.status, answer.text).toBe(201)
      expect(String(answer.body.doc?.filename)).toMatch(/^[a-z0-9-]{1,125}\.png$/)
    })

    it.each([
      ['CON.png', /^tep-con(-\d+)?\.png$/],
      ['con đường.png', /^con-duong(-\d+)?\.png$/],
      ['ảnh bìa.png. ', /^anh-bia(-\d+)?\.png$/],
      ['ảnh\u202Egpj.png', /^anh-gpj(-\d+)?\.png$/],
      ['thư mục\\ảnh.png', /^(thu-muc-)?anh(-\d+)?\.png$/],
      ['🎉🎉.png', /^tep(-\d+)?\.png$/],
    ])('keep %j under a name that every system takes', async (name, kept) => {
      const answer = await upload({ name, type: 'image/png', bytes: await picture() })
      expect(answer.status, answer.text).toBe(201)
      expect(answer.body.doc?.filename).toMatch(kept)
    })

    it('are not pointed at another file by their data', async () => {
      const one = await upload({ name: 'mot.png', type: 'image/png', bytes: await picture() })
      const other = await upload({ name: 'hai.png', type: 'image/png', bytes: await picture() })
      const filename = one.body.doc?.filename
      const answer = await asAdministrator('PATCH', `/media/${one.body.doc?.id}`, {
        data: { filename: other.body.doc?.filename, mimeType: null, alt: 'Ảnh một' },
      })
      expect(answer.status, answer.text).toBe(200)
      expect(answer.body.doc).toMatchObject({ filename, mimeType: 'image/png', alt: 'Ảnh một' })
    })
  })

  describe('nothing answers 500:', () => {
    /** An answer that is no failure of ours, and whose refusal is in Vietnamese. */
    function isFine(answer: Answer): boolean {
      if (answer.status >= 500) return false
      if (answer.status < 400 || answer.status === 404) return true
      return isVietnamese(wordsOf(answer))
    }

    async function all(asked: { method: string; path: string; call?: Call }[]): Promise<string[]> {
      const wrong: string[] = []
      for (const { method, path, call } of sampleOf(asked, GATE_SAMPLE)) {
        const answer = await asAdministrator(method, path, call)
        if (!isFine(answer)) {
          const data = call?.data === undefined ? '' : JSON.stringify(call.data).slice(0, 200)
          wrong.push(
            `${method} ${path.slice(0, 120)} ${data} → ${answer.status} ${wordsOf(answer)}`,
          )
        }
      }
      return wrong
    }

    it('odd questions', async () => {
      const asked = collections().flatMap(({ slug }, index) => {
        // Every question at two collections, each collection at a share of them.
        const share = ODD_QUERIES.filter(
          (_, at) => slug === 'articles' || slug === 'issues' || at % 6 === index % 6,
        )
        return share.flatMap((query) =>
          ['', '/count', '/versions', `/${first(slug)}`].map((place) => ({
            method: 'GET',
            path: `/${slug}${place}?${query}`,
          })),
        )
      })
      expect(await all(asked)).toEqual([])
    })

    it('comparisons of every field with anything', async () => {
      let turn = 0
      const asked = collections().flatMap((collection) =>
        pathsOf(payload, collection).flatMap((path) => {
          turn += 1
          return [0, 1, 2].map((step) => {
            const operator = COMPARISONS[(turn + step * 3) % COMPARISONS.length]
            const value = encodeURIComponent(
              ODD_VALUES[(turn * 5 + step) % ODD_VALUES.length] ?? '',
            )
            return {
              method: 'GET',
              path: `/${collection.slug}?limit=1&depth=0&where[${path}][${operator}]=${value}`,
            }
          })
        }),
      )
      expect(asked.length).toBeGreaterThan(1000)
      expect(await all(asked)).toEqual([])
    })

    it.each([
      'where[outlet.hosts][equals]=a',
      'where[outlet.hosts][exists]=true',
      'sort=outlet.hosts',
    ])('a list of words behind a link: %s', async (query) => {
      for (const slug of ['columns', 'checklists', 'articles']) {
        const answer = await asAdministrator('GET', `/${slug}?${query}`)
        expect(answer.status, answer.text).toBe(400)
        expect(wordsOf(answer)).toContain('outlet.hosts')
      }
    })

    it('ids of odd shapes', async () => {
      const asked = ['articles', 'issues', 'users', 'media', 'audit-events'].flatMap((slug) =>
        ODD_IDS.flatMap((id) => [
          { method: 'GET', path: `/${slug}/${id}` },
          { method: 'GET', path: `/${slug}/versions/${id}` },
          { method: 'POST', path: `/${slug}/versions/${id}?draft=true`, call: { data: {} } },
          { method: 'PATCH', path: `/${slug}/${id}?draft=true`, call: { data: {} } },
          { method: 'DELETE', path: `/${slug}/${id}` },
          { method: 'POST', path: `/${slug}/${id}/duplicate`, call: { data: {} } },
          { method: 'POST', path: `/${slug}/${id}/moves`, call: { data: { move: 'submit' } } },
        ]),
      )
      expect(await all(asked)).toEqual([])
    })

    it('values of a wrong kind in every field of every collection', async () => {
      const asked: { method: string; path: string; call: Call }[] = []
      let turn = 0
      for (const { slug, flattenedFields } of collections()) {
        const { query, call } = await creation(slug, base, {
          ...base.paper,
          ...{ issue: first('issues') },
        })
        const data = (call.data ?? {}) as Record<string, unknown>
        for (const given of wrongValues(flattenedFields, () => (turn += 1))) {
          asked.push({
            method: 'PATCH',
            path: `/${slug}/${first(slug)}${query}`,
            call: { data: given },
          })
          if (call.data) {
            asked.push({
              method: 'POST',
              path: `/${slug}${query}`,
              call: { data: { ...data, ...given } },
            })
          }
        }
      }
      expect(asked.length).toBeGreaterThan(1000)
      expect(await all(asked)).toEqual([])
    })

    it('bodies that are none, at every door', async () => {
      const doors = [
        ...collections().map(({ slug }) => `/${slug}`),
        '/users/login',
        '/users/refresh-token',
        '/users/forgot-password',
        '/users/reset-password',
        '/users/unlock',
        '/users/first-register',
        `/articles/${first('articles')}/moves`,
        '/payload-preferences/x',
      ]
      const bodies: Call[] = [
        {},
        { data: {} },
        { data: [] },
        { data: null },
        { data: 'x' },
        {
          data: { email: { $gt: '' }, password: [], token: {}, move: {}, revision: 5, reason: [] },
        },
        { raw: '{', headers: { 'content-type': 'application/json' } },
        { raw: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        { raw: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
        { raw: '--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
        { raw: 'x', headers: { 'content-type': 'text/plain' } },
      ]
      const asked = doors.flatMap((path) => bodies.map((call) => ({ method: 'POST', path, call })))
      expect(await all(asked)).toEqual([])
      const logout = bodies.map((call) => ({
        method: 'POST',
        path: '/users/logout',
        call: { ...call, token: null },
      }))
      expect(await all(logout)).toEqual([])
    })

    it('questions that come as POST', async () => {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'X-Payload-HTTP-Method-Override': 'GET',
      }
      const ask = (raw: string) => ({ method: 'POST', path: '/articles', call: { raw, headers } })
      expect(await all(ODD_QUERIES.map(ask))).toEqual([])
      const good = await asAdministrator('POST', '/articles', {
        raw: 'where[title][like]=Bài&limit=1',
        headers,
      })
      expect(good.body.docs).toHaveLength(1)
    })
  })
})

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

/** The same picture, saying of itself that it is sixty thousand points wide and high. */
function giant(png: Buffer): Buffer {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

const COMPARISONS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'near',
  'all',
]

const ODD_VALUES = [
  'abc',
  '1',
  'true',
  'null',
  '',
  '2026-01-01',
  '%',
  `'"; --`,
  '9'.repeat(400),
  'đà nẵng',
  '{"a":1}',
  '[]',
  '-1e999',
  'a,b,c',
  '\\',
  '(',
  '.*',
]

const ODD_QUERIES = [
  ...['limit=0', 'limit=-1', 'limit=1e9', 'limit=abc', 'limit=', 'limit[]=1', 'limit[a]=3'],
  ...['page=-1', 'page=0', 'page=1e9', 'page[a]=3', 'depth=99', 'depth=-1', 'depth[]=1'],
  ...['sort=nope', 'sort=-', 'sort[]=a', 'sort[a]=b', 'sort=a,b,-c', 'sort=%00', 'sort=,'],
  ...['select=abc', 'select[nope]=true', 'select[title]=maybe', 'select[a][b][c]=true'],
  ...['populate=abc', 'populate[users]=x', 'populate[users][email]=true', 'populate[nope][x]=1'],
  ...['joins=abc', 'joins=false', 'joins[nope][limit]=1', 'joins[articles][limit]=abc'],
  ...['joins[articles][where][title][near]=x', 'joins[articles][where]=abc', 'joins[airings]=x'],
  ...['joins[articles][sort]=nope', 'joins[airings][where][nope][equals]=1', 'joins[articles]='],
  ...['draft=maybe', 'trash=maybe', 'pagination=x', 'locale=xx', 'fallback-locale=xx'],
  ...['fallbackLocale[a]=1', 'flattenLocales=x', 'autosave=1', 'data={', 'data=1', 'data=[]'],
  ...['where=abc', 'where[]=1', 'where={', 'where=[]', 'where="x"', 'where=5', 'where=null'],
  ...['where[and]=1', 'where[and][]=1', 'where[and][0]=1', 'where[and][0][title]=1'],
  ...['where[or][0][title][equals][x]=1', 'where[title]=x', 'where[title][equals][]=x'],
  ...['where[title][equals][a]=b', 'where[title][in][a]=b', 'where[title][in]=', 'where[a]='],
  ...['where[][equals]=1', 'where[title][exists]=maybe', 'where={"title":{"near":"1,2"}}'],
  ...[
    'where={"and":{}}',
    'where={"or":[null]}',
    'where={"title":null}',
    'where={"title":{"in":{}}}',
  ],
  ...[
    'where[title][equals]=%00',
    'where[id][equals]=%00',
    'where[id][in]=a,b',
    'where[id][like]=[',
  ],
  ...['where[__proto__][equals]=1', 'where[constructor][equals]=1', 'where[$where][equals]=1'],
  ...['where[title][$ne]=1', 'where[title.x][equals]=1', 'where[a][b][c][d][e][f][g][h][i][j]=1'],
  ...['where[_status][equals]=x', 'where[version.title][equals]=x', 'where[deletedAt][exists]=x'],
  ...[
    'where[createdAt][greater_than]=abc',
    'where[n][all]=1',
    'where[a][near]=',
    'where[at][in]=x',
  ],
  `where[title][like]=${'('.repeat(3000)}`,
  'where[title',
  '%E0%A4%A=1',
  'publishSpecificLocale=x',
]

const ODD_IDS = [
  'x',
  '0',
  '-1',
  'null',
  'undefined',
  '%00',
  '%20',
  '%F0%9F%98%80',
  'a'.repeat(2000),
  '%27',
  '%22',
  '%7B%7D',
  '%5Bobject%20Object%5D',
  '507f1f77bcf86cd799439011',
  '00000000-0000-0000-0000-000000000000',
  '%E0%A4%A',
  '..%2f..',
]

const WRONG_VALUES: unknown[] = [
  'abc',
  5,
  -1,
  true,
  null,
  [],
  {},
  ['x'],
  [null],
  [{}],
  { id: 'x' },
  { relationTo: 'users', value: 'x' },
  'a'.repeat(50_000),
  1e308,
  '2026-13-45',
  [[1]],
  { root: { type: 'root', children: [{ type: 'text' }] } },
  '\u0000',
  { $gt: '' },
  Array.from({ length: 1500 }, () => 'x'),
]

/** Wrong values for each field, and for each field within a group or list: three of them in turn. */
function* wrongValues(
  fields: FlattenedField[],
  next: () => number,
): Generator<Record<string, unknown>> {
  for (const field of fields) {
    for (let step = 0; step < 3; step += 1) {
      yield { [field.name]: WRONG_VALUES[(next() * 7 + step) % WRONG_VALUES.length] }
    }
    const isList = field.type === 'array'
    if (!isList && field.type !== 'group') continue
    for (const inner of field.flattenedFields) {
      const row = { [inner.name]: WRONG_VALUES[(next() * 7) % WRONG_VALUES.length] }
      yield { [field.name]: isList ? [row] : row }
    }
  }
}

/** The paths that a question may name: fields, and fields of the rows they link to. */
function pathsOf(payload: Payload, { flattenedFields }: SanitizedCollectionConfig): string[] {
  return flattenedFields.flatMap((field) => {
    const inner =
      field.type === 'relationship' || field.type === 'upload'
        ? field.relationTo
        : field.type === 'join'
          ? field.collection
          : null
    const fields =
      typeof inner === 'string'
        ? payload.collections[inner]?.config.flattenedFields
        : 'flattenedFields' in field
          ? field.flattenedFields
          : []
    return [field.name, ...(fields ?? []).map(({ name }) => `${field.name}.${name}`)]
  })
}

function isVietnamese(words: string): boolean {
  const letters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i
  const english = /\b(invalid|allowed|following|required|cannot|something|wrong|missing|error)\b/i
  // What is quoted is the asker's own: the name of a field may be an English word.
  const ours = words.replaceAll(/“[^”]*”/g, '“”')
  return letters.test(ours) && !english.test(ours)
}
