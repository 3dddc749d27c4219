import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

import { fold } from '@/domain/text/fold'

import { failure, type NewsroomError } from '../words/failure'

export const MIN_LENGTH = 10
/** Hashing takes any length, judging does not. */
const MAX_LENGTH = 128
/** zxcvbn’s 3 of 4: safe against guessing through the login, and for a while where the hashes were stolen. */
const ENOUGH = 3

/** What people here choose first, beside the packaged list of the world’s common passwords. */
const LOCAL = [
  ...['matkhau', 'toasoan', 'baochi', 'phongvien', 'bientap', 'truyenhinh', 'phatthanh', 'quantri'],
  ...['vietnam', 'hanoi', 'saigon', 'laocai', 'tinhyeu', 'xinchao', 'khongbiet', 'giadinh'],
]

let judge: ZxcvbnFactory | null = null

/** What is wrong with a password in the hands of a person with these names and addresses; null where nothing is. */
export function passwordProblem(password: string, owner: readonly string[]): NewsroomError | null {
  if (password.length < MIN_LENGTH) return failure('weakPassword', { min: MIN_LENGTH })
  if (password.length > MAX_LENGTH) return failure('longPassword', { max: MAX_LENGTH })
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: MAX_LENGTH })
  const plain = fold(password)
  const own = [...LOCAL, ...owner.flatMap(namesIn)]
  // Marks and signs between the letters make no guess longer: who guesses leaves them out as well.
  for (const one of [password, plain, plain.replace(/[^\p{L}\p{N}]/gu, '')]) {
    const { score, sequence } = judge.check(one, own)
    if (score < ENOUGH) return failure('guessablePassword', { why: whyOf(sequence) })
  }
  return null
}

type Match = { pattern: string; dictionaryName?: string }

function whyOf(sequence: readonly Match[]): string {
  const has = (pattern: string, name = '') =>
    sequence.some(
      (match) => match.pattern === pattern && (match.dictionaryName ?? '').includes(name),
    )
  if (has('dictionary', 'userInputs')) return 'có tên, thư điện tử hoặc từ ai cũng thử đầu tiên'
  if (has('dictionary')) return 'có trong danh sách mật khẩu hay bị đoán'
  if (has('repeat')) return 'chỉ lặp lại vài ký tự'
  if (has('sequence') || has('spatial')) return 'là dãy chữ, dãy số hoặc hàng phím liền nhau'
  return 'quá ít ký tự khác nhau'
}

/** A name or address as people put it into passwords: its words, alone and those that follow each other in one. */
function namesIn(text: string): string[] {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u)
  const inOne = words.flatMap((_, from) =>
    words.slice(from).map((__, more) => words.slice(from, from + more + 1).join('')),
  )
  return inOne.filter((word) => word.length > 2)
}
