import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ParagraphNode,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { wordsIn } from '@/domain/checklist/count'

import { countWords } from './countWords'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const BLOCKS = 400

function written() {
  const editor = createHeadlessEditor({
    namespace: 'counts',
    onError: (error) => expect(error).toBeNull(),
  })
  editor.update(
    () => {
      for (let at = 0; at < BLOCKS; at += 1) {
        $getRoot().append($createParagraphNode().append($createTextNode('Ba chữ này')))
      }
    },
    { discrete: true },
  )
  const told: number[] = []
  let read = 0
  const stop = countWords(
    editor,
    (words) => told.push(words),
    (text) => {
      read += 1
      return wordsIn(text)
    },
  )
  const type = (at: number, words: string) => {
    editor.update(
      () => {
        $getRoot().getChildAtIndex<ParagraphNode>(at)?.append($createTextNode(words))
      },
      { discrete: true },
    )
  }
  return { editor, stop, told, type, read: () => read }
}

it('counts at once, and again after a pause, only what was touched', () => {
  const { told, type, read } = written()
  expect(told).toEqual([3 * BLOCKS])
  expect(read()).toBe(BLOCKS)
  for (const letter of [' m', 'ộ', 't', ' h', 'a', 'i']) type(7, letter)
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(300)
  expect(told).toEqual([3 * BLOCKS, 3 * BLOCKS + 2])
  expect(read()).toBe(BLOCKS + 1)
})

it('forgets a block that went, and counts none after it was stopped', () => {
  const { editor, stop, told, type, read } = written()
  editor.update(() => $getRoot().getFirstChild()?.remove(), { discrete: true })
  vi.advanceTimersByTime(300)
  expect(told.at(-1)).toBe(3 * (BLOCKS - 1))
  expect(read()).toBeLessThanOrEqual(BLOCKS + 1)
  stop()
  type(1, ' nữa')
  vi.advanceTimersByTime(1000)
  expect(told).toHaveLength(2)
})
