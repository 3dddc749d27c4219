/** What a frame is as wide as it is high. */
export type Ratio = '16:9' | '9:16' | '4:3' | '4:5'

/** A kind of content of another site that a text may hold; readers see it there, or in a frame once they ask for it. */
export type Provider = {
  readonly key: string
  /** What people call the site. */
  readonly name: string
  /** What is shown: “Video”, “Bản đồ”. */
  readonly thing: string
  /**
   * Addresses people copy, as host, path and query (no scheme, no fragment): what the pattern catches, joined by commas, is the
   * item. The first that fits counts.
   */
  readonly addresses: readonly RegExp[]
  /** What an item looks like; whatever is stored is held against it. */
  readonly item: RegExp
  /** Where the item is opened at the site, without what follows a reader around. */
  readonly page: (item: string) => string
  /** What is framed. */
  readonly frame: (item: string) => string
  readonly ratio: Ratio
}

const NUMBER = String.raw`-?\d{1,3}(?:\.\d{1,15})?`
const GOOGLE_MAPS = String.raw`^(?:(?:www\.)?google\.com(?:\.vn)?\/maps|maps\.google\.com(?:\/maps)?)`
const FACEBOOK = String.raw`^(?:www\.|m\.|web\.|vi-vn\.)?facebook\.com\/`
const VIDEO_PLUGIN = 'https://www.facebook.com/plugins/video.php?show_text=false&href='
const POST_PLUGIN = 'https://www.facebook.com/plugins/post.php?show_text=true&href='

const facebookVideo = (item: string) => `https://www.facebook.com/watch/?v=${item}`
const facebookReel = (item: string) => `https://www.facebook.com/reel/${item}`
const facebookPost = (item: string) => `https://www.facebook.com/${item.replace(',', '/posts/')}`
const mapPage = (item: string) => {
  const [latitude = '', longitude = '', zoom = '16'] = item.split(',')
  return `https://www.google.com/maps?q=${latitude},${longitude}&z=${zoom}`
}

