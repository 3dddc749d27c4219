import { cleanLine } from '@/domain/text/clean'
import { headingOrder } from '@/domain/text/headingOrder'
import { guessEncoding } from '@/domain/text/legacy/encodings'

import { FileRefused } from '../spreadsheet/fileRefused'
import { takeCaptions, takeHead } from './arrange'
import { type Block, blocksOf } from './blocks'
import { inlineOf } from './inline'
import { readingNotes } from './notes'
import { openWord } from './openWord'
import { newCounts, type Reading } from './reading'
import { readTree } from './readTree'
import { styleFonts } from './styleFonts'
import { type Picture, within, type WordTree } from './tree'
import {
  headingNode,
  itemNode,
  lineBreak,
  listNode,
  type TextNode,
  textNode,
  type WordPicture,
  type WordText,
} from './wordText'

type Options = {
  /** The name of the file, which is its title where the text has none. */
  name: string
  /** Texts of an older encoding are converted. */
  converts: boolean
  /** A text may hold tables. */
  tables: boolean
}

/** The newsroom's headings within a text. */
const FIRST_LEVEL = 2
const LAST_LEVEL = 3

/**
 * Reads a Word file (.docx) as a text of the newsroom: title, sapo, blocks as the editor keeps them, pictures, and what
 * was converted or left out. A pure reading but for unpacking.
 * @throws FileRefused when it can't be read.
 */
export async function readWord(file: Uint8Array, options: Options): Promise<WordText> {
  const parts = await openWord(file)
  try {
    const tree = await readTree(parts)
    const reading: Reading = {
      ...{ tree, tables: options.tables, converts: options.converts },
      fontOf: styleFonts(parts.get('word/styles.xml')?.toString('utf8') ?? '<none/>'),
      guessed: guessEncoding(textOf(tree)),
      ...{
        pictures: [],
        noteBodies: [],
        noteNumbers: new Map(),
        encodings: new Set(),
        counts: newCounts(),
      },
    }
    const { rest, captions } = takeCaptions(blocksOf(reading, tree.children))
    const head = takeHead(rest, nameOf(options.name))
    const blocks = [...inOrder(head.rest), ...notesOf(reading)]
    const pictures = await picturesOf(reading.pictures, captions)
    const xml = parts.get('word/document.xml')?.toString('utf8') ?? ''
    return {
      ...{ title: cleanLine(head.title), sapo: head.sapo, blocks, pictures },
      notes: readingNotes(reading, xml),
      legacy: [...reading.encodings][0] ?? null,
    }
  } catch (error) {
    // What was unpacked and is still no Word text, nested beyond all measure among it.
    throw error instanceof FileRefused ? error : new FileRefused('damaged')
  }
}

function textOf({ children }: WordTree): string {
  const texts: string[] = []
  for (const node of within(children)) {
    if (node.type === 'text') texts.push(node.value)
    if (node.type === 'paragraph') texts.push('\n')
  }
  return texts.join('')
}

const nameOf = (name: string): string =>
  cleanLine(name.replace(/\.[a-z]{2,5}$/i, '').replace(/_+/g, ' '))
    .trim()
    .slice(0, 250) || 'Bài từ tệp Word'

/** The blocks with headings of the levels our texts have, none of them skipped. */
function inOrder(blocks: readonly Block[]): TextNode[] {
  const levelOf = headingOrder(FIRST_LEVEL, LAST_LEVEL)
  return blocks.map(({ node, level }) =>
    level === undefined ? node : headingNode(levelOf(level), node.children ?? []),
  )
}

/** Footnotes and endnotes as a list at the end, numbered as their marks in the text. */
function notesOf(reading: Reading): TextNode[] {
  const items: TextNode[] = []
  // A note may refer to another.
  for (let at = 0; at < reading.noteBodies.length; at += 1) {
    const lines = (reading.noteBodies[at] ?? []).flatMap((node) =>
      node.type !== 'paragraph'
        ? []
        : inlineOf(reading, node.children, node).flatMap((one) =>
            'nodes' in one ? [one.nodes] : [],
          ),
    )
    items.push(itemNode(at + 1, lines.flatMap((nodes, row) => (row === 0 ? nodes : [lineBreak(), ...nodes])))) // prettier-ignore
  }
  if (items.length === 0) return []
  const list = { ...listNode(true, 1), children: items }
  const heading = headingNode(LAST_LEVEL, [textNode('Chú thích', 0)])
  return [heading, list]
}

async function picturesOf(
  pictures: readonly Picture[],
  captions: ReadonlyMap<number, string>,
): Promise<WordPicture[]> {
  return Promise.all(
    pictures.map(async (picture, at) => {
      // One that lies elsewhere, or is named and not there, has no bytes.
      const bytes = await Promise.resolve(picture.readAsBuffer()).catch(() => Buffer.alloc(0))
      const contentType = picture.contentType ?? ''
      return {
        ...{ name: `anh-${at + 1}.${extensionOf(contentType)}`, contentType, bytes },
        alt: cleanLine(picture.altText ?? '')
          .trim()
          .slice(0, 250),
        caption: captions.get(at) ?? '',
      }
    }),
  )
}

const extensionOf = (type: string): string =>
  /^image\/(x-)?([a-z]+)/.exec(type)?.[2]?.replace('jpeg', 'jpg') ?? 'bin'
