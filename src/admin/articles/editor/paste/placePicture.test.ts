import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  DecoratorNode,
} from '@payloadcms/richtext-lexical/lexical'
import { expect, it, vi } from 'vitest'

/** As the framework's, without its card. */
class PictureNode extends DecoratorNode<null> {
  static override getType = () => 'picture'
  static override clone = ({ data, __key }: PictureNode) => new PictureNode(data, __key)
  constructor(
    readonly data: { value: string; fields: object } = { value: '', fields: {} },
    key?: string,
  ) {
    super(key)
  }
  override isInline = () => false
  override getTextContent = () => `<${this.data.value} ${JSON.stringify(this.data.fields)}>`
}
vi.mock('@payloadcms/richtext-lexical/client', () => ({
  $createUploadNode: ({ data }: { data: PictureNode['data'] }) => new PictureNode(data),
}))

const { placePicture, removeMark } = await import('./placePicture')

const MARK = '{ảnh: cho.jpg}'

function written(...paragraphs: string[]) {
  const editor = createHeadlessEditor({
    ...{ namespace: 'paste', nodes: [PictureNode] },
    onError: (error) => expect(error).toBeNull(),
  })
  editor.update(
    () => {
      for (const words of paragraphs) {
        $getRoot().append($createParagraphNode().append($createTextNode(words)))
      }
    },
    { discrete: true },
  )
  const shown = () => editor.read(() => $getRoot().getChildren().map((one) => one.getTextContent())) // prettier-ignore
  return { editor, shown }
}
const placed = (paragraphs: string[], caption: string | null = null) => {
  const { editor, shown } = written(...paragraphs)
  const isThere = placePicture(editor, MARK, { id: 'p1', caption })
  return { isThere, shown: shown() }
}

it('a line that is nothing but the mark becomes the picture', () => {
  expect(placed(['Trước.', MARK, 'Sau.'], 'Chợ sớm.')).toEqual({
    isThere: true,
    shown: ['Trước.', '<p1 {"caption":"Chợ sớm."}>', 'Sau.'],
  })
})

it('the caret that stood in the mark goes below the picture', () => {
  const { editor, shown } = written(MARK)
  editor.update(() => void $getRoot().selectEnd(), { discrete: true })
  placePicture(editor, MARK, { id: 'p1', caption: null })
  editor.update(() => $getSelection()?.insertText('Sau'), { discrete: true })
  expect(shown()).toEqual(['<p1 {}>', 'Sau'])
})

it('below words it stands by itself, and something can be written behind it', () => {
  expect(placed([`Chợ ${MARK} họp.`])).toEqual({
    isThere: true,
    shown: ['Chợ họp.', '<p1 {}>', ''],
  })
})

it('a mark that somebody took out says so, and changes nothing', () => {
  expect(placed(['Trước.'])).toEqual({ isThere: false, shown: ['Trước.'] })
})

it.each([
  [['Trước.', MARK], ['Trước.']],
  [[`Chợ ${MARK} họp.`], ['Chợ họp.']],
  [[MARK], ['']],
])('of a picture that is not wanted %j leaves %j', (paragraphs, left) => {
  const { editor, shown } = written(...paragraphs)
  expect(removeMark(editor, MARK)).toBe(true)
  expect(shown()).toEqual(left)
})