export const PROVIDERS: readonly Provider[] = [
  {
    ...{ key: 'youtube', name: 'YouTube', thing: 'Video', ratio: '16:9' },
    addresses: [
      /^(?:www\.|m\.|music\.)?youtube\.com\/watch\?(?:[^&]*&)*v=([\w-]{11})(?:&|$)/,
      /^(?:www\.|m\.)?youtube\.com\/(?:live|embed|v)\/([\w-]{11})(?:[/?]|$)/,
      /^www\.youtube-nocookie\.com\/embed\/([\w-]{11})(?:[/?]|$)/,
      /^youtu\.be\/([\w-]{11})(?:[/?]|$)/,
    ],
    item: /^[\w-]{11}$/,
    page: (item) => `https://www.youtube.com/watch?v=${item}`,
    frame: (item) => `https://www.youtube-nocookie.com/embed/${item}`,
  },
  {
    ...{ key: 'youtubeShort', name: 'YouTube', thing: 'Video ngắn', ratio: '9:16' },
    addresses: [/^(?:www\.|m\.)?youtube\.com\/shorts\/([\w-]{11})(?:[/?]|$)/],
    item: /^[\w-]{11}$/,
    page: (item) => `https://www.youtube.com/shorts/${item}`,
    frame: (item) => `https://www.youtube-nocookie.com/embed/${item}`,
  },
  {
    ...{ key: 'vimeo', name: 'Vimeo', thing: 'Video', ratio: '16:9' },
    addresses: [
      /^(?:www\.)?vimeo\.com\/(?:channels\/[\w-]+\/)?(\d{6,12})(?:\/([0-9a-f]{8,12}))?\/?(?:\?|$)/,
      /^player\.vimeo\.com\/video\/(\d{6,12})(?:\?(?:[^&]*&)*h=([0-9a-f]{8,12})(?:&|$)|\/?(?:\?|$))/,
    ],
    item: /^\d{6,12}(?:,[0-9a-f]{8,12})?$/,
    page: (item) => `https://vimeo.com/${item.replace(',', '/')}`,
    frame: (item) =>
      `https://player.vimeo.com/video/${item.replace(',', '?h=')}${item.includes(',') ? '&' : '?'}dnt=1`,
  },
  {
    ...{ key: 'facebookVideo', name: 'Facebook', thing: 'Video', ratio: '16:9' },
    addresses: [
      new RegExp(String.raw`${FACEBOOK}(?:watch\/?|video\.php)\?(?:[^&]*&)*v=(\d{8,20})(?:&|$)`),
      new RegExp(String.raw`${FACEBOOK}[\w.-]+\/videos\/(?:[^/?]+\/)?(\d{8,20})(?:[/?]|$)`),
    ],
    item: /^\d{8,20}$/,
    page: facebookVideo,
    frame: (item) => VIDEO_PLUGIN + encodeURIComponent(facebookVideo(item)),
  },
  {
    ...{ key: 'facebookReel', name: 'Facebook', thing: 'Video ngắn', ratio: '9:16' },
    addresses: [new RegExp(String.raw`${FACEBOOK}reel\/(\d{8,20})(?:[/?]|$)`)],
    item: /^\d{8,20}$/,
    page: facebookReel,
    frame: (item) => VIDEO_PLUGIN + encodeURIComponent(facebookReel(item)),
  },
  {
    ...{ key: 'facebookPost', name: 'Facebook', thing: 'Bài viết', ratio: '4:5' },
    addresses: [
      new RegExp(
        String.raw`${FACEBOOK}([\w.-]{1,80})\/posts\/(?:[^/?]+\/)?(\d{8,20}|pfbid\w{10,90})(?:[/?]|$)`,
      ),
    ],
    item: /^[\w.-]{1,80},(?:\d{8,20}|pfbid\w{10,90})$/,
    page: facebookPost,
    frame: (item) => POST_PLUGIN + encodeURIComponent(facebookPost(item)),
  },
  {
    ...{ key: 'tiktok', name: 'TikTok', thing: 'Video', ratio: '9:16' },
    addresses: [/^(?:www\.|m\.)?tiktok\.com\/@([\w.]{1,30})\/video\/(\d{15,22})(?:[/?]|$)/],
    item: /^[\w.]{1,30},\d{15,22}$/,
    page: (item) => `https://www.tiktok.com/@${item.replace(',', '/video/')}`,
    frame: (item) => `https://www.tiktok.com/player/v1/${item.split(',')[1] ?? ''}`,
  },
  {
    ...{ key: 'googleMaps', name: 'Google Maps', thing: 'Bản đồ', ratio: '4:3' },
    addresses: [
      // A place: where its pin stands, nearer than the middle of the map.
      new RegExp(
        String.raw`${GOOGLE_MAPS}\/place\/[^?]*@[^/?]*?(?:,(?<zoom>\d{1,2})(?:\.\d+)?z)?\/[^?]*!3d(?<latitude>${NUMBER})!4d(?<longitude>${NUMBER})`,
      ),
      new RegExp(
        String.raw`${GOOGLE_MAPS}\/(?:[^?]*\/)?@(?<latitude>${NUMBER}),(?<longitude>${NUMBER})(?:,(?<zoom>\d{1,2})(?:\.\d+)?z)?`,
      ),
      new RegExp(
        String.raw`${GOOGLE_MAPS}\/embed\?(?:[^&]*&)*pb=[^&]*!2d(?<longitude>${NUMBER})!3d(?<latitude>${NUMBER})`,
      ),
      new RegExp(
        String.raw`${GOOGLE_MAPS}\/?\?(?:[^&]*&)*q=(?<latitude>${NUMBER})(?:,|%2C)(?<longitude>${NUMBER})(?:&z=(?<zoom>\d{1,2}))?(?:&|$)`,
      ),
    ],
    item: new RegExp(String.raw`^${NUMBER},${NUMBER}(?:,\d{1,2})?$`),
    page: mapPage,
    frame: (item) => `${mapPage(item)}&output=embed`,
  },
]
