import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORIC_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { describe, expect, it } from 'vitest'

import type { Json } from '@/domain/text/merge/types'

import { blockIdOf, blocksOf, contentOf, type Node, wordsOf } from '../../fields/contentBlocks'
import { movedOffset } from './keepCaret'
import { OpenText } from './OpenText'

const A = 'aaaaaaaaaaaa'
const B = 'bbbbbbbbbbbb'
const C = 'cccccccccccc'

const LOOK = { format: 0, detail: 0, mode: 'normal', style: '' }
const paragraph = (text: string, id?: string): Json => ({
  ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
  children: text ? [{ ...LOOK, type: 'text', version: 1, text }] : [],
  ...(id && { $: { id } }),
})
const content = (...children: Json[]): Json => ({
  root: { ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 }, children },
})

/** A text open in an editor, and a person who writes in it. */
function opened(said: Json) {
  const editor: LexicalEditor = createHeadlessEditor({
    nodes: [HeadingNode],
    onError: (error) => {
      throw error
    },
  })
  editor.setEditorState(editor.parseEditorState(JSON.stringify(said)))
  const text = new OpenText(editor, said, () => false)
  text.watch()
  // As the page is drawn.
  editor.update(() => {}, { discrete: true })
  return { editor, text }
}

function write(editor: LexicalEditor, at: number, words: string): void {
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(at)
      if ($isElementNode(block)) block.append($createTextNode(words))
    },
    { discrete: true },
  )
}
const lines = (text: OpenText) => blocksOf(text.content()).map(({ node }) => wordsOf(node))
const ids = (text: OpenText) => blocksOf(text.content()).map(({ id }) => id)

describe('a text open in an editor', () => {
  it('is the very text the server said, until somebody writes', () => {
    const said = content(paragraph('Một.', A), paragraph('Hai.', B))
    const { editor, text } = opened(said)
    expect(text.content()).toBe(said)
    write(editor, 1, ' Ba.')
    expect(lines(text)).toEqual(['Một.', 'Hai. Ba.'])
    expect(blocksOf(text.content())[0]).toEqual(blocksOf(said)[0])
  })

  it('of before there were ids has those of its places, and is no other text for that', () => {
    const said = content(paragraph('Một.'), paragraph('Hai.'))
    const { editor, text } = opened(said)
    expect(text.content()).toBe(said)
    write(editor, 0, ' Thêm.')
    expect(ids(text)).toEqual(blocksOf(said).map(({ id }) => id))
  })

  it('never is less than what the editor shows', () => {
    const shown = content(paragraph('Một.', A), paragraph('Hai.', B))
    const editor = createHeadlessEditor({ nodes: [HeadingNode] })
    editor.setEditorState(editor.parseEditorState(JSON.stringify(shown)))
    expect(lines(new OpenText(editor, null, () => false))).toEqual(['Một.', 'Hai.'])
  })

  it('gives new blocks ids, and of two with one id the later a new one', () => {
    const { editor, text } = opened(content(paragraph('Một.', A)))
    editor.update(
      () => {
        const made = $createParagraphNode().append($createTextNode('Mới.'))
        $getRoot().append(made)
      },
      { discrete: true },
    )
    const [first, second] = ids(text)
    expect(first).toBe(A)
    expect(second).toMatch(/^[A-Za-z0-9_-]{12}$/)
    expect(second).not.toBe(A)
    const state = editor.getEditorState().toJSON() as unknown as { root: { children: Node[] } }
    expect(state.root.children.map(blockIdOf)).toEqual([first, second])
  })

  it('tells what is typed from what came in', () => {
    const { editor, text } = opened(content(paragraph('Một.', A)))
    const heard: boolean[] = []
    text.listen((isTyped) => heard.push(isTyped))
    write(editor, 0, ' Hai.')
    text.takeIn(content(paragraph('Một. Hai.', A), paragraph('Của họ.', B)))
    expect(heard).toEqual([true, false])
  })
})

describe('what others wrote, taken in', () => {
  const said = content(paragraph('Một.', A), paragraph('Hai.', B), paragraph('Ba.', C))

  it('touches only their blocks: put in, moved, changed and taken out', () => {
    const { editor, text } = opened(said)
    const keyOf = (at: number) =>
      editor.getEditorState().read(() => $getRoot().getChildAtIndex(at)?.getKey())
    const before = keyOf(0)
    const theirs = content(
      paragraph('Ba.', C),
      paragraph('Một.', A),
      paragraph('Của họ.', 'dddddddddddd'),
    )
    text.takeIn(theirs)
    expect(lines(text)).toEqual(['Ba.', 'Một.', 'Của họ.'])
    expect(ids(text)).toEqual([C, A, 'dddddddddddd'])
    expect(keyOf(1)).toBe(before)
  })

  it('leaves the caret among the words where it stood', () => {
    const { editor, text } = opened(said)
    editor.update(
      () => {
        const block = $getRoot().getChildAtIndex(1)
        if ($isElementNode(block)) block.getFirstChild()?.selectEnd()
      },
      { discrete: true },
    )
    text.takeIn(content(paragraph('Một.', A), paragraph('Không phải Hai.', B), paragraph('Ba.', C)))
    editor.getEditorState().read(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) throw new Error('no caret')
      expect(selection.anchor.getNode().getTextContent()).toBe('Không phải Hai.')
      expect(selection.anchor.offset).toBe('Không phải Hai.'.length)
    })
  })

  it('is there still when the person goes back behind it', async () => {
    const { editor, text } = opened(said)
    const before = editor.getEditorState()
    write(editor, 0, ' Của tôi.')
    const theirs = { id: C, node: paragraph('Của họ.') }
    const blocks = blocksOf(text.content()).map((one) => (one.id === C ? theirs : one))
    text.takeIn(contentOf(blocks) as Json)
    editor.setEditorState(before, { tag: HISTORIC_TAG })
    await Promise.resolve()
    expect(lines(text)).toEqual(['Một.', 'Hai.', 'Của họ.'])
  })

  it.each([
    ['in front of one’s own', 'Không Một. Của tôi.', 'Không Một.'],
    ['right behind one’s own', 'Một. Của tôi. Của họ.', 'Một. Của họ.'],
    ['within one’s own', 'Một. Của chính tôi.', 'Một. chính'],
  ])('%s, and of one paragraph, what they wrote outlives an undo', async (_, theirs, left) => {
    const { editor, text } = opened(said)
    const before = editor.getEditorState()
    write(editor, 0, ' Của tôi.')
    text.takeIn(content(paragraph(theirs, A), paragraph('Hai.', B), paragraph('Ba.', C)))
    editor.setEditorState(before, { tag: HISTORIC_TAG })
    await Promise.resolve()
    expect(lines(text)[0]?.trim()).toBe(left)
  })
})

describe('where a caret goes', () => {
  it.each([
    ['abc', 'xabc', 0, 0],
    ['abc', 'xabc', 3, 4],
    ['abc', 'abcx', 3, 3],
    ['abc def', 'abc x def', 7, 9],
    ['abc', '', 2, 0],
    ['', 'abc', 0, 0],
  ])('from %j to %j, %i is %i', (before, after, offset, expected) => {
    expect(movedOffset(before, after, offset)).toBe(expected)
  })
})
