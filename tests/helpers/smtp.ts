import type { AddressInfo } from 'node:net'

import { SMTPServer } from 'smtp-server'

/** A mail as a real server received it. */
export type Received = { to: string; subject: string; messageId: string; text: string; raw: string }

export type TestSmtp = {
  url: string
  received: Received[]
  /** What the server answers to the next mails' data instead of taking them; null takes them. */
  refuseWith: (code: number | null) => void
  /** Called when a mail's data has come in, before it is answered. */
  beforeAnswer: (work: (() => Promise<void>) | null) => void
  stop: () => Promise<void>
}

/** A real SMTP server on a free port of this machine. */
export async function startSmtp(): Promise<TestSmtp> {
  const received: Received[] = []
  let refusal: number | null = null
  let work: (() => Promise<void>) | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        void (async () => {
          await work?.()
          if (refusal !== null) {
            done(Object.assign(new Error('refused by the test'), { responseCode: refusal }))
            return
          }
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
          received.push({ to, ...partsOf(Buffer.concat(chunks).toString('utf8')) })
          done()
        })()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    received,
    refuseWith: (code) => {
      refusal = code
    },
    beforeAnswer: (given) => {
      work = given
    },
    stop: () => new Promise((end) => server.close(() => end())),
  }
}

function partsOf(raw: string): Omit<Received, 'to'> {
  const header = (name: string) =>
    new RegExp(`^${name}: ((?:.*)(?:\\r\\n[ \\t].*)*)`, 'im')
      .exec(raw)?.[1]
      ?.replace(/\r\n[ \t]+/g, ' ') ?? ''
  return {
    raw,
    subject: words(header('Subject')),
    messageId: header('Message-ID'),
    text: textPart(raw),
  }
}

/** The encoded words of a header, read. */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, encoded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(encoded, 'base64').toString('utf8')
        : quoted(encoded.replaceAll('_', ' ')),
    )
}

function textPart(raw: string): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)(?=\r\n--|$)/i.exec(raw)
  const head = raw.slice(part?.index ?? 0, (part?.index ?? 0) + 200)
  const body = part?.[1] ?? ''
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : quoted(body)
}

function quoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
