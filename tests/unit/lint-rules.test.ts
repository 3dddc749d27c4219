import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'

const eslint = new ESLint()

/** The rules that a file of this name and text breaks. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return result?.messages.map(({ ruleId }) => ruleId) ?? []
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `  all.push(${at})\n`).join('')
const long = (count: number) =>
  `export function long(all: number[]) {\n${lines(count)}  // A comment.\n\n}\n`
const FIND = "export const found = (payload: any) => payload.find({ collection: 'articles' })\n"
const text = FIND.replace('any', '{ find: (of: object) => unknown }')

/** What each rule refuses: a file and its text. */
const BREAKS: [rule: string, file: string, text: string][] = [
  ['max-lines-per-function', 'src/newsroom/issues/planted.ts', long(79)],
  ['max-lines-per-function', 'collections/planted.ts', long(79)],
  ['max-lines-per-function', 'scripts/planted.ts', long(79)],
  ['no-restricted-syntax', 'src/newsroom/issues/planted.ts', text],
  ['@typescript-eslint/no-explicit-any', 'src/newsroom/issues/planted.test.ts', FIND],
  [
    ...(['no-restricted-properties', 'src/newsroom/issues/planted.ts'] as const),
    'export const uri = process.env.DATABASE_URI\n',
  ],
  [
    ...(['no-restricted-properties', 'src/domain/planted.ts'] as const),
    'export const now = () => Date.now()\n',
  ],
  [
    ...(['no-restricted-globals', 'src/admin/planted.ts'] as const),
    "export const ask = () => fetch('/api/issues')\n",
  ],
]

describe('what eslint refuses', () => {
  // Its rules are read with the first file.
  beforeAll(() => broken('src/domain/first.ts', ''), 120_000)

  it.each(BREAKS)('%s in %s', async (rule, file, planted) => {
    expect(await broken(file, planted)).toEqual([rule])
  })

  it.each([
    ['a function of 80 lines, comments and blank lines apart', 'src/domain/kept.ts', long(78)],
    ['a long test', 'src/domain/kept.test.ts', long(200)],
  ])('not %s', async (_, file, kept) => {
    expect(await broken(file, kept)).toEqual([])
  })
})
