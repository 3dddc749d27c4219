import type { Metadata } from 'next'

export const missingMetadata: Metadata = {
  title: 'Không tìm thấy trang',
  robots: { index: false },
}
