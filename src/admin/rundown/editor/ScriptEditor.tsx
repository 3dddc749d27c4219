'use client'

import {
  $getSelection,
  $isRangeSelection,
  type EditorState,
  FORMAT_TEXT_COMMAND,
  type TextFormatType,
} from '@payloadcms/richtext-lexical/lexical'
import {
  INSERT_UNORDERED_LIST_COMMAND,
  ListItemNode,
  ListNode,
  REMOVE_LIST_COMMAND,
} from '@payloadcms/richtext-lexical/lexical/list'
import { LexicalComposer } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { ContentEditable } from '@payloadcms/richtext-lexical/lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@payloadcms/richtext-lexical/lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalListPlugin'
import { RichTextPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalRichTextPlugin'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { useEffect, useRef, useState } from 'react'

import { sameValue } from '@/domain/rundown/edit/content'

const SAVE_MS = 700
const THEME = {
  text: { bold: 'ts-rd-bold', italic: 'ts-rd-italic', underline: 'ts-rd-underline' },
}

type Props = { script: unknown; mayEdit: boolean; onChange: (script: unknown) => void }

/** Writes a script: paragraphs, lists, bold, italic, underlined. Saves itself shortly after the last key. */
export function ScriptEditor({ script, mayEdit, onChange }: Props) {
  const [first] = useState(script)
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'rundown-script',
        editable: mayEdit,
        nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
        theme: THEME,
        editorState: hasBlocks(first) ? JSON.stringify(first) : undefined,
        onError: (error) => {
          throw error
        },
      }}
    >
      {mayEdit && <Tools />}
      <RichTextPlugin
        contentEditable={
          <ContentEditable className="ts-rd-script" aria-label="Nội dung lời dẫn" role="textbox" />
        }
        ErrorBoundary={LexicalErrorBoundary}
      />
      <HistoryPlugin />
      <ListPlugin />
      <Saving script={script} onChange={onChange} />
    </LexicalComposer>
  )
}

/** Marks a script that somebody else wrote. */
const FROM_OUTSIDE = 'from-outside'

/** Saves changes after a pause and when it is closed; shows what somebody else wrote while nothing is typed here. */
function Saving({ script, onChange }: Pick<Props, 'script' | 'onChange'>) {
  const [editor] = useLexicalComposerContext()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; state: EditorState } | null>(null)
  const known = useRef<unknown>(script)
  const notify = useRef(onChange)

  useEffect(() => {
    notify.current = onChange
  })

  useEffect(() => {
    const flush = () => {
      if (!waiting.current) return
      clearTimeout(waiting.current.timer)
      send(waiting.current.state)
    }
    const send = (state: EditorState) => {
      waiting.current = null
      const value: unknown = state.toJSON()
      known.current = value
      notify.current(value)
    }
    const stop = editor.registerUpdateListener(
      ({ editorState, dirtyElements, dirtyLeaves, tags }) => {
        if ((dirtyElements.size === 0 && dirtyLeaves.size === 0) || tags.has(FROM_OUTSIDE)) return
        if (waiting.current) clearTimeout(waiting.current.timer)
        waiting.current = {
          state: editorState,
          timer: setTimeout(() => send(editorState), SAVE_MS),
        }
      },
    )
    return () => {
      stop()
      flush()
    }
  }, [editor])

  useEffect(() => {
    if (waiting.current || sameValue(script, known.current)) return
    known.current = script
    if (hasBlocks(script))
      editor.setEditorState(editor.parseEditorState(JSON.stringify(script)), { tag: FROM_OUTSIDE })
  }, [editor, script])

  return null
}

/** Lexical refuses a text without a single block. */
function hasBlocks(script: unknown): boolean {
  const root = (script as { root?: { children?: unknown[] } } | null)?.root
  return (root?.children?.length ?? 0) > 0
}

const FORMATS: readonly [TextFormatType, string, string][] = [
  ['bold', 'Đậm', 'Ctrl+B'],
  ['italic', 'Nghiêng', 'Ctrl+I'],
  ['underline', 'Gạch chân', 'Ctrl+U'],
]

function Tools() {
  const [editor] = useLexicalComposerContext()
  const [active, setActive] = useState<ReadonlySet<TextFormatType>>(new Set())

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        editorState.read(() => {
          const selection = $getSelection()
          const on = FORMATS.flatMap(([format]) =>
            $isRangeSelection(selection) && selection.hasFormat(format) ? format : [],
          )
          setActive((old) => (sameValue([...old], on) ? old : new Set(on)))
        })
      }),
    [editor],
  )

  return (
    <div className="ts-rd-script__tools" role="toolbar" aria-label="Định dạng lời dẫn">
      {FORMATS.map(([format, label, keys]) => (
        <button
          key={format}
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          aria-pressed={active.has(format)}
          title={keys}
          onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        onClick={() => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)}
      >
        Gạch đầu dòng
      </button>
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        onClick={() => editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)}
      >
        Bỏ danh sách
      </button>
    </div>
  )
}
