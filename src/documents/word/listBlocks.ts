import { listOf } from './lists'
import type { Level } from './tree'
import { itemNode, listNode, type TextNode } from './wordText'

type Open = { list: TextNode & { children: TextNode[] }; depth: number; of: string; next: number }

/** Word has nine levels. */
const DEEPEST = 8

/** Builds lists out of paragraphs that follow each other, and counts on where a numbering goes on after other text. */
export class Lists {
  #open: Open[] = []
  /** The next number of each numbering at each level. */
  readonly #counts = new Map<string, number>()

  /** What stands between ends a list; its numbering may go on later. */
  close(): void {
    this.#open = []
  }

  /** Adds an item; the list it begins at the top, where it begins one. */
  add({ isOrdered, level, paragraphStyleId }: Level, nodes: TextNode[]): TextNode | null {
    const mark = listOf(paragraphStyleId)
    const depth = Math.min(Math.max(Number(level) || 0, 0), DEEPEST)
    const of = `${mark?.list ?? (isOrdered ? 'numbers' : 'dots')}:${depth}:${isOrdered}`
    this.#open = this.#open.filter((one) => one.depth <= depth)
    const beside = this.#open.at(-1)
    let made: TextNode | null = null
    if (beside?.depth !== depth || beside.of !== of) {
      if (beside?.depth === depth) this.#open.pop()
      made = this.#begin({ isOrdered, depth, of, start: mark?.start ?? 1 })
    }
    const current = this.#open.at(-1)
    if (!current) return made
    current.list.children.push(itemNode(current.next, nodes))
    current.next += 1
    this.#counts.set(of, current.next)
    // A level further in begins anew under the next item.
    for (const key of [...this.#counts.keys()]) {
      const [list, at] = key.split(':')
      if (list === mark?.list && Number(at) > depth) this.#counts.delete(key)
    }
    return made
  }

  #begin({ isOrdered, depth, of, start }: Begin): TextNode | null {
    const outer = this.#open.at(-1)
    const next = isOrdered ? (this.#counts.get(of) ?? start) : 1
    const list = listNode(isOrdered, next)
    this.#open.push({ list, depth, of, next })
    if (!outer) return list
    // A list within another stands in an item of its own, which has no number.
    outer.list.children.push(itemNode(outer.next, [list]))
    return null
  }
}

type Begin = { isOrdered: boolean; depth: number; of: string; start: number }
