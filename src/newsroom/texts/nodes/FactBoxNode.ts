import {
  $applyNodeReplacement,
  ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

/** A box beside the text with facts of its own: a heading, paragraphs, lists. */
export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('factbox', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    const box = document.createElement('aside')
    box.className = 'ts-fact-box'
    return box
  }

  override updateDOM(): boolean {
    return false
  }

  /** What is done to blocks is done to those in the box, never to the box. */
  override isShadowRoot(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

export const $createFactBoxNode = (): FactBoxNode => $applyNodeReplacement(new FactBoxNode())

export const $isFactBoxNode = (node: LexicalNode | null | undefined): node is FactBoxNode =>
  node instanceof FactBoxNode
