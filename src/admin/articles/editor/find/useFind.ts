import { HISTORY_PUSH_TAG, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useEffect, useState } from 'react'

import { $choose, $findInText, $replaceAll, type Found } from './findInText'
import { markFound, showFound, unmarkFound } from './markFound'

const PAUSE_MS = 200
const NONE: readonly Found[] = []

type Sought = { words: string; ignoreMarks: boolean }

/** What is found, as the text is now, and which of it is looked at; `words` empty finds nothing. */
export function useFind(editor: LexicalEditor, { words, ignoreMarks }: Sought) {
  const [all, setAll] = useState<readonly Found[]>(NONE)
  const [at, setAt] = useState(0)
  const current = Math.min(at, Math.max(0, all.length - 1))

  const look = useCallback(() => {
    const found = words === '' ? NONE : editor.read(() => $findInText(words, { ignoreMarks }))
    setAll(found)
    return found
  }, [editor, words, ignoreMarks])

  useEffect(() => {
    // What was just asked for is looked for from the top; what is typed meanwhile moves nothing.
    let timer = setTimeout(() => {
      const [first] = look()
      setAt(0)
      if (first) showFound(editor, first)
    })
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
      clearTimeout(timer)
      timer = setTimeout(look, PAUSE_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor, look])

  useEffect(() => {
    markFound(editor, all, current)
    return unmarkFound
  }, [editor, all, current])

  const goTo = (next: number, among: readonly Found[] = all) => {
    if (among.length === 0) return
    const wrapped = (next + among.length) % among.length
    setAt(wrapped)
    const found = among[wrapped]
    if (found) showFound(editor, found)
  }

  /** One step for undo, however many. */
  const replace = (places: readonly Found[], by: string) => {
    editor.update(() => $replaceAll(places, by), { discrete: true, tag: HISTORY_PUSH_TAG })
    return look()
  }

  return {
    all,
    current,
    goTo,
    replaceOne: (by: string) => {
      const found = all[current]
      if (found) goTo(current, replace([found], by))
    },
    replaceEvery: (by: string): number => {
      replace(all, by)
      return all.length
    },
    choose: () => {
      const found = all[current]
      if (found) editor.update(() => $choose(found))
    },
  }
}
