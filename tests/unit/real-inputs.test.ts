import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import JSZip from 'jszip'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { tidyPaste } from '@/newsroom/texts/paste/tidyPaste'
import { rundownDocx } from '@/documents/rundown/rundownDocx'
import { rundownPdf } from '@/documents/rundown/rundownPdf'
import { PAPER_HEADINGS, type PaperLine, type RundownPaper } from '@/documents/rundown/paper'
import { readPastedHolidays } from '@/domain/calendar/pastedHolidays'
import { readPastedTable, rowsOfTable } from '@/domain/rundown/edit/spreadsheetRows'
import { matchPlaylog } from '@/domain/rundown/run/playlog'
import { calendarVersion } from '@/domain/schedule/calendarVersion'
import { occurrences } from '@/domain/schedule/recurrence'
import { cleanText } from '@/domain/text/clean'
import { linkAddress } from '@/domain/text/linkAddress'
import { slugify } from '@/domain/text/slug'
import { readImport } from '@/newsroom/rundowns/exchange/readImport'
import { readPlaylog } from '@/newsroom/rundowns/playlog/readPlaylog'
import { articlePath } from '@/public-api/address'
import { checkTarget } from '@/server/target'

import { readPdf } from '../helpers/pdf'
import { number, row, text, workbookBytes } from '../helpers/workbook'

const ROOT = path.join(import.meta.dirname, '../..')
const FOLDER = path.join(ROOT, 'tests/fixtures/kinds')
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8')
const json = <Value>(name: string) => JSON.parse(read(name)) as Value

const at = (iso: string) => Date.parse(iso)
const bytesOf = (words: string) => new TextEncoder().encode(words).buffer as ArrayBuffer
const S = 86_400

const paperOf = (line: Partial<Extract<PaperLine, { kind: 'entry' }>>): RundownPaper => ({
  ...{ outlet: 'Đài tỉnh', title: 'Bản tin', slot: '', state: '', sums: [], signers: ['A'] },
  scripts: [],
  lines: [
    {
      ...{ kind: 'entry', number: '1', title: '', type: 'Băng', start: '', length: '' },
      ...{ presenter: '', notes: '', floated: false, fixed: false, ...line },
    },
  ],
})
const pageOf = (name: string) =>
  parseHTML(`<!doctype html><html><body>${read(name)}</body></html>`).document
const bare = (words: string) => words.replace(/\s/g, '')

const HEADINGS = row(1, text('A1', 'Mục'), text('B1', 'Thời lượng'), text('C1', 'Giờ cố định'))
const ON_AIR = at('2027-03-05T19:00:00+07:00')
const importOf = async (...made: Parameters<typeof workbookBytes>) =>
  readImport(await workbookBytes(...made), ON_AIR)
const titled = (title: string) => HEADINGS + row(2, text('A2', title))

/** What the people of a newsroom and a station meet, each a kind: an input of ours, and what it comes to. */
type Kind = {
  /** Asks the product about the input, and expects the right value. */
  shows?: () => void | Promise<void>
  /** Tests of a database, a server or a browser that show it, by file and a part of their name. */
  alsoIn?: [file: string, name: string][]
}

