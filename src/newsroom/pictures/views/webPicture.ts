import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { isAdministrator } from '@/access/isAdministrator'
import type { Member } from '@/access/membership'
import { outletsWithRole } from '@/access/outletScope'
import { NEWSROOM_ROLES } from '@/access/roles'

import { download } from '../../net/download'
import { type MayAsk, reasonOf } from '../../net/pinned'
import { isPublicAddress } from '../../net/publicAddress'
import { failure } from '../../words/failure'
import { libraryPicture } from '../libraryPicture'

const MOST_BYTES = 15 * 1024 * 1024
const TIMEOUT_MS = 15_000
const PORTS = [80, 443]

export const WebPictureInput = z.object({
  url: z.string('Chưa có địa chỉ ảnh.').min(1).max(4000, 'Địa chỉ ảnh quá dài.'),
})

/** A picture as the library would take it; nothing is kept of it. */
export type WebPicture = { type: string; base64: string }

const publicWeb: MayAsk = (address, port) => isPublicAddress(address) && PORTS.includes(port)

/**
 * Fetches a picture that a pasted text shows from the web, for somebody who may add pictures. Its host is told nothing of
 * who asks; what is no picture by its bytes is not passed on.
 * @param mayAsk addresses that may be asked: tests name their own server
 * @throws NewsroomError that says why it can't be had and what to do.
 */
export async function webPicture(
  req: PayloadRequest,
  { url }: z.output<typeof WebPictureInput>,
  mayAsk: MayAsk = publicWeb,
): Promise<WebPicture> {
  const adds =
    isAdministrator(req.user as Member) || (await outletsWithRole(req, NEWSROOM_ROLES)).length > 0
  if (!adds) throw failure('pictureNoRight')
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const accept = 'image/avif,image/webp,image/png,image/jpeg,image/*;q=0.8'
  const bytes = await download({ url, mayAsk, signal, mostBytes: MOST_BYTES, accept }).catch(
    (error: unknown) => {
      throw failure('pictureNotFetched', { host: hostOf(url), why: reasonOf(error, signal) })
    },
  )
  const own = await libraryPicture({ bytes })
  if (!own) {
    throw failure('pictureNotFetched', { host: hostOf(url), why: 'không phải ảnh đọc được' })
  }
  return { type: own.mimetype, base64: own.data.toString('base64') }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.slice(0, 100) : '')
