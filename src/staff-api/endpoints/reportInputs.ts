import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { isCivilDate } from '@/domain/calendar/civil'
import { LONGEST_SECTION, REPORT_SECTIONS } from '@/domain/report/way/sections'
import { cleanLine, cleanText } from '@/domain/text/clean'
import { DeskRefusal } from '@/newsroom/desk/deskRefusal'
import { failure, NewsroomError } from '@/newsroom/words/failure'

import { answered } from '../answers/answered'

const day = z.string().refine(isCivilDate, 'Ngày chưa đúng. Hãy nhập theo dạng 14/3/2026.')

/** Of which days a report is begun: of a window, or days of its own under a title. */
export const DaysInput = z.union([
  z.object({ window: z.string().min(1).max(200), year: z.number().int() }),
  z
    .object({
      ...{ from: day, to: day },
      title: z
        .string()
        .transform((title) => cleanLine(title).trim())
        .refine((title) => title !== '', 'Tên báo cáo còn trống. Hãy nhập tên báo cáo.')
        .refine((title) => title.length <= 200, 'Tên báo cáo dài quá 200 ký tự. Hãy rút ngắn.'),
    })
    .refine(({ from, to }) => from <= to, 'Ngày cuối ở trước ngày đầu. Hãy đổi lại.'),
])

/** The id of a row. */
export const bodyId = z.string().min(1).max(100)

const section = (heading: string) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .refine(
      (text) => text.length <= LONGEST_SECTION,
      `Phần “${heading}” dài quá ${LONGEST_SECTION.toLocaleString('vi-VN')} ký tự. Hãy rút ngắn.`,
    )
    .optional()

/** The text of a report as it comes in. */
export const ReportTextInput = z.object({
  seen: z.number().int().min(0),
  text: z.object(
    Object.fromEntries(REPORT_SECTIONS.map(({ code, heading }) => [code, section(heading)])),
  ),
})

/** A move by its name, out of those there are. */
export const moveInput = <Move extends string>(moves: readonly [Move, ...Move[]]) =>
  z.object({
    move: z.custom<Move>((move) => (moves as readonly unknown[]).includes(move)),
    seen: z.number().int().nullish(),
    reason: z.string().max(2000).nullish(),
    acceptWarnings: z.boolean().optional(),
  })

/** The move that is asked for, with what was said. */
export async function moveOf<Move extends string>(
  req: PayloadRequest,
  schema: ReturnType<typeof moveInput<Move>>,
): Promise<{ move: Move; seen: number | null; reason: string | null; acceptWarnings: boolean }> {
  const body = schema.safeParse(await bodyOf(req))
  if (!body.success) throw failure('unknownMove')
  const { move, seen, reason, acceptWarnings } = body.data
  return {
    ...{ move, seen: seen ?? null },
    reason: cleanText(reason ?? '').trim() || null,
    acceptWarnings: acceptWarnings === true,
  }
}

export const idOf = (req: PayloadRequest) => String(req.routeParams?.id)

const bodyOf = (req: PayloadRequest): Promise<unknown> =>
  Promise.resolve(req.json?.()).catch(() => null)

/** What came in, checked; sentences of ours are told, other faults of shape in one. */
export async function inputOf<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
  badInput: 'reportBadInput' | 'consolidationBadInput',
): Promise<z.output<Schema>> {
  const read = schema.safeParse(await bodyOf(req))
  if (read.success) return read.data
  const told = read.error.issues
    .flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors.flat() : [issue]))
    .filter(({ code }) => code === 'custom')
    .map(({ message }) => message)
  if (told.length === 0) throw failure(badInput)
  throw new DeskRefusal(
    400,
    [...new Set(told)].map((message) => new NewsroomError('badInput', message)),
  )
}

/** Answers a person with an account. */
export function answering(act: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] {
  return (req) =>
    answered(req, async () => {
      if (!req.user) throw failure('loginFirst')
      return Response.json(await act(req))
    })
}
