import { $getNodeByKey, $getRoot, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { wordsIn } from '@/domain/checklist/count'

const PAUSE_MS = 300

/**
 * Tells how many words the text has, now and after each pause in writing. Of a change only the blocks it touched are
 * counted anew: a long text costs no more a key than a short one.
 */
export function countWords(
  editor: LexicalEditor,
  onCount: (words: number) => void,
  count: (text: string) => number = wordsIn,
): () => void {
  const counted = new Map<string, number>()
  const touched = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const $tell = () => {
    for (const key of touched) counted.delete(key)
    touched.clear()
    const keys = $getRoot().getChildrenKeys()
    const there = new Set(keys)
    for (const key of counted.keys()) if (!there.has(key)) counted.delete(key)
    let words = 0
    for (const key of keys) {
      const known = counted.get(key) ?? count($getNodeByKey(key)?.getTextContent() ?? '')
      counted.set(key, known)
      words += known
    }
    onCount(words)
  }

  editor.read($tell)
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    for (const key of dirtyLeaves) touched.add(key)
    // Every element around what changed is among the dirty ones, its block too.
    for (const key of dirtyElements.keys()) touched.add(key)
    clearTimeout(timer)
    timer = setTimeout(() => editor.read($tell), PAUSE_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
