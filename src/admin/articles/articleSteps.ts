import { EDITOR_ROLES } from '@/domain/roles'
import {
  type ArticleActor,
  type ArticleMove,
  type ArticleState,
  ownWorkMoves,
  possibleArticleMoves,
  TAKERS,
} from '@/domain/workflow/article'

export type ButtonMove = Exclude<ArticleMove, 'revise'> | 'reinstate'

/** Who the person is to the article, as the server found. */
export type ArticleSide = {
  roles: readonly ArticleActor[]
  wroteIt: boolean
  author: string | null
  /** Whether readers have a publication of it, or had one that was taken down. */
  publicSide: 'published' | 'takenDown' | null
}

export type ArticleSteps = {
  /** The one button of the page, if this person has one. */
  primary: ButtonMove | null
  quiet: ButtonMove[]
  /** What others may do and they may not, since they wrote or changed the text. */
  ownWork: ButtonMove[]
}

const LEADING: readonly ButtonMove[] = ['publish', 'approve', 'submit']

/** The buttons a person gets: one that leads on, and the quiet others. */
export function articleSteps(state: ArticleState, side: ArticleSide): ArticleSteps {
  const isButton = (move: ArticleMove): move is Exclude<ArticleMove, 'revise'> =>
    move !== 'revise' && !(move === 'publish' && side.publicSide === 'takenDown')
  const moves = [...possibleArticleMoves({ state, ...side }).filter(isButton), ...publicMoves(side)]
  const primary = LEADING.find((move) => moves.includes(move)) ?? null
  return {
    primary,
    quiet: moves.filter((move) => move !== primary),
    ownWork: ownWorkMoves({ state, ...side }).filter(isButton),
  }
}

/** What may be done to what readers have, whatever state the work on the text is in. */
function publicMoves({ roles, publicSide }: ArticleSide): ButtonMove[] {
  if (!publicSide || !TAKERS.some((role) => roles.includes(role))) return []
  return publicSide === 'published' ? ['takeDown'] : ['reinstate']
}

export type NextStep = { what: string; whose: string }

/** What comes next for the article and whose it is; null when nothing has to. */
export function nextStep(state: ArticleState, side: ArticleSide): NextStep | null {
  const { primary } = articleSteps(state, side)
  const isEditor = EDITOR_ROLES.some((role) => side.roles.includes(role))
  const author = side.wroteIt ? 'của bạn' : side.author ? `của ${side.author}` : 'của tác giả'
  switch (state) {
    case 'draft':
      return { what: 'viết xong và gửi duyệt', whose: author }
    case 'returned':
      return { what: 'sửa theo lý do trả lại rồi gửi duyệt lại', whose: author }
    case 'submitted':
      return {
        what: 'duyệt hoặc trả lại',
        whose:
          primary === 'approve'
            ? 'của bạn'
            : side.wroteIt && isEditor
              ? 'của một biên tập viên khác'
              : 'của biên tập viên',
      }
    case 'approved':
      if (side.publicSide === 'takenDown') {
        const isTaker = publicMoves(side).length > 0
        return {
          what: 'cho đăng lại',
          whose: isTaker ? 'của bạn' : 'của lãnh đạo kênh hoặc ban biên tập',
        }
      }
      return { what: 'đăng', whose: primary === 'publish' ? 'của bạn' : 'của biên tập viên' }
    case 'published':
      return null
  }
}

/** What editing the text now would do, said before it is done; null when it does nothing special. */
export function editConsequence(
  state: ArticleState,
  side: ArticleSide,
  isPublic = false,
): string | null {
  const isEditor = EDITOR_ROLES.some((role) => side.roles.includes(role))
  if (state === 'submitted' && side.wroteIt && !isEditor) {
    return 'Bài đang chờ duyệt. Muốn sửa, hãy bấm Rút lại trước.'
  }
  if (state === 'approved')
    return 'Bài đã duyệt. Nếu sửa nội dung, bài trở lại bản thảo và phải duyệt lại.'
  if (state === 'published') {
    return 'Nếu sửa, nội dung mới là bản thảo phải duyệt lại; bản đang đăng giữ nguyên cho đến khi đăng bản mới.'
  }
  if (isPublic) {
    return 'Đây là bản sửa của bài đang đăng. Bản đang đăng giữ nguyên cho đến khi bản này được duyệt và đăng.'
  }
  return null
}

/** What a move did, for the person who pressed the button. */
export const MOVE_DONE: Record<ButtonMove, string> = {
  submit: 'Đã gửi duyệt.',
  withdraw: 'Đã rút lại. Bạn có thể sửa tiếp.',
  return: 'Đã trả lại cho tác giả.',
  approve: 'Đã duyệt.',
  publish: 'Đã đăng.',
  takeDown: 'Đã gỡ. Bạn đọc không còn xem được bài này.',
  reinstate: 'Đã cho phép đăng lại.',
}
