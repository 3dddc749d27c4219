import { expect, it } from 'vitest'

import { folderCycles } from './folderCycles.mjs'

/** `a/x > b/y` is an import of b/y.ts by a/x.ts. */
function cyclesOf(...imports: string[]): string[] {
  const pairs = imports.map((line) => line.split(' > ').map((file) => `${file}.ts`))
  const files = [...new Set(pairs.flat())]
  const modules = files.map((source) => ({
    source,
    dependencies: pairs
      .filter(([from]) => from === source)
      .map(([, resolved = '']) => ({ resolved })),
  }))
  return folderCycles(modules).map(({ folders, imports: tied }) =>
    [folders.join(' '), ...tied].join(' | '),
  )
}

it.each<[string, string[], string[]]>([
  ['one way', ['a/x > b/y', 'b/y > c/z', 'a/x > c/z'], []],
  ['within one folder', ['a/x > a/y', 'a/y > a/x'], []],
  [
    'two folders by different files',
    ['a/x > b/y', 'b/z > a/w'],
    ['a b | a/x.ts → b/y.ts | b/z.ts → a/w.ts'],
  ],
  [
    'a folder and one in it',
    ['a/x > a/in/y', 'a/in/y > a/w'],
    ['a a/in | a/x.ts → a/in/y.ts | a/in/y.ts → a/w.ts'],
  ],
  [
    'three in a ring, with one that only looks on',
    ['a/x > b/y', 'b/y > c/z', 'c/z > a/x', 'd/x > a/x'],
    ['a b c | a/x.ts → b/y.ts | b/y.ts → c/z.ts | c/z.ts → a/x.ts'],
  ],
  [
    'two knots',
    ['a/x > b/y', 'b/y > a/x', 'c/x > d/y', 'd/y > c/x', 'a/x > c/x'],
    ['c d | c/x.ts → d/y.ts | d/y.ts → c/x.ts', 'a b | a/x.ts → b/y.ts | b/y.ts → a/x.ts'],
  ],
])('%s', (_, imports, cycles) => {
  expect(cyclesOf(...imports)).toEqual(cycles)
})
