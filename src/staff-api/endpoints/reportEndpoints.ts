import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { isCivilDate } from '@/domain/calendar/civil'
import { REPORT_MOVES } from '@/domain/report/way/moves'
import { LONGEST_SECTION, REPORT_SECTIONS, type ReportText } from '@/domain/report/way/sections'
import { cleanLine, cleanText } from '@/domain/text/clean'
import { DeskRefusal } from '@/newsroom/desk/deskRefusal'
import { moveReport } from '@/newsroom/reports/actions/moveReport'
import { prepareReport } from '@/newsroom/reports/actions/prepareReport'
import { writeReport } from '@/newsroom/reports/actions/writeReport'
import { failure, NewsroomError } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

const outlet = z.string().min(1).max(100)
const day = z.string().refine(isCivilDate, 'Ngày chưa đúng. Hãy nhập theo dạng 14/3/2026.')
const Preparation = z.union([
  z.object({ outlet, window: z.string().min(1).max(200), year: z.number().int() }),
  z
    .object({
      ...{ outlet, from: day, to: day },
      title: z
        .string()
        .transform((title) => cleanLine(title).trim())
        .refine((title) => title !== '', 'Tên báo cáo còn trống. Hãy nhập tên báo cáo.')
        .refine((title) => title.length <= 200, 'Tên báo cáo dài quá 200 ký tự. Hãy rút ngắn.'),
    })
    .refine(({ from, to }) => from <= to, 'Ngày cuối ở trước ngày đầu. Hãy đổi lại.'),
])
const section = (heading: string) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .refine(
      (text) => text.length <= LONGEST_SECTION,
      `Phần “${heading}” dài quá ${LONGEST_SECTION.toLocaleString('vi-VN')} ký tự. Hãy rút ngắn.`,
    )
    .optional()
const Text = z.object({
  seen: z.number().int().min(0),
  text: z.object(
    Object.fromEntries(REPORT_SECTIONS.map(({ code, heading }) => [code, section(heading)])),
  ),
})
const Move = z.object({
  move: z.enum(REPORT_MOVES),
  seen: z.number().int().nullish(),
  reason: z.string().max(2000).nullish(),
  acceptWarnings: z.boolean().optional(),
})

/** What is done with the reports of outlets. */
export const reportEndpoints: Endpoint[] = [
  {
    path: '/prepare',
    method: 'post',
    handler: answering(async (req) =>
      prepareReport(req, await inputOf(req, Preparation), new Date()),
    ),
  },
  {
    path: '/:id/text',
    method: 'post',
    handler: answering(async (req) => {
      const { seen, text } = await inputOf(req, Text)
      return writeReport({ req, id: idOf(req), seen, text: text as ReportText })
    }),
  },
  {
    path: '/:id/moves',
    method: 'post',
    handler: answering(async (req) => {
      const body = Move.safeParse(await bodyOf(req))
      if (!body.success) throw failure('unknownMove')
      const { move, seen, reason, acceptWarnings } = body.data
      return moveReport({
        ...{ req, id: idOf(req), move, seen: seen ?? null, now: new Date() },
        reason: cleanText(reason ?? '').trim() || null,
        acceptWarnings: acceptWarnings === true,
      })
    }),
  },
]

const idOf = (req: PayloadRequest) => String(req.routeParams?.id)

const bodyOf = (req: PayloadRequest): Promise<unknown> =>
  Promise.resolve(req.json?.()).catch(() => null)

/** What came in, checked; sentences of ours are told, other faults of shape in one. */
async function inputOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const read = schema.safeParse(await bodyOf(req))
  if (read.success) return read.data
  const told = read.error.issues
    .flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flat() : [issue]))
    .filter(({ code }) => code === 'custom')
    .map(({ message }) => message)
  if (told.length === 0) throw failure('reportBadInput')
  throw new DeskRefusal(
    400,
    [...new Set(told)].map((message) => new NewsroomError('badInput', message)),
  )
}

/** Answers a person with an account. */
function answering(act: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] {
  return (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      return Response.json(await act(req))
    })
}
