import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'

import { commentFeature } from './commentFeature'
import { blocksFeature } from './blocksFeature'
import { editorWords } from './editorWords'
import { embedFeature } from './embedFeature'
import { factBoxFeature } from './factBoxFeature'
import { fileFields } from './fileFields'
import { galleryFeature } from './galleryFeature'
import { linkFields } from './linkFields'
import { meantFeature } from './meantFeature'
import { ownLinkFeature } from './ownLinkFeature'
import { pictureFields } from './pictureFields'
import { tableFeature } from './tableFeature'
import { textFileFeature } from './textFileFeature'
import { typingFeature } from './typingFeature'
import { writingFeature } from './writingFeature'

/** What a reporter's text may hold; the same list is checked on the server (src/newsroom/texts/contentShape.ts). */
const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    // Before what makes links and pictures, so that it sees them first.
    meantFeature(),
    LinkFeature({ enabledCollections: ['articles'], fields: linkFields, maxDepth: 0 }),
    ownLinkFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    UploadFeature({
      enabledCollections: ['media', 'text-files'],
      collections: { media: { fields: pictureFields }, 'text-files': { fields: fileFields } },
    }),
    tableFeature(),
    factBoxFeature(),
    embedFeature(),
    galleryFeature(),
    textFileFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    typingFeature(),
    writingFeature(),
    commentFeature(),
    // Last: what the others mend of a text just opened is done by then.
    blocksFeature(),
  ],
})

/** The same editor in our words: it brings its own along when it is made, so ours come after. */
export const articleEditor: typeof editor = async (args) => {
  const adapter = await editor(args)
  const { translations } = args.config.i18n
  Object.assign(translations, {
    vi: { ...translations?.vi, lexical: { ...lexicalOf(translations?.vi), ...editorWords } },
  })
  return adapter
}

const lexicalOf = (words: object | undefined) =>
  (words as { lexical?: object } | undefined)?.lexical
