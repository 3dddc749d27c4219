import { createHash } from 'node:crypto'

import sharp from 'sharp'

import { simplePdf } from '../simplePdf'
import type { Subject } from '../notes'
import type { Story, Telling } from './story'

/** Evidence of an outlet; its id, or null where it was refused. */
export async function uploadEvidence(
  { teller, random }: Telling,
  outlet: string,
): Promise<string | null> {
  const token = teller.notes.token()
  const bytes = simplePdf(`${token} ${'x'.repeat(random.below(200_000))}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const subject = teller.notes.add('files', token)
  const made = await teller.make(
    { subject, action: 'create', sets: { sha256, onDisk: true } },
    'scheduler',
    {
      method: 'POST',
      path: '/files?depth=0',
      body: form(bytes, `${token}.pdf`, 'application/pdf', { title: token, outlet }),
    },
  )
  return made?.id ?? null
}

/** A picture with its sizes: put in, described anew, another file put in its place. */
export const pictureStory: Story = async (telling) => {
  const { teller, random, world } = telling
  const token = teller.notes.token()
  const subject = teller.notes.add('media', token)
  const made = await teller.make(
    { subject, action: 'create', sets: { caption: null, width: 900, onDisk: true } },
    'reporter',
    {
      method: 'POST',
      path: '/media?depth=0',
      body: form(await picture(900), `${token}.png`, 'image/png', {
        alt: token,
        outlet: world.online.outlet,
      }),
    },
  )
  if (!made) return
  for (let change = 1 + random.below(3); change > 0; change -= 1) {
    const done = random.chance(0.4)
      ? await describe(telling, subject, `Chú thích lần ${change}`)
      : await replace(telling, subject, 700 + change)
    if (!done) return
  }
}

function describe({ teller }: Telling, subject: Subject, caption: string): Promise<object | null> {
  return teller.write(
    { subject, action: 'update', name: 'describe a picture', sets: { caption } },
    'sectionEditor',
    { method: 'PATCH', path: `/media/${subject.id}?depth=0`, body: { caption } },
  )
}

async function replace(
  { teller }: Telling,
  subject: Subject,
  width: number,
): Promise<object | null> {
  const name = `${subject.token}-${width}.png`
  const body = form(await picture(width), name, 'image/png', {})
  return teller.write(
    { subject, action: 'update', name: 'replace a picture', sets: { width, onDisk: true } },
    'sectionEditor',
    { method: 'PATCH', path: `/media/${subject.id}?depth=0`, body },
  )
}

const picture = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 500, channels: 3, background: '#0f766e' } })
    .png()
    .toBuffer()

function form(bytes: Buffer, name: string, type: string, data: Record<string, unknown>): FormData {
  const body = new FormData()
  body.append('file', new File([new Uint8Array(bytes)], name, { type }))
  body.append('_payload', JSON.stringify(data))
  return body
}
