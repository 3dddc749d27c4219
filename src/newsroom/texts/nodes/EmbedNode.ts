import {
  $applyNodeReplacement,
  $create,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
  type LexicalUpdateJSON,
  type SerializedLexicalNode,
  type Spread,
} from '@payloadcms/richtext-lexical/lexical'

import { captionOf, type Embed, embedView } from '@/domain/text/embeds/embed'

export type SerializedEmbed = Spread<Embed, SerializedLexicalNode>

const EMPTY: Embed = { provider: '', item: '', address: '', caption: '' }
/** What the buttons of a card do; the plugin of the editor listens. */
export const CARD_ACT = 'data-embed-act'

/** Content of another site: staff see a card of it, nothing is loaded from there. */
export class EmbedNode extends DecoratorNode<null> {
  __embed: Embed = EMPTY

  override $config() {
    return this.config('embed', { extends: DecoratorNode })
  }

  override afterCloneFrom(from: this): void {
    super.afterCloneFrom(from)
    this.__embed = from.__embed
  }

  override updateFromJSON(json: LexicalUpdateJSON<SerializedEmbed>): this {
    const { provider, item, address } = json
    return super.updateFromJSON(json).setEmbed({
      ...{ provider: textOf(provider), item: textOf(item), address: textOf(address) },
      caption: captionOf(json),
    })
  }

  override exportJSON(): SerializedEmbed {
    return { ...super.exportJSON(), ...this.getEmbed() }
  }

  getEmbed(): Embed {
    return this.getLatest().__embed
  }

  setEmbed(embed: Embed): this {
    const node = this.getWritable()
    node.__embed = embed
    return node
  }

  override createDOM(): HTMLElement {
    return cardOf(this.__embed)
  }

  override updateDOM(before: this): boolean {
    return before.__embed !== this.__embed
  }

  /** Pasted elsewhere it is a link. */
  override exportDOM(): DOMExportOutput {
    const { address, caption } = this.getEmbed()
    const element = document.createElement('p')
    const link = document.createElement('a')
    link.href = embedView(this.getEmbed())?.page ?? '#'
    link.textContent = caption || address
    element.append(link)
    return { element }
  }

  override decorate(): null {
    return null
  }

  override isInline(): false {
    return false
  }

  override getTextContent(): string {
    return this.getEmbed().caption
  }
}

export const $createEmbedNode = (embed: Embed): EmbedNode =>
  $applyNodeReplacement($create(EmbedNode).setEmbed(embed))

export const $isEmbedNode = (node: LexicalNode | null | undefined): node is EmbedNode =>
  node instanceof EmbedNode

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function cardOf(embed: Embed): HTMLElement {
  const view = embedView(embed)
  const card = document.createElement('div')
  card.className = 'ts-embed'
  const line = (className: string, words: string) => {
    const made = document.createElement('p')
    made.className = className
    made.textContent = words
    card.append(made)
  }
  line('ts-embed__label', view?.label ?? 'Nội dung nhúng không còn trong danh sách cho phép')
  line('ts-embed__caption', embed.caption || 'Chưa có chú thích')
  line('ts-embed__address', view?.page ?? embed.address)
  const buttons = document.createElement('div')
  buttons.className = 'ts-embed__buttons'
  for (const [act, words] of [
    ['edit', 'Sửa'],
    ['remove', 'Bỏ'],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ts-button ts-button--small'
    button.setAttribute(CARD_ACT, act)
    button.setAttribute('aria-label', `${words} ${view?.label ?? 'nội dung nhúng'}`)
    button.textContent = words
    buttons.append(button)
  }
  card.append(buttons)
  return card
}
