import type { NamedChain } from '@/domain/workflow/text/chains'
import { articleStateOf } from '@/domain/workflow/text/ofArticle'
import type { MoveName, RefusalCode, TextState } from '@/domain/workflow/text/types'

import { ARTICLE_MOVE_WORDS, ARTICLE_STATE_WORDS } from '../words/articleStates'
import { failure, type NewsroomError } from '../words/failure'
import type { WorkflowArticle } from './articleFacts'
import { missingParts } from './missingParts'

type Refused = {
  move: MoveName
  text: TextState
  chain: NamedChain
  article: WorkflowArticle
  /** Who asked. */
  person: string
  /** The text's desk, and whether it is another than that of the editor who asked. */
  desk: { name: string } | null
  isOtherDesks: boolean
}

/** What a person is told about a refused move. */
export function refusalOf(code: RefusalCode, refused: Refused): NewsroomError {
  const { move } = refused
  switch (code) {
    case 'unknownMove':
      return failure('unknownMove')
    case 'wrongState':
      return wrongState(refused)
    case 'wrongRole':
      return wrongRole(refused)
    case 'incomplete':
      return failure('incomplete', { missing: missingParts(refused.article).join(', ') })
    case 'reasonMissing':
      return failure('reasonMissing', { move: wordOf(move) })
    case 'ownWork':
      return failure('ownWork')
    case 'sameApprover':
      return failure('sameApprover')
    case 'unknownPerson':
      return failure('unknownAuthor')
    case 'takenDown':
      return failure('takenDown')
    case 'revisionChanged':
      return failure('revisionChanged')
    case 'pastTime':
      return failure('pastTime')
  }
}

function wrongState({ move, text }: Refused): NewsroomError {
  if (move === 'reinstate') return failure('notTakenDown')
  if (move === 'takeDown') return failure(text.public.takenDown ? 'alreadyTakenDown' : 'notPublic')
  if (move === 'unschedule') return failure('notScheduled')
  if (move === 'reassign') return failure('authorIsSettled')
  const state = ARTICLE_STATE_WORDS[articleStateOf(text)].vi
  return failure('wrongState', { move: wordOf(move), state })
}

function wrongRole(refused: Refused): NewsroomError {
  const { move, desk, isOtherDesks } = refused
  if (isOtherDesks && desk) return failure('wrongRole', { move: wordOf(move), desk: desk.name })
  if (move === 'edit' || move === 'reassign') return mayNotEdit(refused)
  return failure('wrongRole', { move: wordOf(move) })
}

/** Why somebody may not change a text in its state, and who may. */
function mayNotEdit({ text: { work }, chain, person }: Refused): NewsroomError {
  if (work.state === 'approved') return failure('editedBySigners')
  if (work.state !== 'submitted') return failure('editedByAuthor')
  if (person !== '' && person === work.author) return failure('withdrawFirst')
  return failure('editedByAsked', { step: chain.steps[work.step ?? 0]?.name ?? '' })
}

const wordOf = (move: MoveName): string =>
  (ARTICLE_MOVE_WORDS as Partial<Record<MoveName, string>>)[move]?.toLocaleLowerCase('vi') ?? 'sửa'
