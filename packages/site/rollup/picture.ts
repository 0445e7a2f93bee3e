/** Reads the size and the transparency of an image from its bytes. */

/** The size of an image in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns the size of an SVG, PNG, GIF or JPEG image; undefined for other formats and for sizes in other units. */
export function sizeOf(name: string, bytes: Buffer): Size | undefined {
  try {
    if (/\.svg$/i.test(name)) return sizeOfSvg(bytes.toString('utf8'));
    if (bytes.readUInt32BE(0) === 0x89504e47)
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    if (bytes.toString('latin1', 0, 3) === 'GIF')
      return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
    if (bytes.readUInt16BE(0) === 0xffd8) return sizeOfJpeg(bytes);
  } catch {
    // The size of a truncated file is unknown; the browser reports the file.
  }
  return undefined;
}

function sizeOfSvg(text: string): Size | undefined {
  const tag = /<svg\b[^>]*>/i.exec(text)?.[0] ?? '';
  const number = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1]);
  const box = /viewBox\s*=\s*["']([^"']+)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return whole(number('width'), number('height')) ?? whole(box?.[2], box?.[3]);
}

/** Returns whether an image has no background of its own and does not adapt to the colours of the page. */
export function isTransparent(name: string, bytes: Buffer): boolean {
  if (/\.svg$/i.test(name))
    return !/prefers-color-scheme|light-dark\(|currentcolor/i.test(bytes.toString('utf8'));
  // Colour types 4 and 6 have an alpha channel.
  return bytes.length > 25 && bytes.readUInt32BE(0) === 0x89504e47 && [4, 6].includes(bytes[25] ?? 0);
}

/** Reads the segments up to the first frame header. */
function sizeOfJpeg(bytes: Buffer): Size | undefined {
  let i = 2;
  while (i < bytes.length) {
    const marker = bytes.readUInt16BE(i);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(i + 5), width: bytes.readUInt16BE(i + 7) };
    i += 2 + bytes.readUInt16BE(i + 2);
  }
  return undefined;
}

const whole = (width = Number.NaN, height = Number.NaN): Size | undefined =>
  width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
