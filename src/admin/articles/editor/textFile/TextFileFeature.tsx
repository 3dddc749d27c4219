'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { AudioLines, Paperclip } from 'lucide-react'

import { CHOOSE_FILE_COMMAND, type Offered } from './insertFile'
import { TextFilePlugin } from './TextFilePlugin'

const asks =
  (offered: Offered) =>
  ({ editor }: { editor: LexicalEditor }) =>
    void editor.dispatchCommand(CHOOSE_FILE_COMMAND, offered)

const labelled =
  (vi: string, en: string) =>
  ({ i18n }: { i18n: { language: string } }) =>
    i18n.language === 'en' ? en : vi

const document = {
  key: 'textDocument',
  label: labelled('Tệp đính kèm', 'Attachment'),
  onSelect: asks('documents'),
}
const played = {
  key: 'textPlayed',
  label: labelled('Âm thanh, video', 'Audio, video'),
  onSelect: asks('played'),
}

const DocumentIcon = () => <Paperclip className="icon" size={20} strokeWidth={1.5} aria-hidden />
const PlayedIcon = () => <AudioLines className="icon" size={20} strokeWidth={1.5} aria-hidden />

export const TextFileFeatureClient = createClientFeature({
  plugins: [{ Component: TextFilePlugin, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        {
          ...{ ...document, Icon: DocumentIcon },
          keywords: ['tep dinh kem', 'tệp đính kèm', 'tai lieu', 'tài liệu', 'pdf', 'file'],
        },
        {
          ...{ ...played, Icon: PlayedIcon },
          keywords: ['am thanh', 'âm thanh', 'video', 'audio', 'phim', 'clip'],
        },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      toolbarAddDropdownGroupWithItems([
        { ...document, ChildComponent: DocumentIcon },
        { ...played, ChildComponent: PlayedIcon },
      ]),
    ],
  },
})