const KINDS: Record<string, Kind> = {
  'article-links.json': {
    shows: () => {
      const { kept, dropped } = json<{ kept: [string, string][]; dropped: unknown[] }>(
        'article-links.json',
      )
      expect(kept.map(([typed]) => linkAddress(typed))).toEqual(kept.map(([, meant]) => meant))
      expect(dropped.map(linkAddress)).toEqual(dropped.map(() => null))
    },
    alsoIn: [['tests/int/article-texts.int.test.ts', 'is kept as it was meant, save after save']],
  },
  'article-pasted-image.html': {
    shows: () => {
      const { body } = pageOf('article-pasted-image.html')
      expect(tidyPaste(body)).toEqual([{ kind: 'picture' }, { kind: 'picture' }])
      expect([body.querySelector('img'), bare(body.textContent)]).toEqual([null, 'ĐầuCuối'])
    },
    alsoIn: [
      ['tests/int/article-texts.int.test.ts', 'waiting'],
      ['tests/e2e/paste.e2e.test.ts', 'has pictures of the page’s own code and of the clipboard'],
    ],
  },
  'article-word-paste.html': {
    shows: () => {
      const { body } = pageOf('article-word-paste.html')
      expect(tidyPaste(body)).toEqual([])
      const headings = [...body.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => tagName)
      expect(headings).toEqual(['H2', 'H3'])
      expect(body.querySelector('ol > li')?.textContent).toBe('Nhận hồ sơ')
      expect([body.querySelector('sub'), body.querySelector('sup')].map((one) => one?.textContent)).toEqual(['2', '3']) // prettier-ignore
    },
    alsoIn: [['tests/e2e/paste.e2e.test.ts', 'keeps its list, its heading, its links']],
  },
  'article-title-without-latin.json': {
    shows: () => {
      const { title, id, address } = json<Record<'title' | 'id' | 'address', string>>(
        'article-title-without-latin.json',
      )
      expect(articlePath({ id, slug: slugify(title) || null })).toBe(address)
    },
    alsoIn: [['tests/int/article-texts.int.test.ts', 'has an address that answers, in its proof']],
  },
  'embargo-airing.json': {
    alsoIn: [
      ['tests/int/text-schedule.int.test.ts', 'nothing airs before readers have it'],
      ['tests/int/text-schedule.int.test.ts', 'does not air in the trash'],
    ],
  },
  'trash-as-draft.json': {
    alsoIn: [
      [
        'tests/int/article-workflow.int.test.ts',
        'takes no published article, and says what to do first',
      ],
    ],
  },
  'lexical-ime-backspace-commit.json': {
    alsoIn: [['tests/e2e/typing.e2e.test.ts', 'takes letters back and puts others in']],
  },
  'docx-control-character.json': {
    shows: async () => {
      const { title, shown } = json<{ title: string; shown: string[] }>(
        'docx-control-character.json',
      )
      const zip = await JSZip.loadAsync(await rundownDocx(paperOf({ title })))
      const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
      expect(xml).toBe(cleanText(xml))
      for (const words of shown) expect(xml).toContain(words)
    },
    alsoIn: [['tests/int/files-open.int.test.ts', 'opens, and holds what it should']],
  },
  'pdf.json': {
    shows: async () => {
      const given = json<{ notes: string; times: number; title: string; signs: string }>('pdf.json')
      const notes = given.notes.repeat(given.times)
      const pages = await readPdf(await rundownPdf(paperOf({ title: given.title, notes })))
      const [page] = pages
      expect(bare(page?.text ?? '')).toContain(bare(given.title))
      for (const heading of PAPER_HEADINGS) expect(page?.text).toContain(heading)
      const words = pages.map((one) => one.text).join(' ')
      expect(words.match(/dần/g)).toHaveLength(given.times)
      for (const { right } of page?.words ?? []) expect(right).toBeLessThan((page?.width ?? 0) - 40)
      const [signs] = await readPdf(await rundownPdf(paperOf({ title: given.signs })))
      for (const sign of given.signs.split(' ')) expect(signs?.text).toContain(sign)
    },
    alsoIn: [['tests/int/files-open.int.test.ts', 'opens, and holds what it should']],
  },
  'playlog-before-midnight.json': {
    shows: () => {
      const { onAir, csv, startedAt, endedAt } = json<
        Record<'onAir' | 'csv' | 'startedAt' | 'endedAt', string>
      >('playlog-before-midnight.json')
      expect(readPlaylog(csv, at(onAir)).lines).toMatchObject([
        { startedAt: at(startedAt), endedAt: at(endedAt) },
      ])
    },
  },
  'playlog-length.json': {
    shows: () => {
      const { onAir, csv, refused, words } = json<{
        onAir: string
        csv: string
        refused: number[]
        words: string
      }>('playlog-length.json')
      const { lines, problems } = readPlaylog(csv, at(onAir))
      expect(lines.map(({ line }) => line)).toEqual([3])
      expect(problems.map(({ line }) => line)).toEqual(refused)
      expect(problems[0]?.message).toContain(words)
    },
    alsoIn: [['tests/int/playlog.int.test.ts', 'is not taken with a length that is none']],
  },
  'playlog-repeated-title.json': {
    shows: () => {
      const { onAir, csv, entries, right } = json<{
        onAir: string
        csv: string
        entries: [string, string, number][]
        right: string[]
      }>('playlog-repeated-title.json')
      const plan = entries.map(([id, title, second]) => {
        return { id, title, clip: null, plannedStart: at(onAir) + second * 1000 }
      })
      const { lines } = readPlaylog(csv, at(onAir))
      const matches = matchPlaylog(lines, { entries: plan, takes: [] })
      expect(matches.map(({ entry }) => entry)).toEqual(right)
    },
    alsoIn: [['tests/int/playlog.int.test.ts', 'gives each entry of a title its own line']],
  },
  'rundown-paste.json': {
    shows: () => {
      const { onAir, pastes } = json<{ onAir: string; pastes: [string, object[]][] }>(
        'rundown-paste.json',
      )
      for (const [pasted, right] of pastes) {
        const table = readPastedTable(pasted, at(onAir))
        expect(table.unsure).toEqual([])
        expect(rowsOfTable(table, table.columns, at(onAir)).rows).toEqual(right)
      }
    },
    alsoIn: [['tests/e2e/rundown-editor.e2e.test.ts', 'Tin thêm hai']],
  },
  'import-row-number.csv': {
    shows: async () => {
      const { rows, problems } = await readImport(bytesOf(read('import-row-number.csv')), ON_AIR)
      expect(rows.map(({ fields }) => fields.seconds)).toEqual([60, undefined])
      expect(problems).toMatchObject([{ row: 7, column: 'Thời lượng', text: 'một phút rưỡi' }])
    },
  },
  'xlsx-1904.xlsx': {
    shows: async () => {
      const cells = text('A2', 'Tin') + number('B2', 245 / S, 3) + number('C2', 46_451 - 1462 + 19.5 / 24, 5) // prettier-ignore
      const { rows } = await importOf([{ rows: HEADINGS + row(2, cells) }], { date1904: '1' })
      expect(rows[0]?.fields).toEqual({
        ...{ title: 'Tin', seconds: 245 },
        start: at('2027-03-05T19:30:00+07:00'),
      })
    },
  },
  'xlsx-hidden-first-sheet.xlsx': {
    shows: async () => {
      const { rows } = await importOf([
        { state: 'hidden', rows: titled('Mẫu cũ') },
        { rows: titled('Thật') },
      ])
      expect(rows.map(({ fields }) => fields.title)).toEqual(['Thật'])
    },
  },
  'xlsx-hyperlink-richtext.xlsx': {
    shows: async () => {
      const shared =
        '<si><r><t xml:space="preserve">Dân </t></r><r><rPr><i/></rPr><t>vận</t></r></si>'
      const behind = '<hyperlinks><hyperlink ref="A2" r:id="rId9"/></hyperlinks>'
      const rows = HEADINGS + row(2, '<c r="A2" t="s"><v>0</v></c>')
      const read = await importOf([{ rows, behind }], { shared })
      expect(read.rows.map(({ fields }) => fields.title)).toEqual(['Dân vận'])
    },
  },
  'xlsx-with-note-unreadable.xlsx': {
    shows: async () => {
      const parts = { 'xl/comments1.xml': '<comments', 'xl/drawings/vmlDrawing1.vml': '<xml' }
      const { rows } = await importOf([{ rows: titled('Tin') }], { parts, prefix: 'x' })
      expect(rows.map(({ fields }) => fields.title)).toEqual(['Tin'])
    },
  },
  'xlsx-formula-without-result.xlsx': {
    shows: async () => {
      const cells = text('A5', 'Tin') + '<c r="B5"><f>SUM(B1:B4)</f></c>'
      const { rows, problems } = await importOf([{ rows: HEADINGS + row(5, cells) }])
      expect(rows.map(({ fields }) => fields)).toEqual([{ title: 'Tin' }])
      expect(problems).toMatchObject([{ row: 5, column: 'Thời lượng', text: '=SUM(B1:B4)' }])
    },
  },
  'rrule-yearly-mixed.json': {
    shows: () => {
      const { right, ...rule } = json<{
        rrule: string
        startDate: string
        until: string
        right: string[]
      }>('rrule-yearly-mixed.json')
      const found = occurrences({ ...rule, time: '19:00' } as Parameters<typeof occurrences>[0])
      expect(found.map(({ date }) => date)).toEqual(right)
    },
  },
  'ics-sequence.json': {
    shows: () => {
      const { writtenAt, changedAt } = json<{ writtenAt: string[]; changedAt: string }>(
        'ics-sequence.json',
      )
      const before = calendarVersion(writtenAt.map(at))
      const after = calendarVersion([...writtenAt, changedAt].map(at))
      expect(after.sequence).toBeGreaterThan(before.sequence)
      expect(after.changedAt).toBeGreaterThan(before.changedAt)
    },
    alsoIn: [['tests/int/calendars.int.test.ts', 'however soon after the last, gives a later']],
  },
  'holidays-paste.txt': {
    shows: () => {
      const { rows, problems } = readPastedHolidays(read('holidays-paste.txt'))
      expect(rows.map(({ date, name }) => [date, name])).toEqual([
        ['2027-04-30', 'Ngày Giải phóng'],
        ['2027-05-01', 'Quốc tế Lao động'],
        ['2027-09-02', 'Quốc khánh'],
      ])
      expect(problems).toEqual([])
    },
  },
  'malformed-url.txt': {
    shows: () => {
      const [url = '', ofApi = ''] = read('malformed-url.txt').split('\n')
      for (const one of [url, ofApi]) {
        expect(checkTarget({ method: 'GET', url: one })?.status, one).toBe(400)
      }
    },
    alsoIn: [
      ['tests/e2e/doors.e2e.test.ts', 'an address that can’t be decoded'],
      ['tests/int/public-api.int.test.ts', '/articles/%E0%A4%A'],
    ],
  },
}

describe('an input of the real world', () => {
  it.each(Object.entries(KINDS))(
    '%s',
    async (_, { shows, alsoIn = [] }) => {
      await shows?.()
      for (const [file, name] of alsoIn) {
        expect(readFileSync(path.join(ROOT, file), 'utf8').includes(name), `${file}: ${name}`).toBe(
          true,
        )
      }
      expect(Boolean(shows) || alsoIn.length > 0).toBe(true)
    },
    120_000,
  )

  it('is told of here, whichever there is', () => {
    const ours = Object.keys(KINDS).filter((name) => !name.endsWith('.xlsx'))
    expect(readdirSync(FOLDER).sort()).toEqual(ours.sort())
  })
})
