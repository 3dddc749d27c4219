'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'

import { readingMinutes } from '@/domain/text/counts/readingMinutes'

import { countWords } from './countWords'

/** How many words the text has and how long it takes to read; told to those who don't see it when writing pauses. */
export function CountLine() {
  const [editor] = useLexicalComposerContext()
  const [words, setWords] = useState<number | null>(null)
  useEffect(() => countWords(editor, setWords), [editor])
  return (
    <p className="ts-counts" role="status" aria-live="polite">
      {words !== null && wordsLine(words)}
    </p>
  )
}

function wordsLine(words: number): string {
  const minutes = readingMinutes(words)
  const time = minutes === 0 ? 'đọc dưới 1 phút' : `đọc khoảng ${minutes} phút`
  return words === 0 ? 'Chưa có chữ nào' : `${words.toLocaleString('vi-VN')} từ · ${time}`
}
