import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { createLocalReq, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { reportDocx } from '@/documents/report/reportDocx'
import { reportPdf } from '@/documents/report/reportPdf'
import { reportPaper } from '@/domain/report/paper/reportPaper'
import type { ReportPaper } from '@/domain/report/paper/types'
import { loadConsolidationPaper } from '@/newsroom/reports/paper/loadConsolidationPaper'
import { loadOutletReportPaper } from '@/newsroom/reports/paper/loadOutletReportPaper'

import { seedSample } from '../../scripts/seed/sample/seedSample'
import { describeOnEachDatabase } from '../helpers/databases'
import { missingPrograms, setByLibreOffice } from '../helpers/foreignPrograms'
import { headingsOf, pagesOf } from '../helpers/paperPages'
import { isExhaustive } from '../helpers/sample'
import { paperInput, paperOf2022, workedFigures } from '../unit/report/paper'

/** Both files of each paper are left here, to be looked at. */
const FOLDER = 'test-results/papers'
/** LibreOffice opens for the first time. */
const SLOW_MS = 180_000
const MOST_LISTED = 1000
const missing = isExhaustive ? missingPrograms() : []

if (!isExhaustive || missing.length > 0) {
  const why = isExhaustive ? `this machine has no ${missing.join(', ')}` : 'npm run test:full asks'
  describe('papers in Word', () => it.skip(`are set as their PDF is: ${why}`))
} else {
  describeOnEachDatabase('papers in Word, as LibreOffice sets them,', (start) => {
    let payload: Payload

    beforeAll(async () => {
      mkdirSync(FOLDER, { recursive: true })
      payload = await start()
      await seedSample({ payload, now: new Date(), password: 'mot-mat-khau-de-thu-1234' })
    }, 600_000)

    const asAdministrator = async () => {
      const { docs } = await payload.find({
        collection: 'users',
        where: { email: { equals: 'quan-tri@toasoan.test' } },
        ...{ depth: 0, overrideAccess: true },
      })
      return createLocalReq({ user: { ...docs[0], collection: 'users' } as never }, payload)
    }
    const first = async (collection: 'reports' | 'consolidations', state: string) => {
      const { docs } = await payload.find({
        collection,
        where: { state: { equals: state } },
        sort: 'to',
        ...{ depth: 0, limit: 1, overrideAccess: true },
      })
      return String(docs[0]?.id)
    }
    const outletPaper = async (state: string) => {
      const wanted = { id: await first('reports', state), version: '', now: new Date() }
      return (await loadOutletReportPaper(await asAdministrator(), wanted)).paper
    }
    const consolidated = async () => {
      const id = await first('consolidations', 'closed')
      const wanted = { id, version: '', mostListed: MOST_LISTED, now: new Date() }
      return (await loadConsolidationPaper(await asAdministrator(), wanted)).paper
    }

    it.each<[string, () => Promise<ReportPaper> | ReportPaper]>([
      ['a-draft-of-figures', () => reportPaper(paperInput(workedFigures()))],
      ['the-year-2022', () => reportPaper(paperOf2022())],
      ['the-accepted-report-of-the-sample', () => outletPaper('accepted')],
      ['the-returned-report-of-the-sample', () => outletPaper('returned')],
      ['the-consolidated-report-of-the-sample', consolidated],
    ])(
      '%s: as many pages as the PDF, each heading on the same',
      async (name, load) => {
        const paper = await load()
        const headings = headingsOf(paper)
        const [pdf, docx] = [await reportPdf(paper), await reportDocx(paper)]
        const set = await setByLibreOffice(docx)
        const keep = (ending: string, file: Uint8Array) =>
          writeFileSync(path.join(FOLDER, `${name}${ending}`), file)
        keep('.pdf', pdf)
        keep('.docx', docx)
        keep('-libreoffice.pdf', set)
        expect(await pagesOf(set, headings)).toEqual(await pagesOf(pdf, headings))
      },
      SLOW_MS,
    )
  })
}
