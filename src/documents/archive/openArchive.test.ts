import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { IMPORT_FIELDS } from '@/domain/imports/fields'

import { MOST_LETTERS } from './archiveRefused'
import { exportParts } from './exportPart'
import { openArchive } from './openArchive'
import { packed } from './packed'
import { unpackedExport } from './unpackedExport'

type Field = (typeof IMPORT_FIELDS.texts)[number]

const bytes = (text: string) => new TextEncoder().encode(text)
const rowsOf = (text: string) =>
  [...openArchive(bytes(text)).table.rows()].map(({ line, cells }) => ({
    line,
    of: (field: Field) => cells[IMPORT_FIELDS.texts.indexOf(field)],
  }))

const wxr = (...items: string[]) =>
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "${'y'.repeat(99)}">]>
  <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
  <wp:author><wp:author_login>lam</wp:author_login><wp:author_display_name>Hải Lâm</wp:author_display_name></wp:author>
  ${items.map((item) => `<item><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${item}</item>`).join('')}</channel></rss>`

describe('an export of WordPress', () => {
  it('is read post by post, with the name its author goes by', () => {
    const [row] = rowsOf(
      wxr(
        `<title>A &amp; B</title><wp:post_id>7</wp:post_id><dc:creator>lam</dc:creator>
         <wp:post_date_gmt>2019-05-12 00:30:00</wp:post_date_gmt>
         <category domain="category">Thời sự</category><category domain="category">Xã hội</category>
         <category domain="post_tag">một cửa</category>`,
      ),
    )
    expect(row?.line).toBe(1)
    const fields = ['textId', 'headline', 'authors', 'publishedAt', 'section', 'topics'] as const
    expect(fields.map((field) => row?.of(field))).toEqual([
      ...['7', 'A & B', 'Hải Lâm', '2019-05-12T00:30:00Z', 'Thời sự\nXã hội', 'một cửa'],
    ])
  })

  it.each([
    ['một\n\nhai\nba', '<p>một</p><p>hai<br>ba</p>'],
    ['<!-- wp:paragraph --><p>một</p>', '<p>một</p>'],
    ['mở đầu\n\n<h2>Mục</h2>\n\nsau đó', '<p>mở đầu</p>\n\n<h2>Mục</h2>\n\n<p>sau đó</p>'],
  ])('has paragraphs where it shows them: %j', (content, body) => {
    const [row] = rowsOf(wxr(`<content:encoded><![CDATA[${content}]]></content:encoded>`))
    expect(row?.of('body')).toBe(body)
  })

  it('takes the day of the feed where it has no other, and says what was never out', () => {
    const [row] = rowsOf(
      wxr(
        '<pubDate>Sun, 12 May 2019 00:30:00 +0000</pubDate><wp:status>private</wp:status><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>',
      ),
    )
    expect([row?.of('publishedAt'), row?.of('status')]).toEqual(['2019-05-12T00:30:00.000Z', 'unpublished']) // prettier-ignore
  })

  it.each([
    ['breaks off', '<?xml version="1.0"?><rss a="wordpress.org/export"><channel><item>', 'damaged'],
    ['has entities of its own', wxr('<title>&x;</title>'), 'damaged'],
    ['has a text beyond measure', wxr(`<title>${'a'.repeat(MOST_LETTERS + 1)}</title>`), 'tooLong'],
  ])('is refused when it %s', (_, text, why) =>
    expect(() => rowsOf(text)).toThrow(expect.objectContaining({ why })),
  )
})

describe('JSON Lines', () => {
  it('are read line by line; one that is no text is a fault of its own', () => {
    const rows = rowsOf('{"id":1,"title":"A","authors":["x","y"],"content":{"root":{}}}\n\nhỏng\n{"id":{}}\n') // prettier-ignore
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4])
    expect(rows[0]?.of('authors')).toBe('x\ny')
    expect(rows[0]?.of('body')).toBe('{"root":{}}')
    expect(rows.slice(1).map((row) => row.of('textId'))).toEqual([{ fault: 'JSON' }, { fault: 'JSON' }]) // prettier-ignore
  })
})

describe('an export of Ghost', () => {
  const ghost = readFileSync(path.join(import.meta.dirname, '../../../tests/fixtures/archive/ghost.json'), 'utf8') // prettier-ignore

  it('is read post by post, with tags and authors in their order and the words of its picture', () => {
    const rows = rowsOf(ghost)
    const [post] = rows
    const fields = [
      'textId',
      'headline',
      'address',
      'section',
      'topics',
      'authors',
      'cover',
    ] as const
    expect(fields.map((field) => post?.of(field))).toEqual([
      ...['p1', 'Chợ phiên Cốc Ly', '/cho-phien/', 'Cải cách hành chính\nChợ', 'Chợ'],
      ...['Thu Hà\nHải Lâm', '__GHOST_URL__/content/images/2021/03/bia.jpg'],
    ])
    expect(post?.of('pictures')).toContain('"alt":"Bìa","caption":"Chợ Cốc Ly. Ảnh: Hải Lâm"')
    expect(rows.map((row) => row.of('status'))).toEqual([null, null, 'restricted', 'unpublished'])
    expect(rows[1]?.of('body')).toEqual({ fault: 'mobiledoc, lexical' })
  })

  it.each([
    ['breaks off', ghost.slice(0, 900), 'damaged'],
    ['is no JSON within', ghost.replace('"slug":', '"slug";'), 'damaged'],
    ['nests without end', `{"db":[{"data":{"posts":[${'['.repeat(100_000)}`, 'damaged'],
    ['has a text beyond measure', ghost.replace('sáng sớm', 'a'.repeat(MOST_LETTERS)), 'tooLong'],
  ])('is refused when it %s', (_, text, why) =>
    expect(() => rowsOf(text)).toThrow(expect.objectContaining({ why })),
  )
})

describe('pictures of an export of WordPress', () => {
  const attachment = (id: number, name: string, more = '') =>
    `<item><wp:post_type>attachment</wp:post_type><wp:post_id>${id}</wp:post_id><wp:attachment_url>https://cu.vn/wp-content/uploads/${name}</wp:attachment_url>${more}</item>`
  const thumbnail = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>' // prettier-ignore
  const read = (content: string) =>
    rowsOf(
      wxr(
        `${thumbnail}<guid>https://cu.vn/?p=7</guid><content:encoded><![CDATA[${content}]]></content:encoded>`,
      ).replace(
        // prettier-ignore
        '</channel>',
        attachment(9, 'bia.jpg', '<excerpt:encoded>Ảnh bìa</excerpt:encoded><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Chợ</wp:meta_value></wp:postmeta>') + // prettier-ignore
          attachment(10, 'hai.jpg') +
          '</channel>',
      ),
    )[0]

  it('are named by what stands behind the posts, as the short address is', () => {
    const row = read('chữ')
    expect([row?.of('cover'), row?.of('shortAddress')]).toEqual(['https://cu.vn/wp-content/uploads/bia.jpg', 'https://cu.vn/?p=7']) // prettier-ignore
    expect(row?.of('pictures')).toContain('"alt":"Chợ","caption":"Ảnh bìa"')
  })

  it.each([
    ['[caption id="a" width="300"]<img src="x.jpg" /> Chợ[/caption]', '<figure><img src="x.jpg" /><figcaption>Chợ</figcaption></figure>'], // prettier-ignore
    ['[gallery columns="2" ids="10,9,404"]', '<figure><img src="https://cu.vn/wp-content/uploads/hai.jpg"></figure><figure><img src="https://cu.vn/wp-content/uploads/bia.jpg"></figure>'], // prettier-ignore
    ['<b>một</b> đoạn\n\n<p>hai</p>', '<p><b>một</b> đoạn</p>\n\n<p>hai</p>'],
  ])('%s', (content, body) => expect(read(content)?.of('body')).toBe(body))

  it('of a post behind a password are shown to nobody', () =>
    expect(rowsOf(wxr('<wp:post_password>x</wp:post_password>'))[0]?.of('status')).toBe(
      'restricted',
    ))
})

describe('a zip', () => {
  it.each([
    [['kho/bai.xml', 'kho/a.jpg'], ['kho/bai.xml']],
    [['bai.jsonl', 'bai.json'], ['bai.jsonl']],
    [['ghost.json', 'content/themes/x/package.json'], ['ghost.json']],
    [['__macosx/._bai.xml', '._bai.xml'], []],
  ])('of %j has the export %j', (names, found) => expect(exportParts(names)).toEqual(found))
})

describe('a file', () => {
  it.each([
    ['', 'tệp trống'],
    ['<!doctype html>', 'trang web'],
    ['<?xml version="1.0"?><svg/>', 'tệp XML khác'],
    ['id,title', 'tệp khác'],
  ])('%j is no export', (text, kind) =>
    expect(() => openArchive(bytes(text))).toThrow(
      expect.objectContaining({ why: 'kind', detail: { kind } }),
    ),
  )

  it('is kept in a zip, and read out of one', async () => {
    const file = bytes('{"id":1}')
    const zip = await packed(file, '../bai.jsonl')
    expect([...(await unpackedExport(zip.bytes))]).toEqual([...file])
    expect(await packed(zip.bytes, 'x')).toEqual({ bytes: zip.bytes, ending: 'zip' })
    const other = await packed(file, 'bai.txt')
    await expect(unpackedExport(other.bytes)).rejects.toMatchObject({ why: 'kind' })
  })
})
