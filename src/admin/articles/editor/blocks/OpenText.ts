import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type NodeKey,
  RootNode,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'

import { keepUnderUndo } from '@/domain/text/merge/keepUnderUndo'
import { isSame } from '@/domain/text/merge/same'
import type { Block, Json } from '@/domain/text/merge/types'

import { blocksOf, contentOf, wordsOf } from '../../fields/contentBlocks'
import { $applyBlocks } from './applyBlocks'
import { $adoptIds, $ensureIds, $idOf } from './blockIds'
import { $blockJson } from './blockJson'
import { isHeld } from './heldText'

/** A block that somebody wrote in a moment ago isn't replaced: an input method may still put other letters there. */
const STILL_MS = 600
const MOST_TAKEN = 20

type Place = { block: string }

/**
 * The text in an open editor, block by block and in the server's own words: a block that nobody touched is what the
 * server said of it, however the editor would write it down.
 */
export class OpenText {
  private known = new Map<NodeKey, Block>()
  /** What the editor makes of a block, and what the server said of it. */
  private shown = new Map<string, { node: Json; said: Json }>()
  private whole: Json
  private wholeBlocks: readonly Block[] = []
  private typedAt = -Infinity
  /** The text before and after others' words came in: an undo goes back behind that, and they come in again. */
  private taken: { before: Json; after: Json }[] = []
  private listeners = new Set<(isTyped: boolean) => void>()
  private place: Place | null = null

  constructor(
    private readonly editor: LexicalEditor,
    said: Json,
    private readonly hasFocus: () => boolean = () => isFocused(editor),
  ) {
    this.whole = said
    const blocks = blocksOf(said)
    editor.update(
      () => {
        $addUpdateTag(SKIP_DOM_SELECTION_TAG)
        $adoptIds(blocks.map(({ id }) => id))
        $ensureIds()
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    )
    const saidOf = new Map(blocks.map(({ id, node }) => [id, node]))
    const now = this.read()
    this.shown = new Map(now.map(({ id, node }) => [id, { node, said: saidOf.get(id) ?? node }]))
    const isEmpty = blocks.length === 0 && now.every(({ node }) => wordsOf(node) === '')
    // The editor has parsed something else than is said here: what it shows counts.
    if (!isEmpty && !now.every(({ id }) => saidOf.has(id)))
      this.whole = contentOf(now, said) as Json
    this.wholeBlocks = now.map(({ id, node }) => ({ id, node: saidOf.get(id) ?? node }))
    this.known.clear()
  }

  /** Keeps ids and the text known while the editor is there. */
  watch(): () => void {
    const { editor } = this
    return mergeRegister(
      editor.registerNodeTransform(RootNode, () => {
        if (!editor.isComposing()) $ensureIds()
      }),
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        for (const key of [...dirtyElements.keys(), ...dirtyLeaves]) this.known.delete(key)
        // A whole state that was put in names no more than the root.
        if (dirtyElements.size < 2 && dirtyLeaves.size === 0) this.known.clear()
        this.findPlace()
        const isHistoric = tags.has(HISTORIC_TAG)
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !isHistoric) return
        if (isHistoric) this.takeInAgain()
        const isTyped = !tags.has(HISTORY_MERGE_TAG)
        if (isTyped) this.typedAt = performance.now()
        for (const hear of this.listeners) hear(isTyped)
      }),
    )
  }

  /** Calls on each change of the text; `isTyped` tells the person's from what came in. */
  listen(hear: (isTyped: boolean) => void): () => void {
    this.listeners.add(hear)
    return () => this.listeners.delete(hear)
  }

  /** The text as it is to be saved. */
  content(): Json {
    const blocks = this.read()
    const { wholeBlocks } = this
    const isWhole =
      blocks.length === wholeBlocks.length &&
      blocks.every(
        ({ id, node }, at) => id === wholeBlocks[at]?.id && node === wholeBlocks[at].node,
      )
    return isWhole ? this.whole : (contentOf(blocks, this.whole ?? undefined) as Json)
  }

  /** Where the caret stands. */
  caret(): Place | null {
    return this.place
  }

  /** To be read and copied, not written in. */
  setReadOnly(isReadOnly: boolean): void {
    if (this.editor.isEditable() === isReadOnly) this.editor.setEditable(!isReadOnly)
  }

  /** Which paragraph a block is, from 1 on. */
  numberOf(block: string): number | null {
    const at = this.read().findIndex(({ id }) => id === block)
    return at < 0 ? null : at + 1
  }

  /** Whether this text may be put in now: never under an input method or an open drawer, nor under the hands of who types. */
  mayTake(wanted: Json): boolean {
    if (this.editor.isComposing() || isHeld(this.editor)) return false
    if (performance.now() - this.typedAt > STILL_MS) return true
    const { block } = this.place ?? {}
    if (block === undefined || !this.hasFocus()) return true
    const nodeIn = (blocks: Block[]) => blocks.find(({ id }) => id === block)?.node
    return isSame(nodeIn(blocksOf(this.content())), nodeIn(blocksOf(wanted)))
  }

  /** Puts a text in, only what differs; not as something the person did. */
  takeIn(wanted: Json): void {
    const before = this.content()
    this.apply(wanted)
    this.taken = [...this.taken, { before, after: wanted }].slice(-MOST_TAKEN)
  }

  private apply(wanted: Json): void {
    const current = blocksOf(this.content())
    const blocks = blocksOf(wanted)
    let fresh: string[] = []
    this.editor.update(
      () => {
        $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG)
        if (!this.hasFocus()) $addUpdateTag(SKIP_DOM_SELECTION_TAG)
        fresh = $applyBlocks(current, blocks)
        $ensureIds()
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    )
    const said = new Map(blocks.map(({ id, node }) => [id, node]))
    this.editor.read(() => {
      for (const child of $getRoot().getChildren()) {
        const id = $idOf(child)
        if (!fresh.includes(id)) continue
        const node = $blockJson(child)
        this.shown.set(id, { node, said: said.get(id) ?? node })
      }
    })
    this.known.clear()
  }

  private takeInAgain(): void {
    const text = this.content()
    const blocks = this.taken.reduce(
      (now, { before, after }) => keepUnderUndo(blocksOf(before), now, blocksOf(after)),
      blocksOf(text),
    )
    const wanted = contentOf(blocks, text) as Json
    if (this.taken.length > 0) queueMicrotask(() => this.apply(wanted))
  }

  private read(): Block[] {
    return this.editor.read(() =>
      $getRoot()
        .getChildren()
        .map((child) => {
          const key = child.getKey()
          const known = this.known.get(key)
          if (known) return known
          const id = $idOf(child)
          const node = $blockJson(child)
          const shown = this.shown.get(id)
          const block = { id, node: shown && isSame(shown.node, node) ? shown.said : node }
          if (id !== '') this.known.set(key, block)
          return block
        }),
    )
  }

  private findPlace(): void {
    this.place = this.editor.getEditorState().read(() => {
      const selection = $getSelection()
      const node = selection?.getNodes()[0]?.getTopLevelElement()
      return node ? { block: $idOf(node) } : null
    })
  }
}

function isFocused(editor: LexicalEditor): boolean {
  const root = editor.getRootElement()
  return root !== null && root.contains(document.activeElement)
}
