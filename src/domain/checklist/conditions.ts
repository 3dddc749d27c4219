import { placeholdersIn } from '../text/template/placeholders'
import { charactersIn, wordsIn } from './count'
import type { Condition, PictureFacts, TextFacts } from './types'
import { wordsKey } from './wordsKey'

type Figures = { readonly found: number; readonly wanted: number; readonly ok: boolean }
type Asked = { readonly limit: number; readonly words: string }

const atLeast = (found: number, wanted: number): Figures => ({ found, wanted, ok: found >= wanted })
const atMost = (found: number, wanted: number): Figures => ({ found, wanted, ok: found <= wanted })
const there = (isThere: boolean): Figures => atLeast(isThere ? 1 : 0, 1)
/** Of all pictures, how many have it; without a picture there is nothing to have it. */
const every = ({ pictures }: TextFacts, part: keyof PictureFacts): Figures =>
  atLeast(pictures.filter((one) => isWritten(one[part])).length, pictures.length)

/** The placeholders of a template that nobody filled in. */
export const unfilledIn = ({ title, sapo, body }: TextFacts): string[] =>
  placeholdersIn(title, sapo, body)

const isWritten = (text: string): boolean => text.trim() !== ''

/** What each condition finds in a text, and what it wants. */
export const CHECKS: {
  readonly [condition in Condition]: (facts: TextFacts, asked: Asked) => Figures
} = {
  titleMin: ({ title }, { limit }) => atLeast(charactersIn(title), limit),
  titleMax: ({ title }, { limit }) => atMost(charactersIn(title), limit),
  sapoMin: ({ sapo }, { limit }) => atLeast(charactersIn(sapo), limit),
  sapoMax: ({ sapo }, { limit }) => atMost(charactersIn(sapo), limit),
  bodyMin: ({ body }, { limit }) => atLeast(wordsIn(body), limit),
  bodyMax: ({ body }, { limit }) => atMost(wordsIn(body), limit),
  filled: (facts) => atMost(unfilledIn(facts).length, 0),
  cover: ({ cover }) => there(cover),
  pictureAlt: (facts) => every(facts, 'alt'),
  pictureCaption: (facts) => every(facts, 'caption'),
  pictureCredit: (facts) => every(facts, 'credit'),
  mediaCredit: ({ recordings }) =>
    atLeast(recordings.filter(({ credit }) => isWritten(credit)).length, recordings.length),
  topicsMin: ({ topics }, { limit }) => atLeast(topics, limit),
  issue: ({ issue }) => there(issue),
  penName: ({ penName }) => there(isWritten(penName)),
  source: ({ source }) => there(isWritten(source)),
  byHand: ({ ticked }, { words }) => there(ticked.some((one) => wordsKey(one) === wordsKey(words))),
}
