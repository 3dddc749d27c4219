import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'

type Props = { params: Promise<{ file: string }> }

/** The script of the site, as it is now; there is no other file here. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  if ((await params).file !== EMBED_SCRIPT.file) return new Response(null, { status: 404 })
  return new Response(EMBED_SCRIPT.source, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
