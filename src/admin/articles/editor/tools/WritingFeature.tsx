'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'

import { EditorFoot } from '../foot/EditorFoot'
import { RedoButton, UndoButton } from './HistoryButtons'
import { BulletButton, NumberButton } from './ListButtons'
import { FindButton } from './FindButton'
import { WritingPlugin } from './WritingPlugin'

const LABELS = {
  undo: ['Hoàn tác', 'Undo'],
  redo: ['Làm lại', 'Redo'],
  bulletList: ['Danh sách gạch đầu dòng', 'Bulleted list'],
  numberList: ['Danh sách đánh số', 'Numbered list'],
  find: ['Tìm và thay', 'Find and replace'],
} as const

const item = (key: keyof typeof LABELS, Component: typeof UndoButton) => ({
  ...{ key, Component },
  label: ({ i18n }: { i18n: { language: string } }) => LABELS[key][i18n.language === 'en' ? 1 : 0],
})

/** What writing needs in sight: undo, lists, find, and below the text what can be done and its counts. */
export const WritingFeatureClient = createClientFeature({
  plugins: [
    { Component: WritingPlugin, position: 'normal' },
    { Component: EditorFoot, position: 'belowContainer' },
  ],
  toolbarFixed: {
    groups: [
      {
        ...{ type: 'buttons', key: 'history', order: 1 },
        items: [item('undo', UndoButton), item('redo', RedoButton)],
      },
      {
        ...{ type: 'buttons', key: 'lists', order: 30 },
        items: [item('bulletList', BulletButton), item('numberList', NumberButton)],
      },
      { ...{ type: 'buttons', key: 'find', order: 90 }, items: [item('find', FindButton)] },
    ],
  },
})
