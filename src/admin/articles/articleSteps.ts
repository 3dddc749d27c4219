import {
  ARTICLE_MOVES,
  type ArticleMove,
  EXPIRY,
  PUBLIC_MOVES,
  type PublicMove,
} from '@/domain/workflow/article'
import type { CivilDate } from '@/domain/calendar/civil'
import type { NamedChain } from '@/domain/workflow/text/chains'
import { decideTextMove } from '@/domain/workflow/text/decide'
import { refuseExpiry } from '@/domain/workflow/text/expiry'
import { losesLastStepByEditing } from '@/domain/workflow/text/lostByEditing'
import type { Move, RefusalCode, Rules, TextState } from '@/domain/workflow/text/types'

export type ButtonMove = ArticleMove | PublicMove | typeof EXPIRY

/** What the law of texts is asked with, for the person before the page, as the server found it. */
export type ArticleSide = {
  person: string
  rules: Omit<Rules, 'config'> & { config: NamedChain }
  text: TextState
  author: string | null
  /** Who signed, by step, and when (epoch milliseconds). */
  signed: readonly { step: string; name: string; at: number }[]
  /** Whether readers have a correction of it. */
  isCorrected: boolean
  /** When it is taken down by itself (UTC, ISO), who set that and why. */
  expiry: { at: string; name: string; reason: string } | null
  /** When its writer wishes that it goes out (UTC, ISO). */
  wishedAt: string | null
  /** Until which day it stays on file, and why. */
  keeping: { until: CivilDate; reason: string } | null
  /** For whom the person stands in today, and to which day. */
  standsInFor: readonly { name: string; end: CivilDate }[]
}

export type ArticleSteps = {
  /** The one button of the page, if this person has one. */
  primary: ButtonMove | null
  quiet: ButtonMove[]
  /** What others may do and they may not, since they wrote, changed or already signed the text. */
  barred: { move: ButtonMove; code: RefusalCode }[]
}

/** For moves that name an instant ahead. */
const LATER = '9999-12-31T00:00:00Z'
const BUTTONS: readonly ButtonMove[] = [...ARTICLE_MOVES, ...PUBLIC_MOVES, EXPIRY]
const LEADING: readonly ButtonMove[] = ['publish', 'approve', 'submit']
const OWN: readonly RefusalCode[] = ['ownWork', 'sameApprover']

/** The buttons a person gets: one that leads on, and the quiet others. */
export function articleSteps(side: ArticleSide): ArticleSteps {
  const asked = BUTTONS.map((move) => ({ move, ...ask(side, move) }))
  const moves = asked
    .filter(({ move, code }) => code === null && isUseful(move, side.text))
    .map(({ move }) => move)
  const primary = LEADING.find((move) => moves.includes(move)) ?? null
  return {
    primary,
    quiet: moves.filter((move) => move !== primary),
    barred: asked.flatMap(({ move, code }) =>
      code && OWN.includes(code) && side.person !== side.text.work.author ? [{ move, code }] : [],
    ),
  }
}

/** Whether a legal move would do something; an embargo before a text goes out is a field of it. */
function isUseful(move: ButtonMove, text: TextState): boolean {
  if (move === 'publish' || move === 'schedule') return !isPublished(text)
  const { published, next } = text.public
  return move !== 'embargo' || published !== null || next !== null
}

/** Readers have just what was approved. */
const isPublished = ({ work, public: side }: TextState): boolean =>
  side.published === work.revision && work.state === 'approved'

/** Whether a move is legal as far as it depends on the person: what is missing or unseen is told when it is tried. */
function ask(side: ArticleSide, name: ButtonMove | 'edit') {
  const { person, rules, text } = side
  const seen = text.work.revision
  const at = new Date().toISOString()
  if (name === EXPIRY) return { code: askExpiry(side, at), after: null }
  const asked = { seen, complete: true, reason: name, time: LATER, until: LATER }
  const move = { move: name, by: person, at, ...asked } as Move
  const whole = { ...text, work: { ...text.work, complete: true } }
  const decision = decideTextMove(rules, whole, move)
  return decision.ok ? { code: null, after: decision.text } : { code: decision.code, after: null }
}

/** Whether the person may set or change the minute of its takedown: whoever may take it down, until that minute. */
function askExpiry({ person, rules, text, expiry }: ArticleSide, at: string): RefusalCode | null {
  const known = { text, expireAt: expiry?.at ?? null }
  const code = refuseExpiry(rules, known, { by: person, at, time: LATER, reason: EXPIRY })
  return code === 'expiryDue' || code === 'noExpiry' || code === 'expiresAhead'
    ? 'wrongState'
    : code
}

export type NextStep = { what: string; whose: string }

