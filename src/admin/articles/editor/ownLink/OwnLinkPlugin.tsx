'use client'

import {
  $getSelection,
  type BaseSelection,
  COMMAND_PRIORITY_EDITOR,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { Dialog, DialogActions } from '../../../ui/Dialog'
import { insertOwnLink, OPEN_OWN_LINK_COMMAND } from './insertOwnLink'
import { TargetSearch } from './TargetSearch'

/** The dialog in which a text of ours is found and linked to. */
export function OwnLinkPlugin() {
  const [editor] = useLexicalComposerContext()
  const { id } = useDocumentInfo()
  const [at, setAt] = useState<{ selection: BaseSelection | null } | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_OWN_LINK_COMMAND,
        () => {
          setAt({ selection: $getSelection()?.clone() ?? null })
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  )
  if (!at) return null
  const close = () => setAt(null)
  return (
    <Dialog
      title="Liên kết tới bài của tòa soạn"
      className="ts-own-link"
      onClose={() => {
        close()
        editor.focus()
      }}
    >
      <TargetSearch
        except={id === undefined ? null : String(id)}
        onPick={(target) => {
          insertOwnLink(editor, at.selection, target)
          close()
          // After the dialog has given the focus back.
          setTimeout(() => editor.focus())
        }}
      />
      <DialogActions onClose={close} />
    </Dialog>
  )
}
