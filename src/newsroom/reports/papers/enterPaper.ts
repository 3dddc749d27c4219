import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { idOf } from '@/access/membership'
import { insertUnique } from '@/database/claim'
import { rowWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { civilDateOf, isCivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { cleanLine } from '@/domain/text/clean'
import { slugify } from '@/domain/text/slug'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { PAPER_SUBJECTS, type PaperOf, type PaperSubject } from './paperSubject'

const MOST_BYTES = 25 * 1024 * 1024

/** What a scan may be, with the ending under which it is kept. */
const SCAN_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

const line = (name: string, most: number) =>
  z
    .string(`${name} còn trống. Hãy nhập theo văn bản đã ký.`)
    .transform((text) => cleanLine(text).trim())
    .refine((text) => text !== '', `${name} còn trống. Hãy nhập theo văn bản đã ký.`)
    .refine((text) => text.length <= most, `${name} dài quá ${most} ký tự. Hãy rút ngắn.`)

export const PaperInput = z.object({
  /** Of the version; the last of all unless told. */
  version: z.number('Bản báo cáo chưa rõ. Hãy tải lại trang.').int().min(1).nullish(),
  number: line('Số, ký hiệu', 60),
  signedOn: z
    .string('Ngày ký còn trống. Hãy nhập ngày, ví dụ 20/3/2026.')
    .refine(isCivilDate, 'Ngày ký chưa đúng. Hãy nhập theo dạng 20/3/2026.'),
  signer: line('Người ký', 120),
  file: z.instanceof(Blob).optional(),
})
type Given = z.output<typeof PaperInput>

type Entering = { req: PayloadRequest; of: PaperOf; id: string; given: Given; now: Date }

/**
 * Keeps number, date, signer and scan of the paper that a version became, beside the version and no part of its hash; said
 * again they are corrected, a scan stays until another comes.
 * @throws NewsroomError with what to do.
 */
export async function enterPaper(entering: Entering): Promise<{ id: string }> {
  const { req, of, id, given, now } = entering
  const subject = await PAPER_SUBJECTS[of]({ req, id, number: given.version ?? undefined })
  const { version } = subject
  if (!subject.mayEnter) {
    await recordEvent({
      ...{ req, action: 'refused', collection: of, id, title: subject.label },
      ...{
        outlet: subject.outlet,
        after: { asked: `${of === 'reports' ? 'report' : 'consolidation'}.paper` },
      },
    })
    throw failure('paperWrongRole')
  }
  if (!version) throw failure('paperNoVersion')
  const frozenOn = civilDateOf(Date.parse(version.at))
  if (given.signedOn < frozenOn) {
    throw failure('paperBeforeVersion', { from: formatDatePadded(frozenOn) })
  }
  if (given.signedOn > civilDateOf(now.getTime())) throw failure('paperLater')
  const scan = given.file && (await scanOf(given.file))
  const write = (own: PayloadRequest) =>
    keep({ ...entering, req: own, subject, version: version.id, scan })
  // Of two who enter it first at once, the second corrects it.
  const isNew = await insertUnique(['version'], () =>
    inTransaction({ payload: req.payload, req }, write),
  )
  if (!isNew) await inTransaction({ payload: req.payload, req }, write)
  return { id }
}

type Scan = { data: Buffer; mimetype: string; ending: string }

async function scanOf(file: Blob): Promise<Scan> {
  const ending = Object.hasOwn(SCAN_TYPES, file.type) ? SCAN_TYPES[file.type] : undefined
  if (!ending) throw failure('paperScanKind')
  if (file.size > MOST_BYTES) throw failure('paperScanTooLarge')
  return { data: Buffer.from(await file.arrayBuffer()), mimetype: file.type, ending }
}

type Keeping = Entering & { subject: PaperSubject; version: string; scan: Scan | undefined }

async function keep({ req, of, id, given, subject, version, scan }: Keeping): Promise<void> {
  const { outlet, organisation, label } = subject
  const before = await rowWhere(req, 'signed-papers', {
    where: { version: { equals: version } },
    overrideAccess: true,
  })
  const { number, signedOn, signer } = given
  const kept = scan ? await keepScan(req, subject, scan) : idOf(before?.scan)
  const data = { version, outlet, organisation, number, signedOn, signer, scan: kept }
  const { payload } = req
  const options = { collection: 'signed-papers', data, depth: 0, req } as const
  if (before) await payload.update({ ...options, id: before.id, overrideAccess: true })
  else await payload.create({ ...options, overrideAccess: true })
  await recordEvent({
    ...{ req, action: of === 'reports' ? 'report.paper' : 'consolidation.paper', collection: of },
    ...{ id, title: label, outlet },
    ...(before && {
      before: {
        ...{ number: before.number, signedOn: before.signedOn, signer: before.signer },
        scan: idOf(before.scan),
      },
    }),
    after: { number, signedOn, signer, scan: kept },
  })
}

/** Into the private store, read by who reads the report. */
async function keepScan(
  req: PayloadRequest,
  { outlet, organisation, label }: PaperSubject,
  { data, mimetype, ending }: Scan,
): Promise<string> {
  const title = `Bản ký: ${label}`
  const { id } = await req.payload.create({
    collection: 'files',
    data: { title, outlet, organisation },
    file: {
      ...{ name: `${slugify(title).slice(0, 80)}.${ending}`, mimetype, data, size: data.length },
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}
