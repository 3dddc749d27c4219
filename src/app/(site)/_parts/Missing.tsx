import { answerMissing } from '../_lib/missing'
import { MissingText } from './MissingText'

/** The page in place of one that is not there, or was taken down: its words, and its status. */
export function Missing({ isTakenDown = false }: { isTakenDown?: boolean }) {
  answerMissing(isTakenDown ? 410 : 404)
  return <MissingText isTakenDown={isTakenDown} />
}
