import { settings } from '@/settings/settings'

import type { Version } from './reportSubject'

/** Where a paper is verified. */
export const CHECK_PAGE = '/admin/kiem-tra-ban-in'
/** So many signs of a fingerprint name one version: nobody guesses them, and people can type them. */
export const SHORT_CODE = 16
/** A fingerprint in groups that can be read aloud and compared. */
const GROUP = /(.{8})(?=.)/g

export const codeWords = (hash: string): string => hash.replace(GROUP, '$1 ')

/** Without the name of the server: a page of ours. */
export const checkPath = (hash: string): string => `${CHECK_PAGE}?ma=${hash.slice(0, SHORT_CODE)}`

/** What a paper has on every page, so that whoever holds it can have it verified. */
export function checkMarks({ number, hash }: Pick<Version, 'number' | 'hash'>): string[] {
  return [
    `Bản ${number}. Mã kiểm tra: ${codeWords(hash)}`,
    `Kiểm tra tại ${settings().serverUrl ?? ''}${checkPath(hash)}`,
  ]
}