/** What comes next for the article and whose it is; null when nothing has to. */
export function nextStep(side: ArticleSide): NextStep | null {
  const { text, person } = side
  const { primary, quiet } = articleSteps(side)
  const isOwn = person === text.work.author
  const author = isOwn ? 'của bạn' : side.author ? `của ${side.author}` : 'của tác giả'
  switch (text.work.state) {
    case 'draft':
      return { what: 'viết xong và gửi duyệt', whose: author }
    case 'returned':
      return { what: 'sửa theo lý do trả lại rồi gửi duyệt lại', whose: author }
    case 'submitted':
      return approval(side, primary === 'approve')
    case 'approved':
      if (text.public.takenDown) {
        const whose = quiet.includes('reinstate')
          ? 'của bạn'
          : 'của lãnh đạo kênh hoặc ban biên tập'
        return { what: 'cho đăng lại', whose }
      }
      if (isPublished(text) || text.public.next?.revision === text.work.revision) return null
      return { what: 'đăng', whose: primary === 'publish' ? 'của bạn' : 'của biên tập viên' }
  }
}

function approval(side: ArticleSide, isTheirs: boolean): NextStep {
  const { steps } = side.rules.config
  const at = side.text.work.step ?? 0
  const isBarred = articleSteps(side).barred.length > 0
  if (steps.length === 1) {
    const other = isBarred ? 'của một biên tập viên khác' : 'của biên tập viên'
    return { what: 'duyệt hoặc trả lại', whose: isTheirs ? 'của bạn' : other }
  }
  const name = steps[at]?.name ?? ''
  return {
    what: `duyệt bước ${at + 1}/${steps.length} hoặc trả lại`,
    whose: isTheirs ? `của bạn (${name})` : `của ${name}${isBarred ? ', người khác bạn' : ''}`,
  }
}

/** Whether the person may change the text now. */
export const mayEdit = (side: ArticleSide): boolean => ask(side, 'edit').after !== null

/** What editing the text now would do, said before it is done; null when it does nothing special. */
export function editConsequence(side: ArticleSide): string | null {
  const { text, rules, person } = side
  const { state, step } = text.work
  const { after } = ask(side, 'edit')
  const stepName = (index: number | null) => rules.config.steps[index ?? 0]?.name ?? ''
  if (state === 'submitted' && !after) {
    return person === text.work.author
      ? 'Bài đang chờ duyệt. Muốn sửa, hãy bấm Rút lại trước.'
      : `Bài đang chờ duyệt ở bước “${stepName(step)}”. Chỉ người duyệt bước này sửa được.`
  }
  if (state === 'approved') return approvalAtStake(text, after, stepName)
  const told = [
    ...(text.public.published === null
      ? []
      : [
          'Đây là bản sửa của bài đang đăng. Bản đang đăng giữ nguyên cho đến khi bản này được duyệt và đăng.',
        ]),
    ...signatureAtStake(side),
  ]
  return told.length > 0 ? told.join(' ') : null
}

/** Whoever edits doesn't sign their own words last: told while they can still leave it. */
function signatureAtStake({ text, rules, person }: ArticleSide): string[] {
  const seen = text.work.revision
  const at = new Date().toISOString()
  const edit = { move: 'edit', by: person, at, seen, complete: true } as const
  if (!losesLastStepByEditing(rules, text, edit)) return []
  const other = `bước “${rules.config.steps.at(-1)?.name ?? ''}” phải do người khác duyệt.`
  return text.work.state === 'submitted'
    ? [`Nếu bạn sửa bài này, ${other}`]
    : [`Nếu bạn sửa bài này rồi tự gửi duyệt, ${other}`]
}

function approvalAtStake(
  text: TextState,
  after: TextState | null,
  stepName: (index: number | null) => string,
): string {
  const isOut = isPublished(text)
  if (!after) return 'Bài đã duyệt. Chỉ tác giả và những người duyệt bài sửa được.'
  if (after.work.state === 'submitted') {
    const back = `chờ duyệt lại từ bước “${stepName(after.work.step)}” và bước cuối phải do người khác ký`
    return isOut
      ? `Nếu sửa, nội dung mới ${back}; bản đang đăng giữ nguyên cho đến khi đăng bản mới.`
      : `Bài đã duyệt. Nếu sửa nội dung, bài ${back}.`
  }
  return isOut
    ? 'Nếu sửa, nội dung mới là bản thảo phải duyệt lại; bản đang đăng giữ nguyên cho đến khi đăng bản mới.'
    : 'Bài đã duyệt. Nếu sửa nội dung, bài trở lại bản thảo và phải duyệt lại.'
}

/** What a move did, for the person who pressed the button. */
export const MOVE_DONE: Record<ButtonMove, string> = {
  submit: 'Đã gửi duyệt.',
  withdraw: 'Đã rút lại. Bạn có thể sửa tiếp.',
  return: 'Đã trả lại cho tác giả.',
  approve: 'Đã duyệt.',
  publish: 'Đã đăng.',
  schedule: 'Đã hẹn giờ.',
  unschedule: 'Đã bỏ hẹn giờ.',
  embargo: 'Đã đổi giờ cấm đăng.',
  takeDown: 'Đã gỡ. Bạn đọc không còn xem được bài này.',
  reinstate: 'Đã cho phép đăng lại.',
  expire: 'Đã đổi giờ gỡ.',
}
