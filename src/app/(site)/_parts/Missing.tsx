import { answerNotFound } from '../_lib/missing'
import { MissingText } from './MissingText'

/** The page in place of one that is not there: its words, and its status. */
export function Missing() {
  answerNotFound()
  return <MissingText />
}
