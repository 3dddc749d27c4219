/** MPEG-1 Layer III, 32 kbit/s, 44.1 kHz, one channel, no checksum (ISO/IEC 11172-3, 2.4.1.3). */
const HEADER = Buffer.from([0xff, 0xfb, 0x10, 0xc4])
const FRAME_BYTES = Math.floor((144 * 32_000) / 44_100)
const FRAME_SECONDS = 1152 / 44_100

/** A sound file of silence, so long as it says: each frame is a header and nothing that is heard. */
export function silentMp3(seconds: number): Buffer {
  const frame = Buffer.alloc(FRAME_BYTES)
  HEADER.copy(frame)
  return Buffer.concat(Array.from({ length: Math.ceil(seconds / FRAME_SECONDS) }, () => frame))
}
