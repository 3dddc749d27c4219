import { createHash } from 'node:crypto'

import sharp from 'sharp'

import { simplePdf } from '../simplePdf'
import type { Subject } from '../notes'
import type { Made, Story, Telling } from './story'

/** Evidence of an outlet; its id, or null where the server broke off. */
export async function uploadEvidence(
  { client, random }: Telling,
  outlet: string,
): Promise<string | null> {
  const token = client.notes.token()
  const bytes = simplePdf(`${token} ${'x'.repeat(random.below(200_000))}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const subject = client.notes.add('files', token)
  const done = await client.write<Made>(
    { subject, action: 'create', sets: { sha256, onDisk: true } },
    'scheduler',
    {
      method: 'POST',
      path: '/files?depth=0',
      body: form(bytes, `${token}.pdf`, 'application/pdf', { title: token, outlet }),
    },
  )
  if (done.kind !== 'done') return null
  subject.id = done.body.doc.id
  return subject.id
}

/** A picture with its sizes: put in, described anew, another file put in its place. */
export const pictureStory: Story = async (telling) => {
  const { client, random, world } = telling
  const token = client.notes.token()
  const subject = client.notes.add('media', token)
  const made = await client.write<Made>(
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
  if (made.kind !== 'done') return
  subject.id = made.body.doc.id
  for (let change = random.below(4); change > 0; change -= 1) {
    const done = random.chance(0.5)
      ? await describe(telling, subject, `Chú thích lần ${change}`)
      : await replace(telling, subject, 700 + change)
    if (!done) return
  }
}

async function describe({ client }: Telling, subject: Subject, caption: string): Promise<boolean> {
  const done = await client.write(
    { subject, action: 'update', sets: { caption } },
    'sectionEditor',
    { method: 'PATCH', path: `/media/${subject.id}?depth=0`, body: { caption } },
  )
  return done.kind === 'done'
}

async function replace({ client }: Telling, subject: Subject, width: number): Promise<boolean> {
  const name = `${subject.token}-${width}.png`
  const done = await client.write(
    { subject, action: 'update', sets: { width, onDisk: true } },
    'sectionEditor',
    {
      method: 'PATCH',
      path: `/media/${subject.id}?depth=0`,
      body: form(await picture(width), name, 'image/png', {}),
    },
  )
  return done.kind === 'done'
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
